import { handleCells } from '../../addin/handle-cells';
import { LONGEST_TEXT, type CellValue } from '../../records/cells';
import { namesRules } from '../../roster/match-names';
import { rulesText } from '../../roster/match-rules';
import type { Bilingual, Language } from '../../wording/language';
import { WorkbookFault, type RuleStore, type StoredRules } from '../workbook';
import type { Pace } from '../write-report/report-sheet';
import { inExcel } from './in-excel';
import { inRounds, type Rounds } from './in-rounds';
import { addedSheet, cellsOfSheet, changedCells, isSameCells, onlyWith, sheetWith } from './deeds';
import { Journal, requireTaken, type Deed } from './journal';
import { watchSheets } from './watch-sheets';
import { coveringFormula, rulesReference } from './rules-formula';
import { literal, quotedSheet } from './sheet-text';
import { texts, tooLongLine } from './texts';
import { allOrNothing } from './written';

/** How long Excel must be quiet before a changed sheet is read, in milliseconds: who fills down a column changes it many times. */
const QUIET = 300;

/** What became of rules that were written. */
export interface WrittenRules {
  readonly sheet: string;
  /** What a RULES formula must refer to, for this text and for what may be added to it: `'Regels'!$A$1:$A$1000`. */
  readonly reference: string;
  /** As it was noted. */
  readonly deed: Deed;
}

/** The Rules sheet as it stands. */
export interface RuleSheet {
  readonly name: string;
  readonly id: string;
  readonly text: string;
  /** The used cells; null for an empty sheet. */
  readonly cells: UsedCells | null;
}

interface UsedCells {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** The text of each row of the sheet, from its first; what stands in several cells is joined. */
  readonly lines: readonly string[];
}

/** The Rules sheet of the open workbook: one line a row. */
export class ExcelRuleSheet implements RuleStore {
  /** The sheet that was read last; changes of others are none of ours. */
  private sheetId: string | null = null;

  read(): Promise<StoredRules | null> {
    return inExcel(async (context) => {
      const [sheet] = await inRounds(context, [readRuleSheet(context)]);
      this.sheetId = sheet?.id ?? null;
      return sheet && { sheet: sheet.name, text: sheet.text };
    });
  }

  save: RuleStore['save'] = async (text, base, language, pace) => {
    const journal = new Journal();
    const done = await allOrNothing(
      journal,
      async (context) => {
        const [sheet] = await inRounds(context, [readRuleSheet(context)]);
        this.sheetId = sheet?.id ?? null;
        const current = sheet && { sheet: sheet.name, text: sheet.text };
        if (!isSame(current?.text ?? '', base ?? '')) return { kind: 'conflict', current } as const;
        const written = await writeRules(context, sheet, text, language, journal);
        const formula = await coverByFormulas(context, written, linesOf(text).length, journal);
        return { kind: 'saved', written, isNew: sheet === null, formula } as const;
      },
      pace,
    );
    if (done.kind === 'conflict') return done;
    const { written, isNew, formula } = done;
    const undo = async (itsPace?: Pace): Promise<readonly Bilingual[]> => {
      const undone = await inExcel((context) => journal.undo(context, itsPace));
      const { what } = written.deed;
      // Then the formulas are left, too, for they are there for these rules.
      if (undone.left.includes(what)) throw new WorkbookFault(texts.changedSince);
      if (undone.stayed.some((each) => each.what === what)) return requireTaken(undone);
      // A formula that reaches too far does no harm, and the rules are back.
      return [...undone.left, ...undone.stayed.map((each) => each.what)];
    };
    return { kind: 'saved', sheet: written.sheet, isNew, formula, undo };
  };

