/** The contract of the functions files and their help pages. */
import { readFileSync } from 'node:fs';
import { DOMParser, type Document } from '@xmldom/xmldom';
import { makeFunctionsJson } from '../../scripts/make-functions-json.mjs';
import { helpTexts, makeHelpPages } from '../../scripts/make-help.mjs';
import { developmentUrl } from '../../scripts/manifest/base-url.mjs';

interface DeclaredFunction {
  readonly id: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

interface HelpTexts {
  functions: Record<string, { examples: { nl: string; en: string }[]; failures: string[] }>;
  failures: Record<string, { error: string }>;
}

const files = await makeFunctionsJson();
const pages = makeHelpPages(files);
const texts = JSON.parse(readFileSync(helpTexts, 'utf8')) as HelpTexts;
const LANGUAGES = [
  ['en', 'nl', 'functions.json'],
  ['nl', 'en', 'functions.nl.json'],
] as const;

const declared = (file: 'functions.json' | 'functions.nl.json'): readonly DeclaredFunction[] =>
  (JSON.parse(files[file]) as { functions: DeclaredFunction[] }).functions;

function parsed(page: string): Document {
  const markup = page.replace('<!doctype html>', '').replaceAll(/<(meta|link|img)([^>]*?)\/?>/g, '<$1$2/>');
  return new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(markup, 'text/xml');
}

const textsOf = (page: Document, name: string): string[] =>
  [...page.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');

describe.each(LANGUAGES)('in %s', (language, other, file) => {
  test.each(declared(file).map((entry) => [entry.id, entry] as const))(
    '%s has a page that says what it is, what it takes, and what can go wrong',
    (id, entry) => {
      const name = `help/${language}/${id}.html`;
      expect(entry.helpUrl).toBe(`${developmentUrl}/${name}`);
      const page = parsed(pages[name]!);
      expect(page.documentElement!.getAttribute('lang')).toBe(language);
      expect(textsOf(page, 'title')[0]).toMatch(new RegExp(`^${id} · `));
      expect(textsOf(page, 'h1')).toEqual([id]);
      expect(textsOf(page, 'p')[0]).toBe(entry.description);
      const [terms, definitions] = [textsOf(page, 'dt'), textsOf(page, 'dd')];
      expect(terms.length).toBe(definitions.length);
      for (const [index, parameter] of entry.parameters.entries()) {
        expect(terms[index]).toBe(parameter.name);
        expect(definitions[index]).toContain(parameter.description);
      }
      const { examples, failures } = texts.functions[id]!;
      expect(terms.length).toBe(entry.parameters.length + examples.length + failures.length);
      expect(failures.length).toBeGreaterThan(0);
      for (const example of examples) {
        expect(example[language]).toMatch(new RegExp(`^=${id}\\(.*\\)$`));
        expect(terms).toContain(example[language]);
      }
      expect(pages[name]).toContain(`href="../../help/${other}/${id}.html" lang="${other}"`);
      expect(pages[name]).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
    },
  );
});

test('there is a page for each function and language, and no other; every failure is told somewhere', () => {
  const ids = declared('functions.json').map(({ id }) => id);
  expect(Object.keys(pages).toSorted()).toEqual(
    ['en', 'nl'].flatMap((language) => ids.map((id) => `help/${language}/${id}.html`)).toSorted(),
  );
  const told = new Set(Object.values(texts.functions).flatMap(({ failures }) => failures));
  expect([...told].toSorted()).toEqual(Object.keys(texts.failures).toSorted());
});

test('errors are only those that can carry a message, or none of ours', () => {
  const errors = new Set(Object.values(texts.failures).map(({ error }) => error));
  expect([...errors].toSorted()).toEqual(['', '#N/A', '#VALUE!']);
});

test.each<[string, (changed: HelpTexts) => void, RegExp]>([
  ['a function without help', (changed) => delete changed.functions.ROSTER, /nothing about ROSTER/],
  [
    'help without a function',
    (changed) => (changed.functions.OLD = { examples: [], failures: [] }),
    /no function OLD/,
  ],
  [
    'an unknown failure',
    (changed) => changed.functions.ROSTER!.failures.push('odd'),
    /ROSTER: no failure odd/,
  ],
])('%s stops the build', (_name, change, problem) => {
  const changed = structuredClone(texts);
  change(changed);
  expect(() => makeHelpPages(files, JSON.stringify(changed))).toThrow(problem);
});
