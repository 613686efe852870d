import { LONGEST_MONTH_DAYS, SHORTEST_MONTH_DAYS } from '../../records/dates';
import { DAY_TICKS, MONTH_TICKS } from '../../records/quantities';
import { assertNever } from '../../wording/invariant';
import type { Bilingual } from '../../wording/language';
import { collected } from '../collected';
import { formatNumber } from '../print/figures';
import type { DiagnosticList } from '../problems';
import { checksWithin } from '../resolve/checks-within';
import {
  PERIOD_LENGTHS,
  type BoundCheck,
  type Length,
  type Program,
  type Value,
  type Window,
} from '../resolve/program';
import type * as ast from '../syntax/ast';
import { monthsPer, timeUnitWord } from '../syntax/time-units';
import type { FileCheck } from './file-check';

/**
 * A minimum length of time should fit into its window. One that does not can be reached all the same, by records that take place at the same time: hence a
 * warning. What is not weighted by full-time factor has room in the years of the training clock, which last longer for those who work part-time.
 */
export const roomInWindows: FileCheck = (file, { program, contents }, problems) => {
  for (const section of file.sections) {
    // A sentence with a mistake may not say what it means to.
    if (section.kind !== 'requirement' || problems.hasErrorsIn(section.span)) continue;
    const requirement = contents.requirement(section);
    if (requirement === undefined || requirement.wholeList) continue;
    const seen = new Set<BoundCheck['sentence'] | BoundCheck['part']>();
    for (const { check } of collected(requirement.checks, (one) => checksWithin(one))) {
      if (check.kind !== 'bound') continue;
      const node = check.part ?? check.sentence;
      // Of "for each" there is one check a case.
      if (!seen.has(node)) checkBound(check, program, problems);
      seen.add(node);
    }
  }
};

function checkBound(check: BoundCheck, { clock, vocabulary }: Program, problems: DiagnosticList): void {
  const { low, terms, rest, rate, dimension, window, part, sentence } = check;
  const [term, ...others] = terms;
  if (term?.kind !== 'duration' || others.length > 0 || rest !== null || rate !== null) return;
  if (dimension === 'number' || low?.reference !== null || low.parameter !== null) return;
  const isByClock = clock.yearRule === 'clock';
  const length = window === null ? null : longest(window, isByClock && !term.weighted);
  if (length === null) return;
  const most = dimension === 'months' ? monthsIn(length) * MONTH_TICKS : daysIn(length) * DAY_TICKS;
  if (low.ticks <= most) return;
  const names = vocabulary.records[term.record]?.names;
  if (names === undefined) return;
  problems.report('minimum-exceeds-window', (part?.bound ?? boundIn(sentence)).span, {
    window: inWords(length),
    records: { nl: names.nl.many, en: names.en.many },
  });
}

/** The bound of a sentence, or of the one that is repeated in it. */
function boundIn(sentence: ast.Sentence): ast.Node {
  if (sentence.kind === 'forEachSentence') return boundIn(sentence.body);
  return sentence.kind === 'boundSentence' ? sentence.bound : sentence;
}

/** How long a window is at most; null where nothing limits it, or the rule alone does not say. `isOpen` where training months may take longer. */
function longest(window: Window, isOpen: boolean): Length | null {
  switch (window.kind) {
    case 'eachYear':
      return isOpen ? null : inMonths(window.months);
    case 'trainingYears':
      return isOpen ? null : inMonths((window.to - window.from + 1) * monthsPer('years'));
    case 'months':
      return isOpen ? null : inMonths(window.ticks / MONTH_TICKS);
    case 'eachPeriod':
      return PERIOD_LENGTHS[window.period];
    case 'sliding':
    case 'within':
      return window.length;
    case 'range':
      return between(window.from, window.to);
    case 'eachRecord':
      return window.relation === 'during' ? null : window.length;
    case 'thisPeriod':
      return longest(window.of, isOpen);
    case 'edge':
    case 'wholeTraining':
      return null;
    default:
      return assertNever(window);
  }
}

const inMonths = (months: number): Length => ({ months, days: 0 });

function between(from: Value, to: Value): Length | null {
  return from.kind === 'constant' && to.kind === 'constant'
    ? { months: 0, days: to.amount - from.amount + 1 }
    : null;
}

const monthsIn = ({ months, days }: Length): number => months + days / SHORTEST_MONTH_DAYS;
const daysIn = ({ months, days }: Length): number => months * LONGEST_MONTH_DAYS + days;

function inWords({ months, days }: Length): Bilingual {
  const [amount, unit] = months > 0 ? ([months, 'months'] as const) : ([days, 'days'] as const);
  const word = (language: 'nl' | 'en'): string =>
    `${formatNumber(amount, language)} ${timeUnitWord(unit, language, amount === 1 ? 'one' : 'counted')}`;
  return { nl: word('nl'), en: word('en') };
}
