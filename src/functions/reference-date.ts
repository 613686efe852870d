import type { CellValue } from '../records/cells';
import type { Day } from '../records/dates';
import { cellReader } from '../records/read-cell';
import { quoted } from '../records/read-text';
import type { FieldType } from '../records/vocabulary';
import { EXCEL_CELLS } from './excel-cells';
import { fault } from './messages';

const NAMES = { one: '', many: '' };

/** A reference date is read as the dates of a roster are. */
const DATE_FIELD: FieldType = {
  index: 0,
  names: { nl: NAMES, en: NAMES },
  kind: 'date',
  role: null,
  columns: [],
  values: [],
  hasOtherWords: false,
  unit: null,
  minimum: null,
  maximum: null,
};

const read = cellReader(DATE_FIELD, null, [], EXCEL_CELLS);

export function referenceDay(cell: CellValue): Day {
  const day = read(cell);
  if (typeof day === 'number') return day;
  throw day === 'blank' ? fault('date-blank', {}) : fault('date-unreadable', { found: quoted(cell) });
}
