import { Fingerprint } from '../records/hash';
import { cellText } from '../records/read-text';
import type { CellRange } from './engine';
import { sameRow } from './same-cells';
import type { NamedRange } from './table-arguments';

/** A range as it is kept to be compared with later ones. */
export interface KeptRange extends NamedRange {
  /** Two numbers for each row, which tell different rows apart in all likelihood. */
  readonly prints: Int32Array;
  /** The same for all rows in their order. */
  readonly print: readonly [number, number];
}

type Row = CellRange[number];

const NO_CELLS: Row = [];

/** Rows that are compared or fingerprinted in one step. */
const ROWS_A_STEP = 4096;

/**
 * Keeps a range. Rows that an earlier range holds too, at the same place or counted from the end, are taken from it: memory holds them once, and later
 * comparisons need not look into them. In short steps.
 */
export function* keptRange(range: NamedRange, earlier: KeptRange | null): Generator<void, KeptRange> {
  if (earlier === null) return yield* printed(range);
  return earlier.cells.length === range.cells.length
    ? yield* edited(range, earlier)
    : yield* resized(range, earlier);
}

function* printed(range: NamedRange): Generator<void, KeptRange> {
  const prints = new Int32Array(2 * range.cells.length);
  for (const [index, row] of range.cells.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    printRow(row, prints, index);
  }
  return { ...range, prints, print: printOf(prints) };
}

/** As many rows as there were; nothing is copied while nothing differs. */
function* edited(range: NamedRange, earlier: KeptRange): Generator<void, KeptRange> {
  let rows: Row[] | null = null;
  let { prints } = earlier;
  let [first, second] = earlier.print;
  for (let index = 0; index < range.cells.length; index++) {
    if (index % ROWS_A_STEP === 0) yield;
    const row = range.cells[index] ?? NO_CELLS;
    if (sameRow(row, earlier.cells[index] ?? NO_CELLS)) continue;
    if (rows === null) {
      rows = [...earlier.cells];
      prints = prints.slice();
    }
    rows[index] = row;
    const [firstBefore, secondBefore] = printAt(prints, index);
    printRow(row, prints, index);
    const [firstNow, secondNow] = printAt(prints, index);
    first = (first - firstBefore + firstNow) | 0;
    second = (second - secondBefore + secondNow) | 0;
  }
  return { ...range, cells: rows ?? earlier.cells, prints, print: [first, second] };
}

/** Rows were put in or taken out: those above stand where they stood, those below as far from the end as they stood. */
function* resized(range: NamedRange, earlier: KeptRange): Generator<void, KeptRange> {
  const longer = range.cells.length - earlier.cells.length;
  const prints = new Int32Array(2 * range.cells.length);
  const cells: Row[] = [];
  let shift = 0;
  for (const [index, row] of range.cells.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    let same = rowLike(row, earlier.cells, index - shift);
    if (same < 0 && shift === 0) {
      same = rowLike(row, earlier.cells, index - longer);
      if (same >= 0) shift = longer;
    }
    if (same < 0) {
      printRow(row, prints, index);
      cells.push(row);
      continue;
    }
    prints[2 * index] = earlier.prints[2 * same] ?? 0;
    prints[2 * index + 1] = earlier.prints[2 * same + 1] ?? 0;
    cells.push(earlier.cells[same] ?? row);
  }
  return { ...range, cells, prints, print: printOf(prints) };
}

/** @returns the index, where that row is the same; -1 where it is not */
function rowLike(row: Row, rows: CellRange, index: number): number {
  const other = rows[index];
  return other !== undefined && sameRow(row, other) ? index : -1;
}

/** A sum, so that another row changes it without a look at all the others. */
function printOf(prints: Int32Array): readonly [number, number] {
  let [first, second] = [0, 0];
  for (let index = 0; 2 * index < prints.length; index++) {
    first = (first + inPlace(prints[2 * index] ?? 0, index)) | 0;
    second = (second + inPlace(prints[2 * index + 1] ?? 0, index)) | 0;
  }
  return [first, second];
}

function printAt(prints: Int32Array, index: number): readonly [number, number] {
  return [inPlace(prints[2 * index] ?? 0, index), inPlace(prints[2 * index + 1] ?? 0, index)];
}

/** What a number adds to the sum in its place: the same rows in another order are another range. */
function inPlace(number: number, index: number): number {
  const mixed = Math.imul(number ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
}

function printRow(row: Row, prints: Int32Array, index: number): void {
  const fingerprint = new Fingerprint();
  for (const cell of row) printText(typeof cell === 'string' ? cell : cellText(cell), fingerprint);
  prints.set(fingerprint.numbers, 2 * index);
}

/** Of a text that goes on and on, what it begins and ends with and how long it is: what is between tells few texts apart, and costs every ROSTER its time. */
function printText(text: string, fingerprint: Fingerprint): void {
  if (text.length > PRINTED)
    fingerprint
      .addText(text.slice(0, PRINTED / 2))
      .addText(text.slice(-PRINTED / 2))
      .addNumbers(text.length);
  else fingerprint.addText(text);
  fingerprint.addNumbers(CELL_ENDS);
}

/** So many characters of a text; more than any remark has. */
const PRINTED = 2048;

/** No character of a text. */
const CELL_ENDS = -1;
