import type { Bilingual } from '../../wording/language';
import { isInterval, nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';
import { isByMonth, isTimeUnit } from '../syntax/time-units';
import type { Context } from './context';
import { numberOf, type Measured, type ResolvedSelection } from './measured';
import { lackingEnd } from './operands';
import type { UnitLabel } from './program';
import { countedUnits, unitWords } from './unit-words';
import { findByName } from './vocabulary';
import { countedIn, isYearsOfMonths, unitKey, unitOf, unitText } from './units';

/** Resolves what records amount to. Every method returns undefined when something was wrong and has been reported. */
export class AmountResolver {
  constructor(private readonly context: Context) {}

  /** "5 months of rotations" is the length of intervals; "10 days of courses" the total of the field that counts days. */
  amount(
    node: ast.UnitReference,
    selected: ResolvedSelection,
    run: 'longest' | null = null,
  ): Measured | undefined {
    const { scope } = this.context;
    const { record, filter, type } = selected;
    const key = unitKey(node, scope);
    if (key === null) return undefined;
    if (isInterval(type) && isTimeUnit(key)) return lengthOf(selected, key, !node.calendar, run);
    const unit = unitWords(key, scope.vocabulary);
    if (run !== null) {
      this.reportNoInterval(type, node, unit);
      return undefined;
    }
    const counted = (name: string): readonly FieldType[] =>
      type.fields.filter((field) => field.kind === 'number' && field.unit === name);
    const own = counted(key);
    const fields = own.length === 0 && isYearsOfMonths(key, 'months') ? counted('months') : own;
    const [field] = fields;
    if (field === undefined) {
      this.reportNoInterval(type, node, unit, this.unitsOf(type));
      return undefined;
    }
    if (fields.length > 1) {
      scope.problems.report('several-amounts', node.span, {
        record: nameOf(type, 'many'),
        unit,
        fields: fields.map((one) => nameOf(one)),
      });
      return undefined;
    }
    return numberOf(type, { kind: 'total', record, filter, field: field.index, caps: [] }, unitOf(field));
  }

  /** Whether records last from one day to another; reports it where they do not. */
  isInterval(record: RecordType, node: ast.Node, unit: UnitLabel): boolean {
    if (isInterval(record)) return true;
    this.reportNoInterval(record, node, unitText(unit, this.context.scope));
    return false;
  }

  /** What the numbers of a record are counted in. */
  private unitsOf(record: RecordType): readonly Bilingual[] {
    return countedUnits(record).map((unit) => unitWords(unit, this.context.scope.vocabulary));
  }

  /** @param others the units in which it could be asked instead */
  private reportNoInterval(
    record: RecordType,
    node: ast.Node,
    unit: Bilingual,
    others: readonly Bilingual[] = [],
  ): void {
    const numbers = record.fields.filter(({ kind, unit: own }) => kind === 'number' && own === null);
    const field = findByName(numbers, unit.nl) ?? findByName(numbers, unit.en);
    this.context.scope.problems.report('not-an-interval', node.span, {
      record: nameOf(record, 'many'),
      unit,
      lacking: lackingEnd(record),
      others,
      unmarked: field === undefined ? null : nameOf(field),
    });
  }
}

/** How long intervals last. */
export function lengthOf(
  { record, filter, type }: ResolvedSelection,
  unit: ast.TimeUnit,
  weighted: boolean,
  run: 'longest' | 'shortest' | null,
): Measured {
  return {
    terms: [{ kind: 'duration', record, filter, weighted, run, caps: [] }],
    dimension: isByMonth(unit) ? 'months' : 'days',
    unit: { kind: 'time', unit: countedIn(unit) },
    records: [type],
  };
}
