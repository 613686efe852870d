import { columnAt, KNOWN, type RecordTable } from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { dateFieldOf } from '../../records/vocabulary';
import type { Predicate } from '../resolve/program';
import type { PlainValue } from '../resolve/values';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';
import type { World } from './conditions';
import { hasKnownBegin, openDateField } from './extents';
import { beginsBefore, coverageOf, type Related } from './joins';
import type { Masks } from './masks';
import { isJoin, valuesOf, type Atom, type Join } from './predicates';
import { openAmountField, relatedSum } from './related-amount';
import { openTrace, rowTrace, type RowTrace } from './trace';

/** A cell that leaves an answer open. */
export type OpenCell = Pick<RowTrace, 'table' | 'row' | 'field'>;

/** The days from which on a record may lack cover, and certainly does (never: the last day). */
export interface LackOfCover {
  readonly from: Day;
  readonly surelyFrom: Day;
}

/** A record as a condition looks at it: with the record outside it, if any, and the trainee. */
interface Looked {
  readonly table: RecordTable;
  readonly row: number;
  readonly outer: { readonly table: RecordTable; readonly row: number } | null;
  readonly trainee: number;
}

/** A join of a condition; `wanted` is false for one that must not hold. */
interface WantedJoin {
  readonly join: Join;
  readonly wanted: boolean;
}

/** What conditions rest on, for explanations: the cells that leave them open, and the records of other types that joins looked at. */
export class Evidence {
  private readonly joins = new Map<Predicate, readonly WantedJoin[]>();

  constructor(
    private readonly masks: Masks,
    private readonly world: World,
    private readonly cutoff: (trainee: number) => number,
    /** The first cell that leaves the dates of a training open. */
    private readonly openTime: (trainee: number) => OpenCell | null,
  ) {}

  /** The first cell that leaves a condition on a record open, in that record or in one that it is joined to; null when no cell does. */
  openCell(table: RecordTable, predicate: Predicate, row: number, trainee: number): OpenCell | null {
    return this.open(predicate, { table, row, outer: null, trainee });
  }

  /** The parts of a condition on a record that leave it open: whatever else is unknown in it decides nothing. */
  openAtoms(table: RecordTable, predicate: Predicate, row: number, trainee: number): readonly Atom[] {
    if (this.masks.test(table, null, predicate)(row, -1, trainee) !== MAYBE) return [];
    if ('terms' in predicate)
      return predicate.terms.flatMap((term) => this.openAtoms(table, term, row, trainee));
    return 'term' in predicate ? this.openAtoms(table, predicate.term, row, trainee) : [predicate];
  }

  /** The records that the joins of a condition on a record looked at and that matter, and the record itself where it is not covered. */
  joined(table: RecordTable, predicate: Predicate, row: number, trainee: number): RowTrace[] {
    let joins = this.joins.get(predicate);
    if (joins === undefined) this.joins.set(predicate, (joins = joinsOf(predicate, true)));
    if (joins.length === 0) return [];
    const isLacking = this.masks.test(table, null, predicate)(row, -1, trainee) === FAILS;
    return joins.flatMap(({ join, wanted }) => {
      if (join.kind === 'covered') return this.cover(table, row, trainee, join, wanted);
      const there = this.there(table, row, trainee, join, wanted);
      const missing =
        isLacking && wanted && there.length === 0 ? this.nearest(table, row, trainee, join) : null;
      return missing === null ? there : [missing];
    });
  }

  /** What a record lacks of the cover that a condition asks for, where it certainly lacks nothing else; null where it does, or no day is known. */
  lackOfCover(table: RecordTable, predicate: Predicate, row: number, trainee: number): LackOfCover | null {
    const extents = this.world.extentsOf(table);
    let from = LAST_DAY;
    let surelyFrom = LAST_DAY;
    for (const part of predicate.kind === 'and' ? predicate.terms : [predicate]) {
      const answer = this.masks.test(table, null, part)(row, -1, trainee);
      if (answer === HOLDS) continue;
      if (part.kind === 'covered') {
        const found = coverageOf(row, trainee, extents, this.masks.related(table, part));
        if (found.firstOpenDay === null) return null;
        from = Math.min(from, found.firstOpenDay);
        if (answer === FAILS) surelyFrom = Math.min(surelyFrom, found.openDay ?? found.firstOpenDay);
      } else if (answer === FAILS) return null;
      // Something else may be wrong with it already.
      else from = FIRST_DAY;
    }
    return from === LAST_DAY ? null : { from, surelyFrom };
  }

