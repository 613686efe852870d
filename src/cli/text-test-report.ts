import {
  changedText,
  formatNumber,
  type Compiled,
  type ExampleResult,
  type MutationResult,
  type Program,
  type Uncovered,
} from '../dsl/index';
import type { Language } from '../wording/language';
import { VERDICT_WORDS } from '../wording/phrases';
import { styled } from './colours';
import { linesText } from './lines';

const WORDS = {
  pass: { nl: 'Voorbeelden die kloppen: {count}', en: 'Examples that hold: {count}' },
  none: { nl: 'Dit bestand heeft geen voorbeelden.', en: 'This file has no examples.' },
  expected: { nl: 'verwacht', en: 'expected' },
  actual: { nl: 'uitkomst', en: 'outcome' },
  short: { nl: 'tekort', en: 'short by' },
  withoutMeeting: {
    nl: 'Zonder voorbeeld dat aan de eis voldoet: {ids}',
    en: 'Without an example that meets the requirement: {ids}',
  },
  withoutBreaking: {
    nl: 'Zonder voorbeeld dat niet aan de eis voldoet: {ids}',
    en: 'Without an example that breaks the requirement: {ids}',
  },
  allNoticed: {
    nl: 'Elk van de {tried} wijzigingen in de regels wordt door een voorbeeld opgemerkt.',
    en: 'Each of the {tried} changes to the rules is noticed by an example.',
  },
  unnoticed: {
    nl: 'Wijzigingen in de regels die geen voorbeeld opmerkt: {count} van de {tried}',
    en: 'Changes to the rules that no example notices: {count} of the {tried}',
  },
  explained: {
    nl: 'Andere wijzigingen, waarbij staat waarom geen voorbeeld ze kan opmerken: {count}',
    en: 'Other changes, of which the file says why no example can notice them: {count}',
  },
  outdated: {
    nl: 'Uitleg bij een wijziging die een voorbeeld wel opmerkt, of die er niet is: {codes}',
    en: 'Explanations of a change that an example does notice, or that is not there: {codes}',
  },
  noExample: { nl: 'geen voorbeeld; wijzigingen: {count}', en: 'no example; changes: {count}' },
  failing: {
    nl: 'Voorbeelden die niet kloppen: {count}',
    en: 'Examples that do not hold: {count}',
  },
} as const;

/** What came out of a rule file's examples. */
export interface TestedFile {
  readonly name: string;
  readonly compiled: Compiled;
  readonly program: Program;
  readonly results: readonly ExampleResult[];
  readonly uncovered: Uncovered;
  /** Null when no changes were tried. */
  readonly mutations: readonly MutationResult[] | null;
}

/** The examples that fail, with what came out and why; what no example shows; and the changes to the rules that none notices. */
export function textTestReport(tested: TestedFile, language: Language): string {
  const { name, results, uncovered } = tested;
  const failures = results.filter(({ passed }) => !passed);
  const passes = results.length - failures.length;
  const lines = [
    styled('bold', name),
    results.length === 0
      ? `  ${said('none', language)}`
      : `  ${styled('green', '✓')} ${said('pass', language, { count: String(passes) })}`,
    ...(failures.length === 0
      ? []
      : [`  ${styled('red', '✗')} ${said('failing', language, { count: String(failures.length) })}`]),
    ...failures.flatMap((failure) => failureLines(failure, language)),
    ...idLines('withoutMeeting', uncovered.withoutMeeting, language),
    ...idLines('withoutBreaking', uncovered.withoutBreaking, language),
    ...mutationLines(tested, language),
  ];
  return linesText(lines);
}

function failureLines({ example, requirement, explain }: ExampleResult, language: Language): string[] {
  const { place, title, expectation } = example;
  const finding = explain(language);
  const expected = outcome(expectation, language);
  // The unit is told where it is the unit that differs.
  const unit = expectation.unit === null ? null : finding.unit;
  const actual = outcome({ verdict: finding.verdict, shortfall: finding.shortfall, unit }, language);
  return [
    `    ${requirement} "${title}" (${place.file}:${place.line})`,
    `      ${WORDS.expected[language]}: ${expected}`,
    `      ${WORDS.actual[language]}: ${actual}`,
    `      ${styled('gray', finding.explanation)}`,
  ];
}

function outcome(
  { verdict, shortfall, unit }: ExampleResult['example']['expectation'],
  language: Language,
): string {
  const word = VERDICT_WORDS[verdict][language];
  if (shortfall === null || shortfall === 0) return word;
  const amount = `${formatNumber(shortfall, language)}${unit === null ? '' : ` ${unit}`}`;
  return `${word}, ${WORDS.short[language]} ${amount}`;
}

function idLines(
  word: 'withoutMeeting' | 'withoutBreaking',
  ids: readonly string[],
  language: Language,
): string[] {
  return ids.length === 0
    ? []
    : [`  ${styled('yellow', '!')} ${said(word, language, { ids: ids.join(', ') })}`];
}

function mutationLines({ mutations, results, compiled, program }: TestedFile, language: Language): string[] {
  if (mutations === null) return [];
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const explained = sum(mutations.map((one) => one.explained));
  const tried = String(sum(mutations.map((one) => one.tried)) - explained);
  const count = sum(mutations.map(({ survivors }) => survivors.length));
  const withExample = new Set(results.map(({ requirement }) => requirement));
  return [
    count === 0
      ? `  ${styled('green', '✓')} ${said('allNoticed', language, { tried })}`
      : `  ${styled('red', '✗')} ${said('unnoticed', language, { count: String(count), tried })}`,
    ...mutations.flatMap(({ name, survivors }) => {
      if (survivors.length === 0) return [];
      const hasExample = survivors.some(({ requirements }) => requirements.some((id) => withExample.has(id)));
      if (!hasExample)
        return [`    ${name}: ${said('noExample', language, { count: String(survivors.length) })}`];
      const changes = survivors.map((one) => {
        const code = one.code === null ? '' : `${one.code}: `;
        return `      ${code}${changedText(one, compiled, program, language)}`;
      });
      return [`    ${name}`, ...changes];
    }),
    ...(explained === 0
      ? []
      : [`  ${styled('green', '✓')} ${said('explained', language, { count: String(explained) })}`]),
    ...outdatedLines(mutations, language),
  ];
}

function outdatedLines(mutations: readonly MutationResult[], language: Language): string[] {
  const codes = mutations.flatMap(({ name, outdated }) => outdated.map((code) => `${name} "${code}"`));
  if (codes.length === 0) return [];
  return [`  ${styled('red', '✗')} ${said('outdated', language, { codes: codes.join(', ') })}`];
}

function said(word: keyof typeof WORDS, language: Language, values: Record<string, string> = {}): string {
  return WORDS[word][language].replace(/\{([a-z]+)\}/gu, (_, key: string) => values[key] ?? '');
}
