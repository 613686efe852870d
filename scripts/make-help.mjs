/**
 * Makes the help pages of the custom functions, one for each function and language, from functions.json in both languages and from
 * src/functions/help-texts.json (examples, and what goes wrong). The webpack build serves them; docs/functions.md has its table from here.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { escaped, helpPage } from './html.mjs';
import { developmentUrl } from './manifest/base-url.mjs';

export const helpTexts = fileURLToPath(new URL('../src/functions/help-texts.json', import.meta.url));

const FILES = { en: 'functions.json', nl: 'functions.nl.json' };
/** How Excel writes an error in each language. */
const ERRORS = { nl: { '#N/A': '#N/B', '#VALUE!': '#WAARDE!' }, en: {} };
const SEPARATORS = { nl: '; ', en: ', ' };
const WORDS = {
  nl: {
    formula: 'Formule',
    parameters: 'Argumenten',
    optional: 'mag weg',
    repeating: 'mag vaker',
    examples: 'Voorbeelden',
    failures: 'Wat mis kan gaan',
    other: 'English',
  },
  en: {
    formula: 'Formula',
    parameters: 'Arguments',
    optional: 'may be left out',
    repeating: 'may be repeated',
    examples: 'Examples',
    failures: 'What can go wrong',
    other: 'Nederlands',
  },
};

/** @param {'nl' | 'en'} language */
export function helpUrl(id, language) {
  return `${developmentUrl}/${pageName(id, language)}`;
}

/**
 * @param {Record<'functions.json' | 'functions.nl.json', string>} files the functions files
 * @param {string} texts the contents of help-texts.json
 * @returns {Record<string, string>} the pages by file name
 */
export function makeHelpPages(files, texts = readFileSync(helpTexts, 'utf8')) {
  const { functions, failures } = JSON.parse(texts);
  const pages = {};
  for (const [language, file] of Object.entries(FILES)) {
    const declared = JSON.parse(files[file]).functions;
    requireSameIds(declared, functions);
    for (const entry of declared) {
      const { examples, failures: keys } = functions[entry.id];
      const cases = keys.map((key) => {
        if (failures[key] === undefined) throw new Error(`${entry.id}: no failure ${key} in ${helpTexts}.`);
        return failures[key];
      });
      pages[pageName(entry.id, language)] = page(entry, examples, cases, language);
    }
  }
  return pages;
}

/** The table of functions in docs/functions.md. */
export function functionsTable(files) {
  const [english, dutch] = [FILES.en, FILES.nl].map((file) => JSON.parse(files[file]).functions);
  const rows = english.map(
    (entry, index) =>
      `| \`${signature(entry, 'nl')}\` | ${entry.description} | ${dutch[index].description} |`,
  );
  return ['| function | gives | geeft |', '|---|---|---|', ...rows].join('\n');
}

/** The formula of a function as its users type it: `=EPA_OK(roster, trainee, [epa])`. */
function signature({ name, parameters }, language) {
  const shown = parameters.map((each) =>
    each.repeating ? `${each.name}, …` : each.optional ? `[${each.name}]` : each.name,
  );
  return `=${name}(${shown.join(', ').replaceAll(', ', SEPARATORS[language])})`;
}

function requireSameIds(declared, functions) {
  const ids = declared.map(({ id }) => id);
  const others = Object.keys(functions);
  const missing = ids.filter((id) => !others.includes(id));
  const unknown = others.filter((id) => !ids.includes(id));
  if (missing.length > 0) throw new Error(`${helpTexts}: nothing about ${missing.join(', ')}.`);
  if (unknown.length > 0) throw new Error(`${helpTexts}: there is no function ${unknown.join(', ')}.`);
}

function page(entry, examples, cases, language) {
  const words = WORDS[language];
  const other = language === 'nl' ? 'en' : 'nl';
  return helpPage({
    language,
    title: entry.name,
    heading: `<code>${entry.name}</code>`,
    links: [
      `<a href="../../${pageName(entry.id, other)}" lang="${other}" hreflang="${other}">${words.other}</a>`,
    ],
    content: `      <p>${escaped(entry.description)}</p>
      <h2>${words.formula}</h2>
      <p><code>${escaped(signature(entry, language))}</code></p>
      <h2>${words.parameters}</h2>
${definitions(entry.parameters.map((each) => [`<code>${each.name}</code>`, parameterText(each, words)]))}
      <h2>${words.examples}</h2>
${definitions(
  examples.map((each) => [`<code>${escaped(each[language])}</code>`, escaped(each.gives[language])]),
  'wide',
)}
      <h2>${words.failures}</h2>
${definitions(
  cases.map((each) => failureText(each, language)),
  'wide',
)}`,
  });
}

function parameterText({ description, optional, repeating }, words) {
  const note = repeating ? words.repeating : optional ? words.optional : null;
  return escaped(description) + (note === null ? '' : ` (${note})`);
}

function failureText({ error, ...texts }, language) {
  const { when, do: advice } = texts[language];
  const shown = error === '' ? '' : `<code>${ERRORS[language][error] ?? error}</code> `;
  return [`${shown}${escaped(when)}`, escaped(advice)];
}

function definitions(entries, className) {
  const list = entries.map(([term, text]) => `        <dt>${term}</dt>\n        <dd>${text}</dd>`);
  return `      <dl${className === undefined ? '' : ` class="${className}"`}>\n${list.join('\n')}\n      </dl>`;
}

function pageName(id, language) {
  return `help/${language}/${id}.html`;
}