  watch(listener: () => void): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = watchSheets((worksheetId) => {
      if (this.sheetId !== null && worksheetId !== this.sheetId) return;
      clearTimeout(timer);
      timer = setTimeout(listener, QUIET);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }
}

/** The workbook's Rules sheet; null where there is none. */
export function* readRuleSheet(context: Excel.RequestContext): Rounds<RuleSheet | null> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/id');
  yield null;
  const named = worksheets.items.filter(({ name }) => namesRules(name));
  const areas = named.map((sheet) => ({ sheet, used: loadUsed(sheet) }));
  yield null;
  const sheets = areas.map(({ sheet: { name, id }, used }): RuleSheet => {
    const cells = used.isNullObject ? null : usedCells(used);
    return { name, id, text: cells?.lines.join('\n').trimEnd() ?? '', cells };
  });
  // As where a workbook is read from a file: an empty sheet is passed over for one with rules.
  return sheets.find(({ text }) => text !== '') ?? sheets[0] ?? null;
}

function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  return sheet
    .getUsedRangeOrNullObject(true)
    .load(['rowIndex', 'columnIndex', 'values', 'valueTypes', 'formulas', 'numberFormat']);
}

function usedCells(used: Excel.Range): UsedCells {
  const { rowIndex: row, columnIndex: column } = used;
  const types = used.valueTypes;
  const rows = (used.values as unknown[][]).map((cells, down) =>
    cells.map((cell, right) => cellValue(cell, types[down]?.[right])),
  );
  const above = Array.from({ length: row }, () => '');
  return {
    row,
    column,
    formulas: used.formulas,
    values: used.values,
    formats: used.numberFormat,
    lines: [...above, ...rows.map((cells) => rulesText([cells]))],
  };
}

function cellValue(value: unknown, type: Excel.RangeValueType | undefined): CellValue {
  if (type === Excel.RangeValueType.error) return { error: String(value) };
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
}

/**
 * Writes a rule text to the workbook's Rules sheet, one line a row; adds the sheet where there is none. Only rows that change are written; what is left below
 * is cleared. In one request, and noted.
 * @param before the sheet as it is
 * @param language that of the new sheet's name
 * @throws WorkbookFault for a line that no cell can hold
 */
export async function writeRules(
  context: Excel.RequestContext,
  before: RuleSheet | null,
  text: string,
  language: Language,
  journal: Journal,
): Promise<WrittenRules> {
  const lines = linesOf(text);
  const tooLong = lines.findIndex((line) => line.length > LONGEST_TEXT);
  if (tooLong >= 0) throw new WorkbookFault(tooLongLine(tooLong + 1, LONGEST_TEXT));
  const { worksheets } = context.workbook;
  const name = before?.name ?? texts.sheetName[language];
  const sheet = before === null ? worksheets.add(name) : worksheets.getItem(before.id);
  const what = { nl: `blad "${name}"`, en: `sheet "${name}"` };
  let deed: Deed | null = null;
  if (before === null) layOut(sheet);
  else journal.add((deed = changedRules(before, what)));
  const changed = changedRows(lines, before?.cells ?? null);
  for (const { first, last } of changed) {
    const count = last - first + 1;
    const { column, formulas } = before?.cells ?? { column: 0, formulas: [] };
    const width = column + (formulas[0]?.length ?? 0);
    if (width > 1) sheet.getRangeByIndexes(first, 1, count, width - 1).clear(Excel.ClearApplyTo.contents);
    const cells = sheet.getRangeByIndexes(first, 0, count, 1);
    const values = Array.from({ length: count }, (_, index) => [lines[first + index] ?? '']);
    // Texts are read as if typed, unless the cells hold text by their format: a line may begin with "=" or look like a date.
    cells.numberFormat = values.map(() => ['@']);
    cells.values = values;
  }
  sheet.load('id');
  await context.sync();
  if (deed === null) journal.add((deed = addedSheet(sheet.id, what)));
  return { sheet: name, reference: rulesReference(name, lines.length), deed };
}