  private cover(
    table: RecordTable,
    row: number,
    trainee: number,
    join: Extract<Join, { kind: 'covered' }>,
    wanted: boolean,
  ): RowTrace[] {
    const extents = this.world.extentsOf(table);
    const related = this.masks.related(table, join);
    const { answer, openDay } = coverageOf(row, trainee, extents, related);
    const rows = this.matches(related, table, row, trainee, join).map(({ other, matches }) =>
      matches === HOLDS
        ? traced(related.table, other, wanted ? 'counted' : 'rejected', 'covers')
        : this.unknown(related.table, other, join, table, row, trainee),
    );
    // Being covered by nothing is what is wrong, unless that is what is asked.
    if (answer === HOLDS || (answer === FAILS && !wanted)) return rows;
    const field = dateFieldOf(table.type)?.index ?? null;
    const self = traced(table, row, answer === MAYBE ? 'open' : 'rejected', 'uncovered', field);
    return [openDay === null ? self : { ...self, day: openDay }, ...rows];
  }

  private there(
    table: RecordTable,
    row: number,
    trainee: number,
    join: Extract<Join, { kind: 'related' }>,
    wanted: boolean,
  ): RowTrace[] {
    const related = this.masks.related(table, join);
    const found = this.matches(related, table, row, trainee, join);
    const sum = relatedSum(join.amount, related.table, related.extents);
    sum.clear(this.cutoff(trainee));
    for (const { other, matches } of found) sum.add(other, matches);
    const sure = sum.amount.lo;
    // Records that there are break a condition only where fewer of them would not.
    const isTooMuch = join.high !== null && sure > join.high;
    const breaks = wanted ? isTooMuch : join.low > 0 && sure >= join.low && !isTooMuch;
    return found.map(({ other, matches }) => {
      if (matches !== HOLDS) return this.unknown(related.table, other, join, table, row, trainee);
      const field = openAmountField(join.amount, related.table, related.extents, other);
      return field === null
        ? traced(related.table, other, breaks ? 'rejected' : 'counted', 'related')
        : openTrace(related.table, other, { table: related.table, row: other, field });
    });
  }

  /** Of the records that a join does not find, the one that only its date keeps out, and that lies nearest; null where there is none. */
  private nearest(
    table: RecordTable,
    row: number,
    trainee: number,
    join: Extract<Join, { kind: 'related' }>,
  ): RowTrace | null {
    const outer = this.world.extentsOf(table);
    const found = this.masks.related(table, join);
    const { filter } = join.related;
    if (filter === null || !hasKnownBegin(outer, row)) return null;
    const [dated, others] = splitByDate(filter, found.table);
    if (dated.length === 0) return null;
    const tests = others.map((term) => this.masks.test(found.table, table, term));
    let nearest: number | null = null;
    let least = Infinity;
    for (const other of found.rowsFor(row, trainee)) {
      if (found.table === table && other === row) continue;
      if (beginsBefore(found.extents, other, this.cutoff(trainee)) !== HOLDS) continue;
      if (!tests.every((test) => test(other, row, trainee) === HOLDS)) continue;
      const distance = Math.abs((found.extents.begin[other] ?? 0) - (outer.begin[row] ?? 0));
      if (distance >= least) continue;
      least = distance;
      nearest = other;
    }
    return nearest === null ? null : traced(found.table, nearest, 'rejected', 'window');
  }

  /** The records that satisfy a join or may do so; for "there is", those up to the reference date. */
  private matches(
    related: Related,
    table: RecordTable,
    row: number,
    trainee: number,
    join: Join,
  ): { other: number; matches: Answer }[] {
    const extents = this.world.extentsOf(table);
    const begin = extents.begin[row] ?? 0;
    const end = extents.end[row] ?? 0;
    return Array.from(related.rowsFor(row, trainee)).flatMap((other) => {
      const isInTime =
        join.kind === 'related'
          ? beginsBefore(related.extents, other, this.cutoff(trainee))
          : (related.extents.begin[other] ?? 0) >= end || (related.extents.end[other] ?? 0) <= begin
            ? FAILS
            : related.extents.certain[other] === 1
              ? HOLDS
              : MAYBE;
      if (isInTime === FAILS) return [];
      const matches = related.match(other, row, trainee);
      if (matches === FAILS) return [];
      return [{ other, matches: isInTime === MAYBE ? MAYBE : matches }];
    });
  }

