import { cellNumber, columnAt, KNOWN, sourceAt, type RecordTable, type Roster } from '../../records/columns';
import type { Finding } from '../evaluate/finding';
import type { Part } from '../evaluate/prepared';
import { BREACHES, type RowTrace } from '../evaluate/trace';
import { MET } from '../evaluate/verdict';
import type { Check, UnitLabel } from '../resolve/program';
import { unitOfRows } from './bound-text';
import { NO_UNIT, type CellNote, type CellTexts } from './cells';

/** The cells that a finding rests on, each once. */
export interface EvidenceNotes {
  readonly counted: readonly CellNote[];
  readonly rejected: readonly CellNote[];
  readonly unknown: readonly CellNote[];
}

/** What is to be said of a cell; put into words only when it is certain that it is said. */
type Said =
  | { readonly trace: RowTrace; readonly unit: UnitLabel }
  /** A cell of the trainee's own row. */
  | { readonly trace: null; readonly field: number };

/** A number that no other record has. */
const recordKey = ({ table, row }: RowTrace): number => table.type.index * ROWS_OF_TABLE + row;

/** More than all sheets of a workbook have rows. */
const ROWS_OF_TABLE = 2 ** 32;

/** Finds the cells that findings rest on, of each part the trainee's own first, as the cell to look at is. What is said of them is written last: many records are looked at for every part. */
export class EvidenceCells {
  private readonly units = new Map<Check, UnitLabel>();
  private readonly sheets = new Map<string, number>();

  constructor(
    private readonly roster: Roster,
    private readonly texts: CellTexts,
  ) {}

  of(finding: Finding): EvidenceNotes {
    const counted = new Map<number, Said>();
    const rejected = new Map<number, Said>();
    const unknown = new Map<number, Said>();
    const wholes = new Map<number, Said>();
    for (const part of finding.parts) {
      const unit = this.unitOf(part.check);
      for (const field of part.personFields) {
        const into = this.isUnknown(field, finding) ? unknown : part.verdict === MET ? counted : rejected;
        into.set(this.keyOf(this.roster.people, finding.trainee, field), { trace: null, field });
      }
      for (const trace of part.rows) {
        const { status, reason } = trace;
        const into =
          reason === 'whole'
            ? wholes
            : status === 'counted'
              ? counted
              : status === 'unknown'
                ? unknown
                : rejected;
        const key = this.keyOfRow(trace);
        const isToldAsPlanned = into === rejected && isPlanned(rejected.get(key)) && !BREACHES.has(reason);
        if (!isToldAsPlanned) into.set(key, { trace, unit });
      }
      if (part.because !== undefined)
        for (const trace of part.because) counted.set(this.keyOfRow(trace), { trace, unit: NO_UNIT });
    }
    if (wholes.size > 0) {
      // What counts itself, for another group perhaps, counts in the whole as well.
      this.leaveOutKept(wholes, [counted, unknown]);
      for (const [key, said] of wholes) counted.set(key, said);
    }
    leaveOutPlanned(rejected);
    if (rejected.size > 0 && counted.size + unknown.size > 0) this.leaveOutKept(rejected, [counted, unknown]);
    const notes = (cells: ReadonlyMap<number, Said>): CellNote[] =>
      Array.from(cells.values(), (said) => this.note(said, finding));
    return { counted: notes(counted), rejected: notes(rejected), unknown: notes(unknown) };
  }

  /**
   * A record that counts for one part may be outside another: it is evidence all the same, whichever of its cells is shown. What is wrong with one is
   * said in any case.
   */
  private leaveOutKept(rejected: Map<number, Said>, kept: readonly ReadonlyMap<number, Said>[]): void {
    const records = new Set<number>();
    for (const cells of kept)
      for (const { trace } of cells.values()) if (trace !== null) records.add(recordKey(trace));
    for (const [key, { trace }] of rejected) {
      if (trace !== null && BREACHES.has(trace.reason)) continue;
      const isKept =
        kept.some((cells) => cells.has(key)) || (trace !== null && records.has(recordKey(trace)));
      if (isKept) rejected.delete(key);
    }
  }

  private note(said: Said, { trainee }: Finding): CellNote {
    return said.trace === null
      ? this.texts.personNote(this.roster.people, trainee, said.field)
      : this.texts.noteOf(said.trace, said.unit);
  }

  private isUnknown(field: number, { trainee }: Finding): boolean {
    return columnAt(this.roster.people, field).states[trainee] !== KNOWN;
  }

  private keyOfRow(trace: RowTrace): number {
    return this.keyOf(trace.table, trace.row, this.texts.fieldShown(trace));
  }

  /** A number that no other cell of the workbook has. */
  private keyOf(table: RecordTable, row: number, field: number): number {
    const { sheet } = sourceAt(table, row);
    let number = this.sheets.get(sheet);
    if (number === undefined) this.sheets.set(sheet, (number = this.sheets.size));
    return number * CELLS_OF_SHEET + cellNumber(table, row, field);
  }

  private unitOf(check: Part['check']): UnitLabel {
    if (check.kind !== 'bound') return NO_UNIT;
    let unit = this.units.get(check);
    if (unit === undefined) {
      unit = unitOfRows(check, (record, field) => this.roster.tables[record]?.type.fields[field]);
      this.units.set(check, unit);
    }
    return unit;
  }
}

const isPlanned = (said: Said | undefined): boolean => said?.trace?.reason === 'later';

/** What lies ahead counts for no part as yet, whatever else keeps it out of one of them: that is said once. */
function leaveOutPlanned(rejected: Map<number, Said>): void {
  const planned = new Set<number>();
  for (const { trace } of rejected.values()) if (trace?.reason === 'later') planned.add(recordKey(trace));
  if (planned.size === 0) return;
  for (const [key, { trace }] of rejected) {
    const isOther = trace !== null && trace.reason !== 'later' && !BREACHES.has(trace.reason);
    if (isOther && planned.has(recordKey(trace))) rejected.delete(key);
  }
}

/** Excel has 2^20 rows of 2^14 cells. */
const CELLS_OF_SHEET = 2 ** 34;