/** Long lines of a new sheet stay within it, on the screen and in print; the width is in points. */
function layOut(sheet: Excel.Worksheet): void {
  const { format } = sheet.getRange('A:A');
  format.columnWidth = 620;
  format.wrapText = true;
  format.verticalAlignment = 'Top';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
}

/** Runs of rows that are to be another than they are, counted from 0, both included. */
function changedRows(
  lines: readonly string[],
  cells: UsedCells | null,
): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  const count = Math.max(lines.length, cells?.lines.length ?? 0);
  for (let row = 0; row < count; row++) {
    if ((lines[row] ?? '') === (cells?.lines[row] ?? '')) continue;
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** A Rules sheet that was written over. It looks like nothing else, but is never passed over: the text that it had is wanted. */
function changedRules({ id, cells: before }: RuleSheet, what: Bilingual): Deed {
  return {
    what,
    *look(context) {
      return (yield* cellsOfSheet(context, id)) ?? 'gone';
    },
    undo: async (context) => {
      const [sheet] = await inRounds(context, [sheetWith(context, id)]);
      if (sheet === null) return;
      const used = loadUsed(sheet);
      await context.sync();
      const now = used.isNullObject ? null : usedCells(used);
      // What was refused on a protected sheet would be so again.
      if (isSameCells(now?.formulas ?? [], before?.formulas ?? []) && now?.row === before?.row) return;
      if (now !== null) sheet.getUsedRange(true).clear(Excel.ClearApplyTo.contents);
      if (before !== null) {
        const { row, column, formulas, formats } = before;
        const range = sheet.getRangeByIndexes(row, column, formulas.length, formulas[0]?.length ?? 0);
        range.numberFormat = formats.map((cells) => [...cells]);
        range.formulas = asTyped(before);
      }
      await context.sync();
    },
  };
}

/** What has to be written to get cells back: texts without a text format have the apostrophe again that keeps them from being read, such as `- 2 stages`. */
function asTyped({ formulas, values, formats }: UsedCells): unknown[][] {
  return formulas.map((cells, down) =>
    cells.map((cell, right) => {
      const isText = typeof cell === 'string' && cell === values[down]?.[right];
      return isText && formats[down]?.[right] !== '@' ? literal(cell) : cell;
    }),
  );
}

/**
 * Has every RULES formula that reads the sheet reach below its last line.
 * @returns whether there are any: that read it as they are, or had to reach further
 */
async function coverByFormulas(
  context: Excel.RequestContext,
  { sheet, deed }: WrittenRules,
  lines: number,
  journal: Journal,
): Promise<'reads' | 'extended' | 'none'> {
  const cells = await handleCells(context);
  for (const cell of cells) cell.load(['formulas', 'address', 'worksheet/id', 'worksheet/name']);
  await context.sync();
  const found = cells.map((cell) => {
    const formula = String(cell.formulas[0]?.[0]);
    return { cell, formula, covering: coveringFormula(formula, sheet, lines) };
  });
  const short = found.filter(({ formula, covering }) => covering !== null && covering !== formula);
  for (const { cell, formula, covering } of short) {
    const { id: sheetId, name } = cell.worksheet;
    const address = cell.address.slice(cell.address.lastIndexOf('!') + 1);
    const place = `RULES in ${quotedSheet(name)}!${address}`;
    const changed = changedCells({ sheetId, address }, [[formula]], { nl: place, en: place });
    journal.add(onlyWith(deed, changed));
    cell.formulas = [[covering]];
  }
  await context.sync();
  if (short.length > 0) return 'extended';
  return found.some(({ covering }) => covering !== null) ? 'reads' : 'none';
}

const linesOf = (text: string): string[] =>
  text.trimEnd() === '' ? [] : text.trimEnd().split(/\r\n|\r|\n/u);

/** A sheet holds neither the kind of line breaks nor what is blank at the end. */
const isSame = (left: string, right: string): boolean =>
  linesOf(left).join('\n') === linesOf(right).join('\n');
