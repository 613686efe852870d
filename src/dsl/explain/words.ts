import type { FieldType, Vocabulary } from '../../records/vocabulary';
import { isoDate, type Day } from '../../records/dates';
import type { Language } from '../../wording/language';
import { say, type PhraseName } from '../../wording/phrases';
import { inProse } from '../../wording/text';
import { formatDate, formatNumber } from '../print/figures';
import type { UnitLabel } from '../resolve/program';
import { unitKey, unitWords } from './amounts';
import { Memo } from './memo';

/** A vocabulary in the language of a report: what explanations put together. */
export class Words {
  private readonly units: Memo<UnitLabel, UnitNames>;
  private readonly dates: Memo<Day, string>;
  private readonly isoDates = new Memo(isoDate);

  constructor(
    readonly vocabulary: Vocabulary,
    readonly language: Language,
  ) {
    this.dates = new Memo((day) => formatDate(day, language));
    this.units = new Memo((unit) => ({
      one: unitWords(unit, vocabulary, language, true),
      many: unitWords(unit, vocabulary, language, false),
      key: unitKey(unit, vocabulary),
      whole: new Memo((amount) => this.amountText(amount, unit)),
    }));
  }

  say(name: PhraseName, values?: Readonly<Record<string, string>>): string {
    return say(name, this.language, values);
  }

  /** A phrase with one placeholder left open and the others filled in: what is said again and again is put together faster from these. */
  frame(name: PhraseName, gap: string, values: Readonly<Record<string, string>> = {}): Frame {
    const [before = '', after = ''] = this.say(name, { ...values, [gap]: GAP }).split(GAP);
    return { before, after };
  }

  /** The name of a field in a sentence of a report: rules join its words by hyphens. */
  field(field: FieldType | undefined): string {
    return field === undefined ? '' : inProse(field.names[this.language].one);
  }

  date(day: Day): string {
    return this.dates.of(day);
  }

  /** As JSON gives it. */
  isoDate(day: Day): string {
    return this.isoDates.of(day);
  }

  number(value: number): string {
    return formatNumber(value, this.language);
  }

  /** The unit of an amount, singular or plural; empty for a bare number. */
  unit(unit: UnitLabel, amount: number): string {
    const { one, many } = this.units.of(unit);
    return amount === 1 ? one : many;
  }

  /** The unit's name, the same in every language of a report; null for a bare number. */
  unitKey(unit: UnitLabel): string | null {
    return this.units.of(unit).key;
  }

  /** `4,8 maanden`, `1 stage`, `80%`, `4`. */
  amount(amount: number, unit: UnitLabel): string {
    return Number.isInteger(amount) ? this.units.of(unit).whole.of(amount) : this.amountText(amount, unit);
  }

  private amountText(amount: number, unit: UnitLabel): string {
    const words = this.unit(unit, amount);
    if (words === '' || unit.kind === 'percent') return this.number(amount) + words;
    return `${this.number(amount)} ${words}`;
  }
}

/** What stands before and after the one thing that is left open. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

/** What no phrase holds, and no name. */
const GAP = '\u0000';

/** A unit as amounts ask for it. */
interface UnitNames {
  readonly one: string;
  readonly many: string;
  readonly key: string | null;
  /** Whole amounts in words: most that occur more than once are whole. */
  readonly whole: Memo<number, string>;
}
