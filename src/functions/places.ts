import { columnAt, MISSING, type RecordTable } from '../records/columns';
import type { Bilingual } from '../wording/language';

/** A record and the field that decided about it, as findings trace them. */
interface Traced {
  readonly table: RecordTable;
  readonly row: number;
  readonly field: number | null;
}

const SHOWN = 4;

/**
 * Where a record stands. A function does not know where in the sheet its range begins, so rows are counted from the range's first, its header row
 * included.
 */
export function rowNoted({ table, row }: Traced): Bilingual {
  const name = table.sources[table.sourceOf[row] ?? 0]?.sheet ?? table.type.names.nl.many;
  const number = (table.sheetRowOf[row] ?? 0) + 1;
  return { nl: `${name}, rij ${number}`, en: `${name}, row ${number}` };
}

/** Which cell of a record is unknown, and where it stands. */
export function fieldNoted(traced: Traced): Bilingual {
  const { table, row, field } = traced;
  const place = rowNoted(traced);
  if (field === null) return place;
  const column = columnAt(table, field);
  const { nl, en } = column.field.names;
  return column.states[row] === MISSING
    ? { nl: `er is geen kolom voor ${nl.one} (${place.nl})`, en: `no column for ${en.one} (${place.en})` }
    : {
        nl: `${nl.one} is leeg of onleesbaar (${place.nl})`,
        en: `${en.one} is blank or unreadable (${place.en})`,
      };
}

/** Several places in one sentence, each once. */
export function joinedPlaces(places: readonly Bilingual[]): Bilingual {
  const joined = (texts: readonly string[]): string => {
    const different = [...new Set(texts)];
    return different.slice(0, SHOWN).join('; ') + (different.length > SHOWN ? '; …' : '');
  };
  return { nl: joined(places.map(({ nl }) => nl)), en: joined(places.map(({ en }) => en)) };
}
