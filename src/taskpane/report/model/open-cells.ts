import type { Finding } from '../../../dsl/index';
import {
  columnAt,
  KNOWN,
  MISSING,
  placeOf,
  type CellPlace,
  type RecordTable,
} from '../../../records/columns';
import type { FieldType } from '../../../records/vocabulary';
import type { Diagnostic } from '../../../wording/diagnostics';
import { verdictAt, type Overview } from './overview';

/** A column with cells that are blank, and by that leave verdicts open. */
export interface OpenColumn {
  readonly sheet: string;
  readonly field: FieldType;
  /** Each once, in the order of the trainees. */
  readonly cells: readonly CellPlace[];
  /** How many verdicts on trainees these cells leave open, and of which requirements. */
  readonly verdicts: number;
  readonly requirements: readonly string[];
}

interface Collected {
  readonly field: FieldType;
  readonly cells: Map<string, CellPlace>;
  readonly verdicts: Set<string>;
  readonly requirements: Set<string>;
}

/**
 * The cells on which verdicts of insufficient data depend, by column; the column that leaves most verdicts open first. Columns that are not there, and
 * cells that problems name already, are not among them. A trainee a step.
 */
export function* openColumns({ trainees, columns, live }: Overview): Generator<void, readonly OpenColumn[]> {
  const told = new Set(live.diagnostics.map(cellOf));
  const found = new Map<string, Collected>();
  const { people } = live.checked.roster;
  for (const { trainee, key, programme } of trainees) {
    for (const column of columns) {
      if (column.programme !== programme || verdictAt(column, trainee) !== 'insufficientData') continue;
      const { id } = column.requirement;
      for (const { table, row, field } of unknownCells(
        programme.evaluation.finding(column.index, trainee),
        people,
      )) {
        if (columnAt(table, field).states[row] === MISSING) continue;
        const place = placeOf(table, row, field);
        const address = nameOf(place);
        const type = table.type.fields[field];
        if (type === undefined || told.has(address)) continue;
        const group = `${place.sheet}!${table.type.index}/${field}`;
        let collected = found.get(group);
        if (collected === undefined)
          found.set(
            group,
            (collected = { field: type, cells: new Map(), verdicts: new Set(), requirements: new Set() }),
          );
        collected.cells.set(address, place);
        collected.verdicts.add(`${key}/${id}`);
        collected.requirements.add(id);
      }
    }
    yield;
  }
  return [...found.values()]
    .map(({ field, cells, verdicts, requirements }) => ({
      sheet: [...cells.values()][0]?.sheet ?? '',
      field,
      cells: [...cells.values()],
      verdicts: verdicts.size,
      requirements: [...requirements],
    }))
    .sort((left, right) => right.verdicts - left.verdicts);
}

interface Cell {
  readonly table: RecordTable;
  readonly row: number;
  readonly field: number;
}

function* unknownCells({ outline, trainee }: Finding, people: RecordTable): Generator<Cell> {
  for (const { personFields, rows } of outline) {
    for (const field of personFields)
      if (columnAt(people, field).states[trainee] !== KNOWN) yield { table: people, row: trainee, field };
    for (const { status, table, row, field } of rows)
      if (status === 'unknown' && field !== null) yield { table, row, field };
  }
}

function cellOf({ place: { sheet } }: Diagnostic): string {
  return sheet === undefined || sheet.cell === null ? '' : nameOf({ sheet: sheet.sheet, cell: sheet.cell });
}

const nameOf = ({ sheet, cell }: CellPlace): string => `${sheet}!${cell}`;
