import { assertNever } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import type * as ast from '../syntax/ast';
import type { ConditionPrinter } from './conditions';
import type { MeasurePrinter } from './measures';
import { isNeuter } from './dutch-gender';
import { isOne, OF_TRAINEE, type Naming } from './naming';
import { RELATION_WORDS } from './words';

/** The parts of a sentence that are windows. */
type Windowed = Pick<ast.BoundSentence, 'window' | 'furtherWindows' | 'asPlanned' | 'proRata'>;

/** Writes windows of time. */
export class WindowPrinter {
  constructor(
    private readonly naming: Naming,
    private readonly conditions: ConditionPrinter,
    private readonly measures: MeasurePrinter,
  ) {}

  /**
   * The windows of a sentence, "pro rata" and "as planned", with the space or comma before each. A range always has a comma: in Dutch its first word also
   * joins a number to what is counted.
   * @param separation of the first window from what stands before it; a comma where a date would be read as part of that
   */
  after(node: Windowed, separation: 'comma' | 'space' | 'openEnd'): string {
    const { window, furtherWindows, asPlanned, proRata } = node;
    const windows = [...(window === null ? [] : [window]), ...furtherWindows];
    const printed = windows.map((one, index) => {
      const isOpen = separation === 'openEnd' && beginsWithDate(one);
      const comma = separation === 'comma' || index > 0 || isOpen || one.kind === 'range';
      return `${comma ? ',' : ''} ${this.window(one)}`;
    });
    if (proRata) printed.push(` ${this.naming.word('ProRata')}`);
    if (asPlanned) printed.push(` ${this.naming.word('AsPlanned')}`);
    return printed.join('');
  }

  window(node: ast.TimeWindow): string {
    const { naming } = this;
    switch (node.kind) {
      case 'eachPeriod':
        return `${naming.word('In')} ${this.periods(node)}`;
      case 'trainingYears':
        return `${naming.word('In')} ${naming.word('TrainingYear')} ${naming.number(node.from)}${this.upTo(node)}`;
      case 'months': {
        const which = node.which === 'first' ? naming.word('First') : naming.say('laatste', 'last');
        const training = naming.say('van de opleiding', 'of the training');
        return `${naming.word('In')} ${naming.say('de', 'the')} ${which} ${naming.amount(node.amount, node.unit)} ${training}`;
      }
      case 'edge':
        return `${naming.word(RELATION_WORDS[node.relation])} ${this.date(node.date)}`;
      case 'within': {
        const relation = naming.word(RELATION_WORDS[node.relation]);
        return `${naming.word('Within')} ${naming.amount(node.amount, node.unit)} ${relation} ${this.date(node.date)}`;
      }
      case 'range':
        return `${naming.word('From')} ${this.date(node.from, true)} ${naming.word('To')} ${this.date(node.to)}`;
      case 'sliding': {
        const which = node.quantifier === 'every' ? naming.say('elke', 'every') : naming.word('Some');
        const unit = naming.unit(node.unit, node.amount, true);
        return `${naming.word('In')} ${which} ${naming.quantity(node.amount)} ${naming.word('Consecutive')} ${unit}`;
      }
      case 'eachRecord': {
        const { relation, amount, unit } = node;
        const selection = this.conditions.selection(node.selection, 'one');
        const far =
          amount === null || unit === null ? '' : `${naming.word('Within')} ${naming.amount(amount, unit)} `;
        const word = relation === 'during' ? 'During' : RELATION_WORDS[relation];
        return `${far}${naming.word(word)} ${naming.each(selection)} ${selection}${this.upToNeighbour(node)}`;
      }
      case 'wholeTraining':
        return `${naming.word('In')} ${naming.say('de', 'the')} ${naming.word('Training')}`;
      default:
        return assertNever(node);
    }
  }

  /** `vóór de volgende dienst`, `na het vorige examen`. */
  private upToNeighbour({ neighbour }: ast.EachRecordWindow): string {
    if (neighbour === undefined) return '';
    const { naming } = this;
    const { relation } = neighbour;
    const selection = this.conditions.selection(neighbour.selection, 'one');
    const which = relation === 'after' ? naming.say('vorige', 'previous') : naming.say('volgende', 'next');
    return ` ${naming.word(RELATION_WORDS[relation])} ${naming.agreeing('de', 'het', 'the', selection)} ${which} ${selection}`;
  }

  private upTo({ from, to }: ast.TrainingYearsWindow): string {
    const { naming } = this;
    if (to === null) return ` ${naming.word('Onwards')}`;
    return to.value === from.value ? '' : ` ${naming.word('To')} ${naming.number(to)}`;
  }

