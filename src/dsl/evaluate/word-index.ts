import { columnAt, KNOWN, type Column, type RecordTable } from '../../records/columns';
import type { Predicate } from '../resolve/program';
import { wordNumbers } from './same-word';

/**
 * The records that may have the same word in a field as a record outside has in one of its own: so that a long list that belongs to nobody in
 * particular, such as accreditations, is not read through for every record that asks for some of it.
 */
export class WordIndex {
  private readonly known = new Map<number, number[]>();
  private readonly unknown: number[] = [];
  private readonly found = new Map<number, readonly number[]>();

  /**
   * @param outer the column of the records outside
   * @param innerNumbers of each word of a column, equal for words that are the same in both
   */
  private constructor(
    inner: Column,
    private readonly outer: Column,
    innerNumbers: Int32Array,
    private readonly outerNumbers: Int32Array,
  ) {
    for (let row = 0; row < inner.states.length; row++) {
      if (inner.states[row] !== KNOWN) this.unknown.push(row);
      else {
        const number = innerNumbers[inner.values[row] ?? 0] ?? -1;
        const rows = this.known.get(number);
        if (rows === undefined) this.known.set(number, [row]);
        else rows.push(row);
      }
    }
  }

  /** By the first field of which a filter asks that it hold the same word as one of the record outside; null when it asks that of none. */
  static of(table: RecordTable, outerTable: RecordTable, filter: Predicate | null): WordIndex | null {
    const terms = filter?.kind === 'and' ? filter.terms : filter === null ? [] : [filter];
    for (const term of terms) {
      if (term.kind !== 'sameWord') continue;
      const { left, right } = term;
      if (left.kind === 'field' && right.kind === 'outerField') {
        const columns = [columnAt(table, left.field), columnAt(outerTable, right.field)] as const;
        const numbers = wordNumbers(...columns);
        if (numbers !== null) return new WordIndex(...columns, numbers.left, numbers.right);
      } else if (left.kind === 'outerField' && right.kind === 'field') {
        const columns = [columnAt(outerTable, left.field), columnAt(table, right.field)] as const;
        const numbers = wordNumbers(...columns);
        if (numbers !== null) return new WordIndex(columns[1], columns[0], numbers.right, numbers.left);
      }
    }
    return null;
  }

  /** The rows that may match a record outside, in the order of the sheet; null where its own word is not known. */
  rowsFor(outerRow: number): readonly number[] | null {
    const { outer, outerNumbers, unknown } = this;
    if (outer.states[outerRow] !== KNOWN) return null;
    const number = outerNumbers[outer.values[outerRow] ?? 0] ?? -1;
    let rows = this.found.get(number);
    if (rows === undefined) {
      rows = [...(this.known.get(number) ?? []), ...unknown].sort((left, right) => left - right);
      this.found.set(number, rows);
    }
    return rows;
  }
}
