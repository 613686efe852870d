import { compileRules, type Imports, type Program } from '../dsl/index';
import { BUNDLED_IMPORTS } from '../report/bundled-rules';
import type { Language } from '../wording/language';
import type { Diagnostic } from '../wording/diagnostics';
import { comparisonKey } from '../wording/text';
import { invariant } from '../wording/invariant';
import { displayLanguage } from './display-language';
import { fault } from './messages';
import type { RuleSet } from './rule-sets';

/** By which the rules of the roster are imported; no rule file that ships has this name. */
const RULES_OF_THE_ROSTER = 'RULES OF THE ROSTER';

type Attempt = ReturnType<typeof compileRules>;

/**
 * A programme with one requirement, a sentence that somebody typed in either language, and otherwise as the rules of a roster: their words, lists,
 * parameters, regulations and clock.
 * @throws EngineFault for a sentence with an error, with the text of its diagnostic
 */
export function compileSentence(sentence: string, rules: RuleSet): Program {
  const { program } = rules.book;
  const id = freeId(program);
  const { compiled, errors } = bestAttempt((['nl', 'en'] as const).map((language) => attempt(language)));
  if (compiled.program === null) throw brokenSentence(compiled, errors);
  const added = compiled.program.requirements.filter((requirement) => requirement.id === id);
  if (added.length !== 1 || compiled.program.requirements.length !== program.requirements.length + 1)
    throw fault('sentence-only', {});
  if (added.some(({ wholeList }) => wholeList)) throw fault('sentence-whole-list', {});
  const { durationMonths, years, clock, regulations, parameters } = program;
  return { ...compiled.program, durationMonths, years, clock, regulations, parameters, requirements: added };

  function attempt(language: Language): Attempt {
    const text = [...HEADINGS[language](program.durationMonths, id), ...indented(sentence)].join('\n');
    return compileRules({ name: 'sentence', text }, rules.base, importsOf(rules));
  }
}

const HEADINGS = {
  nl: (months: number, id: string) => [
    'opleiding "Zin" code ZIN',
    `  duur ${String(months).replace('.', ',')} maanden`,
    `gebruik "${RULES_OF_THE_ROSTER}"`,
    `eis ${id} "Zin"`,
  ],
  en: (months: number, id: string) => [
    'programme "Sentence" code SENTENCE',
    `  duration ${months} months`,
    `use "${RULES_OF_THE_ROSTER}"`,
    `requirement ${id} "Sentence"`,
  ],
} as const satisfies Record<Language, (months: number, id: string) => string[]>;

/** The sections of those headings: the programme, the use of other rules, the requirement. */
const SECTIONS = 3;

/** Everything that is typed stands below the heading, also on a second line of the cell. */
const indented = (sentence: string): string[] => sentence.split(/\r\n|\r|\n/u).map((line) => `  ${line}`);

function importsOf({ book }: RuleSet): Imports {
  return (name, from) => (name === RULES_OF_THE_ROSTER ? book.source : BUNDLED_IMPORTS(name, from));
}

function freeId({ requirements }: Program): string {
  const ids = new Set(requirements.map(({ id }) => comparisonKey(id)));
  let number = 1;
  while (ids.has(`zin${number}`)) number++;
  return `ZIN${number}`;
}

/** Of the two languages the one that reads the sentence, or finds the fewest words of the other; in doubt the reader's own. */
function bestAttempt(attempts: readonly Attempt[]): {
  readonly compiled: Attempt;
  readonly errors: readonly Diagnostic[];
} {
  const [first, ...others] = attempts
    .map((compiled) => ({
      compiled,
      errors: compiled.diagnostics.filter(({ severity }) => severity === 'error'),
    }))
    .sort((left, right) => rank(left) - rank(right));
  invariant(first !== undefined && others.length === 1, 'a sentence is tried in both languages');
  return first;
}

function rank({ compiled, errors }: { compiled: Attempt; errors: readonly Diagnostic[] }): number {
  if (compiled.program !== null) return -1;
  const foreign = errors.filter(({ code }) => code === 'other-language').length;
  return foreign + (compiled.rules.file.language === displayLanguage() ? 0 : 0.5);
}

/** That there is no sentence is said in words of our own: the requirement that would hold it is none that the reader knows. */
function brokenSentence({ rules }: Attempt, errors: readonly Diagnostic[]): Error {
  const [first, ...others] = errors.filter(({ code }) => code !== 'no-sentence');
  invariant(errors.length > 0, 'a sentence that did not compile, without an error');
  if (first === undefined)
    return fault(rules.file.sections.length > SECTIONS ? 'sentence-only' : 'sentence-blank', {});
  const message = { nl: first.message('nl'), en: first.message('en') };
  return fault('broken-sentence', { message, more: others.length });
}
