import type { TokenType } from 'chevrotain';
import fc from 'fast-check';
import mskText from '../../rules/musculoskeletal-medicine.rules';
import vocabularyText from '../../rules/vocabulary.rules';
import { compileRules, compileVocabulary } from '../../src/dsl/compile';
import { DiagnosticList } from '../../src/dsl/problems';
import { formatRules } from '../../src/dsl/format/format';
import { parse } from '../../src/dsl/syntax/parse';
import { keyword, KEYWORD_NAMES } from '../../src/dsl/syntax/keywords';
import {
  ColonToken,
  CommaToken,
  DateToken,
  hasKeyword,
  isOneOf,
  NumberToken,
  TextToken,
  tokenize,
  WordToken,
} from '../../src/dsl/syntax/tokens';
import { LANGUAGES } from '../../src/wording/language';
import { excerpt } from '../../src/dsl/print/excerpt';
import { fixtures, shippedVocabulary } from './fixture-files';
import { meaningOf, namesIn, read } from './print/trees';

/** Broken files: never an exception, and never a change that goes unnoticed. */
const vocabulary = shippedVocabulary();

const rules = [mskText, ...fixtures('good').map(({ text }) => text)];
const sources = [...rules, ...fixtures('bad').map(({ text }) => text)];

/** What was read from a file, words and all, but not where it stood. */
function said(text: string): string {
  const source = { name: 'fuzz.rules', text };
  return JSON.stringify(parse(source, new DiagnosticList(source)), (key, value: unknown) =>
    key === 'span' ? undefined : value,
  );
}

const rulesOf = (text: string): ReturnType<typeof compileRules> =>
  compileRules({ name: 'fuzz.rules', text }, vocabulary);

/** Compiles and writes every message, in both languages, with its excerpt. */
function survives(text: string): void {
  const source = { name: 'fuzz.rules', text };
  for (const { diagnostics } of [compileRules(source, vocabulary), compileVocabulary(source)]) {
    for (const { message, place, related } of diagnostics) {
      for (const language of LANGUAGES) expect(message(language)).not.toMatch(/undefined|\[object/);
      for (const rule of [place.rule, ...related.map((other) => other.rule)]) {
        if (rule === undefined) throw new Error(`${message('en')} has no place`);
        expect(excerpt(source, rule)).toContain('^');
      }
    }
  }
}

/** Words that begin a bound: a colon before one that follows what it measures may be left out. */
const BOUND_WORDS = ['AtLeast', 'AtMost', 'MoreThan', 'LessThan', 'Exactly'] as const;

/** The tokens that mean something: words without meaning are dropped ("is", "of" and the comma before a window may be left out), and a keyword is the same in each of its forms. */
const tokensOf = (text: string): string =>
  JSON.stringify(
    tokenize(text)
      .tokens.filter(
        (token, index, all) =>
          !hasKeyword(token, 'Is') &&
          !hasKeyword(token, 'Of') &&
          token.tokenType !== CommaToken &&
          !(token.tokenType === ColonToken && isOneOf(all[index + 1], BOUND_WORDS)),
      )
      .map(({ tokenType, image }) =>
        /^(nl|en)_/.test(tokenType.name)
          ? tokenType.name
          : [tokenType.name, image.replace(/^[“”„]|[“”„]$/g, '"')],
      ),
  );

type Mutation = (text: string, at: number, other: number, letter: string) => string;

const pieces = (text: string): string[] => text.match(/\s+|"[^"\n]*"|[\p{L}\p{N}_-]+|./gu) ?? [];

const onPieces =
  (change: (parts: string[], at: number, other: number) => void): Mutation =>
  (text, at, other) => {
    const parts = pieces(text);
    const solid = parts.flatMap((part, index) => (/\S/.test(part) ? [index] : []));
    change(parts, solid[at % solid.length] ?? 0, solid[other % solid.length] ?? 0);
    return parts.join('');
  };

const MUTATIONS: readonly Mutation[] = [
  onPieces((parts, at) => parts.splice(at, 1)),
  onPieces((parts, at) => parts.splice(at, 0, `${parts[at] ?? ''} `)),
  onPieces((parts, at, other) => {
    [parts[at], parts[other]] = [parts[other] ?? '', parts[at] ?? ''];
  }),
  (text, at) => text.slice(0, at % text.length) + text.slice((at % text.length) + 1),
  (text, at, _other, letter) => text.slice(0, at % text.length) + letter + text.slice(at % text.length),
  (text, at, _other, letter) => text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1),
];