  private unknown(
    table: RecordTable,
    row: number,
    join: Join,
    outerTable: RecordTable,
    outerRow: number,
    trainee: number,
  ): RowTrace {
    const looked = { table, row, outer: { table: outerTable, row: outerRow }, trainee };
    const { filter } = join.related;
    const cell = (filter === null ? null : this.open(filter, looked)) ?? openDate(table, row);
    return openTrace(table, row, cell);
  }

  private open(predicate: Predicate, looked: Looked): OpenCell | null {
    const { table, row, outer, trainee } = looked;
    if (this.masks.test(table, outer?.table ?? null, predicate)(row, outer?.row ?? -1, trainee) !== MAYBE)
      return null;
    const parts = 'terms' in predicate ? predicate.terms : 'term' in predicate ? [predicate.term] : [];
    for (const part of parts) {
      const cell = this.open(part, looked);
      if (cell !== null) return cell;
    }
    return 'terms' in predicate || 'term' in predicate ? null : this.openIn(predicate, looked);
  }

  private openIn(atom: Atom, looked: Looked): OpenCell | null {
    const { table, row, outer, trainee } = looked;
    if (isJoin(atom)) {
      const related = this.masks.related(table, atom);
      for (const { other, matches } of this.matches(related, table, row, trainee, atom)) {
        const field =
          atom.kind === 'related'
            ? openAmountField(atom.amount, related.table, related.extents, other)
            : null;
        if (field !== null) return { table: related.table, row: other, field };
        if (matches !== MAYBE) continue;
        const open = this.unknown(related.table, other, atom, table, row, trainee);
        if (open.status === 'unknown') return { table: open.table, row: open.row, field: open.field };
      }
      return atom.kind === 'covered' ? openDate(table, row) : null;
    }
    for (const value of valuesOf(atom)) {
      const cell =
        value.kind === 'field'
          ? openAt(table, row, value.field)
          : value.kind === 'outerField' && outer !== null
            ? openAt(outer.table, outer.row, value.field)
            : value.kind === 'personField' && trainee >= 0
              ? openAt(this.world.roster.people, trainee, value.field)
              : value.kind === 'length'
                ? openDate(table, row)
                : this.openDateOfTraining(value, trainee);
      if (cell !== null) return cell;
    }
    return null;
  }

  private openDateOfTraining(value: PlainValue, trainee: number): OpenCell | null {
    if (value.kind !== 'trainingDate' || trainee < 0) return null;
    const { lo, hi } = this.world.dates(value, trainee);
    return lo === hi ? null : this.openTime(trainee);
  }
}

function joinsOf(predicate: Predicate, wanted: boolean): readonly WantedJoin[] {
  if ('terms' in predicate) return predicate.terms.flatMap((term) => joinsOf(term, wanted));
  if ('term' in predicate) return joinsOf(predicate.term, !wanted);
  return isJoin(predicate) ? [{ join: predicate, wanted }] : [];
}

/** What a condition asks of the dates of records, and all else that it asks of them. */
function splitByDate(filter: Predicate, { type }: RecordTable): readonly [Predicate[], Predicate[]] {
  const isDate = (value: PlainValue): boolean =>
    value.kind === 'field' && type.fields[value.field]?.kind === 'date';
  const dated: Predicate[] = [];
  const others: Predicate[] = [];
  for (const term of conjunctsOf(filter))
    (term.kind === 'compare' && valuesOf(term).some(isDate) ? dated : others).push(term);
  return [dated, others];
}

function conjunctsOf(predicate: Predicate): readonly Predicate[] {
  return predicate.kind === 'and' ? predicate.terms.flatMap(conjunctsOf) : [predicate];
}

function openAt(table: RecordTable, row: number, field: number): OpenCell | null {
  return columnAt(table, field).states[row] === KNOWN ? null : { table, row, field };
}

function openDate(table: RecordTable, row: number): OpenCell | null {
  const field = openDateField(table, row);
  return field === null ? null : { table, row, field };
}

function traced(
  table: RecordTable,
  row: number,
  status: RowTrace['status'],
  reason: RowTrace['reason'],
  field: number | null = null,
): RowTrace {
  return rowTrace(table, row, status, reason, null, 'number', field);
}
