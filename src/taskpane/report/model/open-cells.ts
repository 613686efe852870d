import type { Finding } from '../../../dsl/index';
import {
  columnAt,
  KNOWN,
  MISSING,
  placeName,
  placeOf,
  type CellPlace,
  type RecordTable,
} from '../../../records/columns';
import type { FieldType } from '../../../records/vocabulary';
import type { ProgrammeEvaluation } from '../../../report/report';
import type { Diagnostic } from '../../../wording/diagnostics';
import { invariant } from '../../../wording/invariant';
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

/** A parameter that has no value, and by that leaves verdicts open. */
export interface UnsetParameter {
  readonly name: string;
  /** The line of the rules on which it stands; `file` is null for the rules themselves, else one that they use. */
  readonly line: number;
  readonly file: string | null;
  /** How many verdicts on trainees wait for it, and of which requirements. */
  readonly verdicts: number;
  readonly requirements: readonly string[];
}

/** What leaves verdicts open that somebody can fill in; that which leaves most of them open first. */
export interface LeftOpen {
  readonly columns: readonly OpenColumn[];
  readonly parameters: readonly UnsetParameter[];
}

interface Waiting {
  readonly verdicts: Set<string>;
  readonly requirements: Set<string>;
}

interface Collected extends Waiting {
  readonly field: FieldType;
  readonly cells: Map<string, CellPlace>;
}

/**
 * The cells and the parameters on which verdicts of insufficient data depend. Columns that are not there, and cells that problems name already, are not
 * among them. A trainee a step.
 */
export function* leftOpen({ trainees, columns, live }: Overview): Generator<void, LeftOpen> {
  const told = new Set(live.diagnostics.map(cellOf));
  const found = new Map<string, Collected>();
  const unset = new Map<ProgrammeEvaluation, Map<string, Waiting>>();
  const { people } = live.checked.roster;
  for (const { trainee, key, programme } of trainees) {
    for (const column of columns) {
      if (column.programme !== programme || verdictAt(column, trainee) !== 'insufficientData') continue;
      const { id } = column.requirement;
      const finding = programme.evaluation.finding(column.index, trainee);
      for (const name of finding.outline.flatMap((part) => part.unset)) {
        const waiting = at(at(unset, programme, newMap<string, Waiting>), name, newWaiting);
        waiting.verdicts.add(`${key}/${id}`);
        waiting.requirements.add(id);
      }
      for (const { table, row, field } of unknownCells(finding, people)) {
        if (columnAt(table, field).states[row] === MISSING) continue;
        const place = placeOf(table, row, field);
        const address = placeName(place);
        const type = table.type.fields[field];
        if (type === undefined || told.has(address)) continue;
        const collected = at(found, `${place.sheet}!${table.type.index}/${field}`, () => ({
          field: type,
          cells: newMap<string, CellPlace>(),
          ...newWaiting(),
        }));
        collected.cells.set(address, place);
        collected.verdicts.add(`${key}/${id}`);
        collected.requirements.add(id);
      }
    }
    yield;
  }
  return {
    columns: [...found.values()]
      .map(({ field, cells, ...waiting }) => ({
        sheet: [...cells.values()][0]?.sheet ?? '',
        field,
        cells: [...cells.values()],
        ...counted(waiting),
      }))
      .sort(byVerdicts),
    parameters: [...unset]
      .flatMap(([programme, byName]) =>
        [...byName].map(([name, waiting]) => ({ ...placed(programme, name), ...counted(waiting) })),
      )
      .sort(byVerdicts),
  };
}

const newMap = <Key, Value>(): Map<Key, Value> => new Map();
const newWaiting = (): Waiting => ({ verdicts: new Set(), requirements: new Set() });

/** What a map holds at a key; made where it holds nothing there. */
function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key) ?? make();
  map.set(key, there);
  return there;
}

function placed({ book }: ProgrammeEvaluation, name: string): Pick<UnsetParameter, 'name' | 'line' | 'file'> {
  const place = book.program.parameters.get(name);
  invariant(place !== undefined, 'a parameter that stands nowhere');
  return { name, line: place.line, file: place.file };
}

const counted = ({ verdicts, requirements }: Waiting): Pick<OpenColumn, 'verdicts' | 'requirements'> => ({
  verdicts: verdicts.size,
  requirements: [...requirements],
});

const byVerdicts = (left: Pick<OpenColumn, 'verdicts'>, right: Pick<OpenColumn, 'verdicts'>): number =>
  right.verdicts - left.verdicts;

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
  return sheet === undefined ? '' : placeName(sheet);
}