const LETTERS = [
  '"',
  '“',
  '”',
  '(',
  ')',
  ',',
  ':',
  '/',
  '=',
  '#',
  '-',
  '5',
  '\n',
  '\t',
  ' ',
  '\u00a0',
  '\u200b',
  'e',
  "'",
];

const mutation = fc.record({
  kind: fc.constantFrom(...MUTATIONS),
  at: fc.nat(100_000),
  other: fc.nat(100_000),
  letter: fc.oneof(fc.constantFrom(...LETTERS), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
});

const mutated = (texts: readonly string[], most: number): fc.Arbitrary<{ original: string; text: string }> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: most }))
    .map(([original, mutations]) => ({
      original,
      text: mutations.reduce(
        (text, { kind, at, other, letter }) => (text === '' ? text : kind(text, at, other, letter)),
        original,
      ),
    }));

/** The first line that differs, for the message of a failing test. */
function changedLine(original: string, text: string): string | undefined {
  const lines = original.split('\n');
  return text.split('\n').find((line, index) => line !== lines[index]);
}

/** The same cases in every run; `FUZZ_RUNS` and `FUZZ_SEED` make others. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const SEED = Number(process.env.FUZZ_SEED ?? 20261121);

test('files with many changes give messages, not exceptions', () => {
  fc.assert(
    fc.property(mutated([...sources, vocabularyText.slice(0, 6000)], 8), ({ text }) => {
      survives(text);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('any text gives messages, not exceptions', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      survives(text);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('any row of words and signs gives messages, not exceptions', () => {
  const words = KEYWORD_NAMES.flatMap((name) => LANGUAGES.flatMap((language) => keyword(name)[language]));
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(
      ...Array.from('(),:/=#"\n'),
      '3',
      '2,5',
      '"orthopedie"',
      'stages',
      'soort',
      'M1',
      '2025-01-01',
      '\n  ',
    ),
  );
  const soup = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(
      soup,
      fc.constantFrom('', 'eis A1 "a"\n  ', 'requirement A1 "a"\n  ', 'record a\n  '),
      (text, start) => {
        survives(start + text);
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
});

test('a change to what a file says is reported or is read', () => {
  const originals = new Map(rules.map((text) => [text, said(text)]));
  fc.assert(
    fc.property(mutated(rules, 1), ({ original, text }) => {
      fc.pre(tokensOf(text) !== tokensOf(original));
      const isNoticed = rulesOf(text).diagnostics.length > 0 || said(text) !== originals.get(original);
      expect(isNoticed ? null : changedLine(original, text)).toBeNull();
    }),
    { numRuns: RUNS * 2, seed: SEED },
  );
});

test('formatting a changed file writes what was read, or nothing', () => {
  let written = 0;
  fc.assert(
    fc.property(mutated(rules, 2), ({ text }) => {
      const formatted = formatRules({ name: 'fuzz.rules', text }, vocabulary).text;
      if (formatted === null) return;
      written++;
      const { file } = read(text);
      const names = namesIn(file, vocabulary);
      expect(meaningOf(read(formatted).file.sections, names)).toEqual(meaningOf(file.sections, names));
      expect(writtenThings(formatted)).toEqual(writtenThings(text));
      expect(rulesOf(formatted).program === null).toBe(rulesOf(text).program === null);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(written).toBeGreaterThan(0);
});

/** How many numbers, dates, texts and names a file has: the words of a sentence may take another form, but these do not come or go. */
const writtenThings = (text: string): unknown => {
  const { tokens } = tokenize(text);
  const count = (type: TokenType): number => tokens.filter(({ tokenType }) => tokenType === type).length;
  return {
    numbers: count(NumberToken),
    dates: count(DateToken),
    texts: count(TextToken),
    words: count(WordToken),
  };
};
