/**
 * Makes functions.json (English) and functions.nl.json (Dutch), by which Excel knows the custom functions.
 * The webpack build calls `makeFunctionsJson`; `npm run functions` writes both files into dist/.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import metadata from 'custom-functions-metadata';
import { helpUrl } from './make-help.mjs';

export const functionsSource = fileURLToPath(new URL('../src/functions/functions.ts', import.meta.url));
export const dutchTexts = fileURLToPath(new URL('../src/functions/descriptions.nl.json', import.meta.url));

/**
 * @param {string} source the file with the functions
 * @param {string} translations the Dutch texts, keyed by function id
 * @returns {Promise<Record<'functions.json' | 'functions.nl.json', string>>} file contents by file name
 */
export async function makeFunctionsJson(source = functionsSource, translations = dutchTexts) {
  const english = await generate(source);
  const dutch = translate(english, JSON.parse(readFileSync(translations, 'utf8')));
  return {
    'functions.json': print(withHelp(english, 'en')),
    'functions.nl.json': print(withHelp(dutch, 'nl')),
  };
}

/** The generator drops what it does not understand without a word; here that is an error. */
async function generate(source) {
  const generated = await metadata.generateCustomFunctionsMetadata(source);
  if (generated.errors.length > 0) throw new Error(generated.errors.join('\n'));
  const result = JSON.parse(generated.metadataJson || '{"functions":[]}');
  const tags = readFileSync(source, 'utf8').match(/^\s*\*\s*@customfunction\b/gim)?.length ?? 0;
  if (tags !== result.functions.length) {
    throw new Error(
      `${source}: ${tags} @customfunction tags, but ${result.functions.length} functions generated.`,
    );
  }
  for (const { id, description, parameters } of result.functions) {
    if (!description) throw new Error(`${id}: no description.`);
    for (const parameter of parameters) {
      if (!parameter.description) throw new Error(`${id}: no description of ${parameter.name}.`);
      if (!parameter.type) throw new Error(`${id}: no type for ${parameter.name}.`);
    }
  }
  // A range may hold errors: let them reach the engine as unknown values instead of failing the whole call.
  // Values with properties are how cells get cards; without the second permission Excel would refuse them as results.
  return { ...result, allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true };
}

/** Every function has a page of help, at the address of development: builds for elsewhere move it as they move the manifest's. */
function withHelp(file, language) {
  return {
    ...file,
    functions: file.functions.map((entry) => ({ ...entry, helpUrl: helpUrl(entry.id, language) })),
  };
}

function translate(english, texts) {
  const ids = english.functions.map(({ id }) => id);
  requireSameKeys('the Dutch texts', ids, Object.keys(texts));
  const functions = english.functions.map((entry) => {
    const text = texts[entry.id];
    const names = entry.parameters.map(({ name }) => name);
    requireSameKeys(`the Dutch texts of ${entry.id}`, names, Object.keys(text.parameters));
    const parameters = entry.parameters.map((parameter) => ({
      ...parameter,
      description: text.parameters[parameter.name],
    }));
    return { ...entry, description: text.description, parameters };
  });
  return { ...english, functions };
}

function requireSameKeys(where, expected, actual) {
  const missing = expected.filter((key) => !actual.includes(key));
  const unknown = actual.filter((key) => !expected.includes(key));
  if (missing.length > 0) throw new Error(`Missing from ${where}: ${missing.join(', ')}.`);
  if (unknown.length > 0) throw new Error(`Unknown in ${where}: ${unknown.join(', ')}.`);
}

function print(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../dist/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(await makeFunctionsJson())) {
    writeFileSync(new URL(name, folder), content);
  }
}
