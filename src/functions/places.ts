import { beginAfter, columnAt, MISSING, placeName, placeOf, type RecordTable } from '../records/columns';
import type { Bilingual } from '../wording/language';
import { inProse } from '../wording/text';

/** A record and the field that decided about it, as findings trace them. */
interface Traced {
  readonly table: RecordTable;
  readonly row: number;
  readonly field: number | null;
}

const SHOWN = 4;

/** Where a record stands. Where Excel does not say in which cells its range is, rows are counted from the range's first, its header row included. */
export function rowNoted({ table, row }: Traced): Bilingual {
  const name = sourceOf(table, row)?.sheet ?? table.type.names.nl.many;
  const number = (table.sheetRowOf[row] ?? 0) + 1;
  return { nl: `${name}, rij ${number}`, en: `${name}, row ${number}` };
}

/** Which cell of a record is unknown, and where it stands. */
export function fieldNoted(traced: Traced): Bilingual {
  const { table, row, field } = traced;
  const place = rowNoted(traced);
  if (field === null) return place;
  const column = columnAt(table, field);
  const [nl, en] = [inProse(column.field.names.nl.one), inProse(column.field.names.en.one)];
  if (column.states[row] === MISSING)
    return {
      nl: `er is geen kolom voor ${nl} (${place.nl})`,
      en: `no column for ${en} (${place.en})`,
    };
  const cell = cellNoted(table, row, field);
  const begin = beginAfter(table, row, field);
  if (begin !== null) {
    const first = cellNoted(table, row, begin.index);
    return {
      nl: `${nl} (${cell ?? place.nl}) ligt vóór ${inProse(begin.names.nl.one)}${first === null ? '' : ` (${first})`}`,
      en: `${en} (${cell ?? place.en}) lies before ${inProse(begin.names.en.one)}${first === null ? '' : ` (${first})`}`,
    };
  }
  return {
    nl: `${nl} is leeg of onleesbaar (${cell ?? place.nl})`,
    en: `${en} is blank or unreadable (${cell ?? place.en})`,
  };
}

/** The cell of a field; null where Excel does not say where the range is. */
function cellNoted(table: RecordTable, row: number, field: number): string | null {
  if (sourceOf(table, row)?.origin === null) return null;
  return placeName(placeOf(table, row, field));
}

function sourceOf(
  { sources, sourceOf: numbers }: RecordTable,
  row: number,
): RecordTable['sources'][number] | undefined {
  return sources[numbers[row] ?? 0];
}

/** Several places in one sentence, each once. */
export function joinedPlaces(places: readonly Bilingual[]): Bilingual {
  const joined = (texts: readonly string[]): string => {
    const different = [...new Set(texts)];
    return different.slice(0, SHOWN).join('; ') + (different.length > SHOWN ? '; …' : '');
  };
  return { nl: joined(places.map(({ nl }) => nl)), en: joined(places.map(({ en }) => en)) };
}
