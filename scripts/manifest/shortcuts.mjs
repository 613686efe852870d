/**
 * The keyboard shortcuts: each command of the ribbon has one, each leads to a command that exists, and none is in use elsewhere.
 */
import { childElements, named, placeOf } from './xml.mjs';

/** The command that opens the pane has no function in the manifest; the page brings it. */
const openPane = 'ShowTaskpane';

/** Where Excel runs; a platform without keys of its own uses the default ones. */
const platforms = ['windows', 'mac', 'web'];

/**
 * With these three modifiers nothing in Excel or a browser is in use but what `taken` names. Keys are letters that these modifiers type no
 * character with on any Dutch or American keyboard: on Windows, Ctrl+Alt is AltGr.
 */
const combination = /^(?:Ctrl|Command)\+Shift\+Alt\+([A-Z])$/;
const typesCharacter = [...'ACDEILMNOPQRSTUWYZ'];
/** Python in Excel. */
const taken = ['P', 'M'];

/** @param {string | undefined} text the contents of the file that ExtendedOverrides names, if it is there */
export function checkShortcuts(root, text) {
  const [overrides] = childElements(root).filter(({ localName }) => localName === 'ExtendedOverrides');
  if (!overrides) return ['ExtendedOverrides is missing: the keyboard shortcuts.'];
  if (!overrides.getAttribute('Url')?.endsWith('/shortcuts.json'))
    return [`${placeOf(overrides)}: Url must name shortcuts.json.`];
  if (text === undefined) return ['shortcuts.json is missing.'];
  let file;
  try {
    file = JSON.parse(text);
  } catch (problem) {
    return [`shortcuts.json: not JSON: ${problem.message}`];
  }
  return [...checkActions(root, file), ...checkKeys(file)];
}

function checkActions(root, { actions, shortcuts }) {
  const known = [openPane, ...named(root, 'FunctionName').map(({ textContent }) => textContent)];
  const ids = actions.map(({ id }) => id);
  const bound = shortcuts.map(({ action }) => action);
  return [
    ...duplicates(ids).map((id) => `shortcuts.json: action ${id} is declared twice.`),
    ...duplicates(bound).map((id) => `shortcuts.json: action ${id} has two shortcuts.`),
    ...ids
      .filter((id) => !known.includes(id))
      .map((id) => `shortcuts.json: no command in the manifest is called ${id}.`),
    ...known.filter((id) => !ids.includes(id)).map((id) => `shortcuts.json: no action ${id}.`),
    ...ids.filter((id) => !bound.includes(id)).map((id) => `shortcuts.json: action ${id} has no shortcut.`),
    ...bound
      .filter((id) => !ids.includes(id))
      .map((id) => `shortcuts.json: a shortcut of an unknown action ${id}.`),
    ...actions
      .filter(({ type }) => type !== 'ExecuteFunction')
      .map(({ id }) => `shortcuts.json: action ${id} must be of type ExecuteFunction.`),
    // Excel shows the name when another add-in wants the same keys; there is one name for all languages.
    ...actions
      .filter(({ name }) => !/^\S.* \/ \S.*$/.test(name ?? ''))
      .map(({ id }) => `shortcuts.json: the name of ${id} must be in Dutch / in English.`),
  ];
}

function checkKeys({ shortcuts }) {
  const problems = shortcuts.flatMap(({ action, key }) => {
    if (!key?.default) return [`shortcuts.json: ${action} has no default keys.`];
    return Object.entries(key).flatMap(([platform, keys]) => checkCombination(action, platform, keys));
  });
  for (const platform of platforms) {
    const all = shortcuts.map(({ key }) => key?.[platform] ?? key?.default);
    for (const keys of duplicates(all))
      problems.push(`shortcuts.json: ${keys} has two meanings on ${platform}.`);
  }
  return problems;
}

function checkCombination(action, platform, keys) {
  const place = `shortcuts.json: ${action} on ${platform}: ${keys}`;
  if (platform !== 'default' && !platforms.includes(platform)) return [`${place}: unknown platform.`];
  const [, letter] = combination.exec(keys) ?? [];
  if (!letter) return [`${place} must be Ctrl+Shift+Alt (on a Mac Command+Shift+Alt) and one capital.`];
  if (keys.startsWith('Command') !== (platform === 'mac'))
    return [`${place}: Command is for the Mac, where VoiceOver has Ctrl+Alt.`];
  if (taken.includes(letter)) return [`${place} belongs to Excel itself.`];
  if (typesCharacter.includes(letter)) return [`${place} types a character on some keyboards.`];
  return [];
}

function duplicates(values) {
  return values.filter((value, index) => values.indexOf(value) < index);
}
