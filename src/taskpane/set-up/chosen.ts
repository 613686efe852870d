import type { MappingRow } from '../../roster/column-mapping';

/** A choice of what a table, a sheet or a column holds, made on what was said of them before. */
export type MappingChange = (mapping: readonly MappingRow[]) => readonly MappingRow[];

/** What the coordinator chose and the workbook does not hold: it stays when the workbook is read again. */
export interface Chosen {
  /** In the order in which it was chosen. */
  readonly mapping: readonly MappingChange[];
  /** The reference date as a date field has it; null where it is that of the workbook. */
  readonly date: string | null;
  /** The code of a programme, or the workbook's own rules; null where it is what the workbook says. */
  readonly rules: string | null;
  /** Whether a bundled programme gets a sheet, so that it can be changed. */
  readonly isEditable: boolean;
  /** The requirement whose verdict gets a column beside the trainees; null for no column. */
  readonly result: string | null;
}

export const NOTHING_CHOSEN: Chosen = {
  mapping: [],
  date: null,
  rules: null,
  isEditable: false,
  result: null,
};

/** @param said what the workbook itself says */
export function mappingWith(said: readonly MappingRow[], { mapping }: Chosen): readonly MappingRow[] {
  return mapping.reduce((rows, change) => change(rows), said);
}

/** What is left once the workbook holds what had been chosen. */
export function chosenSince(now: Chosen, written: Chosen): Chosen {
  return {
    mapping: now.mapping.filter((change) => !written.mapping.includes(change)),
    date: now.date === written.date ? null : now.date,
    rules: now.rules === written.rules ? null : now.rules,
    isEditable: now.isEditable && !written.isEditable,
    result: now.result === written.result ? null : now.result,
  };
}

/** What is chosen once the workbook no longer holds what was written: that is choice again. */
export function chosenAgain(now: Chosen, written: Chosen): Chosen {
  return {
    mapping: [...written.mapping, ...now.mapping],
    date: now.date ?? written.date,
    rules: now.rules ?? written.rules,
    isEditable: now.isEditable || written.isEditable,
    result: now.result ?? written.result,
  };
}