  /** `elk opleidingsjaar van 2 tot en met 3`. */
  periods({ period, from, to, except, having, howMany }: ast.EachPeriodWindow): string {
    const { naming } = this;
    const range =
      from === null
        ? ''
        : to === null
          ? ` ${naming.word('OnOrAfter')} ${naming.number(from)}`
          : ` ${naming.word('From')} ${naming.number(from)} ${naming.word('To')} ${naming.number(to)}`;
    const condition =
      having === null
        ? ''
        : ` ${naming.word('With')} ${this.measures.boundFirst(having.bound, having.measure)}`;
    const each = howMany === undefined ? this.each(period) : this.some(howMany, period);
    return each + range + (except === undefined ? '' : this.except(except, period)) + condition;
  }

  /** `behalve het eerste en de laatste 2`. */
  private except({ first, last }: ast.LeftOut, period: ast.Period): string {
    const { naming } = this;
    const [one] = PERIOD_NAMES[period].nl;
    const ends = [
      { count: first, word: naming.word('First') },
      { count: last, word: naming.say('laatste', 'last') },
    ].flatMap(({ count, word }) => {
      if (count === null) return [];
      const article = naming.say(count.value === 1 && isNeuter(one) ? 'het' : 'de', 'the');
      return [`${article} ${word}${count.value === 1 ? '' : ` ${naming.number(count)}`}`];
    });
    return ` ${naming.word('Except')} ${ends.join(` ${naming.word('And')} `)}`;
  }

  /** `ten minste 3 kwartalen`, `ten minste 75% van de kwartalen`. */
  private some(howMany: ast.Bound, period: ast.Period): string {
    const { naming } = this;
    const [one, many] = PERIOD_NAMES[period][naming.language];
    const bound = this.measures.bound(howMany);
    if (howMany.percent) return `${bound} ${naming.word('Of')} ${naming.say('de', 'the')} ${many}`;
    return `${bound} ${isOne(howMany.low) ? one : many}`;
  }

  /** `elk opleidingsjaar`. */
  private each(period: ast.Period): string {
    const { naming } = this;
    switch (period) {
      case 'trainingYear':
        return `${naming.say('elk', 'each')} ${naming.word('TrainingYear')}`;
      case 'trainingHalfYear':
        return `${naming.say('elk', 'each')} ${naming.word('TrainingHalfYear')}`;
      case 'calendarYear':
        return `${naming.say('elk', 'each')} ${naming.word('CalendarYear')}`;
      case 'calendarHalfYear':
        return `${naming.say('elk', 'each')} ${naming.word('CalendarHalfYear')}`;
      case 'calendarQuarter':
        return `${naming.say('elk', 'each')} ${naming.word('CalendarQuarter')}`;
      case 'calendarMonth':
        return naming.say('elke maand van de kalender', 'each month of the calendar');
      case 'calendarWeek':
        return `${naming.say('elke', 'each')} ${naming.word('CalendarWeekPeriod')}`;
      default:
        return assertNever(period);
    }
  }

  /** @param isClosed whether nothing that follows may be read into it */
  private date(node: ast.Operand, isClosed = false): string {
    const { naming, conditions } = this;
    if (isClosed && node.kind === 'event') return conditions.theEvent(node, true);
    if (!isClosed || node.kind !== 'shiftedDate') return conditions.operand(node, OF_TRAINEE);
    const direction = naming.word(RELATION_WORDS[node.direction]);
    return `${naming.amount(node.amount, node.unit)} ${direction} ${this.date(node.date, true)}`;
  }
}

/** What one period and several of them are called. */
const PERIOD_NAMES: Record<ast.Period, Record<Language, readonly [one: string, many: string]>> = {
  trainingYear: { nl: ['opleidingsjaar', 'opleidingsjaren'], en: ['training year', 'training years'] },
  trainingHalfYear: {
    nl: ['opleidingshalfjaar', 'opleidingshalfjaren'],
    en: ['training half-year', 'training half-years'],
  },
  calendarYear: { nl: ['kalenderjaar', 'kalenderjaren'], en: ['calendar year', 'calendar years'] },
  calendarHalfYear: { nl: ['halfjaar', 'halfjaren'], en: ['half-year', 'half-years'] },
  calendarQuarter: { nl: ['kwartaal', 'kwartalen'], en: ['quarter', 'quarters'] },
  calendarMonth: {
    nl: ['maand van de kalender', 'maanden van de kalender'],
    en: ['month of the calendar', 'months of the calendar'],
  },
  calendarWeek: { nl: ['kalenderweek', 'kalenderweken'], en: ['calendar week', 'calendar weeks'] },
};

/** Whether a window begins with a word that may also compare two dates, or shift one. */
function beginsWithDate(node: ast.TimeWindow): boolean {
  switch (node.kind) {
    case 'edge':
    case 'within':
    case 'range':
      return true;
    case 'eachPeriod':
    case 'trainingYears':
    case 'months':
    case 'sliding':
    case 'wholeTraining':
      return false;
    case 'eachRecord':
      return node.relation !== 'during';
    default:
      return assertNever(node);
  }
}
