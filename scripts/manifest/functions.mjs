/**
 * The functions files hold the same functions with the same parameters in each language, under names that Excel accepts as they
 * are, each with a help page that is served; and the manifest names the file of each language.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { localPath } from './addresses.mjs';
import { childElements, named } from './xml.mjs';
import { resourceValue } from './resources.mjs';

const validName = /^[A-Z][A-Z0-9_]{2,127}$/;
/** What differs between languages. */
const textKeys = ['description', 'helpUrl'];
const cellReference = /^([A-Z]{1,3}[0-9]{1,7}|R[0-9]*C[0-9]*)$/;

/**
 * @param {Record<string, string>} files contents of the functions files by name, the default language first
 * @param {string} folder where the served files lie
 * @param {boolean} built whether all files must be there, or only what the repository holds
 */
export function checkFunctions(root, files, folder, built) {
  const [[, englishText], [dutchName, dutchText]] = Object.entries(files);
  const english = JSON.parse(englishText);
  const dutch = JSON.parse(dutchText);
  return [
    ...english.functions.flatMap(checkNames),
    ...checkUnique(english.functions),
    ...checkLanguages(english, dutch, dutchName),
    ...[english, dutch].flatMap(({ functions }) =>
      functions.flatMap((entry) => checkHelpPage(root, entry, folder, built)),
    ),
    ...checkReferences(root, Object.keys(files)),
  ];
}

function checkNames({ id, name }) {
  const problems = [];
  if (id !== name) problems.push(`Function ${id}: its name "${name}" must equal its id.`);
  if (!validName.test(name))
    problems.push(`Function ${name}: capitals, digits and underscores only, three or more.`);
  if (cellReference.test(name)) problems.push(`Function ${name}: Excel reads this name as a cell.`);
  return problems;
}

function checkHelpPage(root, { id, helpUrl }, folder, built) {
  if (!helpUrl) return [`Function ${id}: no help page.`];
  const path = localPath(root, helpUrl)?.replace(/#.*$/, '');
  if (!path) return [`Function ${id}: its help page "${helpUrl}" is not among the other addresses.`];
  return built && !existsSync(join(folder, path)) ? [`Function ${id}: no help page ${path}.`] : [];
}

function checkUnique(functions) {
  const ids = functions.map(({ id }) => id);
  if (ids.length === 0) return ['There are no functions.'];
  return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `Function ${id}: declared twice.`);
}

function checkLanguages(english, dutch, dutchName) {
  if (!isDeepStrictEqual(withoutTexts(english), withoutTexts(dutch))) {
    return [`${dutchName}: differs from the English file in more than its descriptions.`];
  }
  return english.functions
    .filter((entry, index) => entry.description === dutch.functions[index].description)
    .map(({ id }) => `${dutchName}: the description of ${id} is not translated.`);
}

function withoutTexts(value) {
  return JSON.parse(JSON.stringify(value, (key, inner) => (textKeys.includes(key) ? undefined : inner)));
}

function checkReferences(root, [english, dutch]) {
  const [metadata] = named(root, 'Metadata').flatMap(childElements);
  const id = metadata?.getAttribute('resid');
  const resource = named(root, 'Url').find((element) => element.getAttribute('id') === id);
  if (!resource) return [];
  const override = childElements(resource).find((element) => element.getAttribute('Locale') === 'nl-NL');
  const problems = [];
  if (!resourceValue(root, id)?.endsWith(`/${english}`)) problems.push(`Metadata must name ${english}.`);
  if (!override?.getAttribute('Value')?.endsWith(`/${dutch}`))
    problems.push(`Metadata must name ${dutch} for nl-NL.`);
  return problems;
}
