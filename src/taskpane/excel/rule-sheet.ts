import { handleCells } from '../../addin/handle-cells';
import type { CellValue } from '../../records/cells';
import { namesRules } from '../../roster/match-names';
import { rulesText } from '../../roster/match-rules';
import type { Language } from '../../wording/language';
import { WorkbookFault, type RuleStore, type StoredRules } from '../workbook';
import { inExcel } from './in-excel';
import { inRounds, type Rounds } from './in-rounds';
import { watchSheets } from './watch-sheets';
import { coveringFormula, rulesReference } from './rules-formula';
import { texts, tooLongLine } from './texts';

/** What Excel holds in one cell, in UTF-16 units. */
const LONGEST_LINE = 32_767;

/** How long Excel must be quiet before a changed sheet is read, in milliseconds: who fills down a column changes it many times. */
const QUIET = 300;

/** What became of rules that were written. */
export interface WrittenRules {
  readonly sheet: string;
  readonly sheetId: string;
  readonly isNew: boolean;
  /** What a RULES formula must refer to, for this text and for what may be added to it: `Regels!$A$1:$A$1000`. */
  readonly reference: string;
  /** Takes it back. @throws WorkbookFault once the sheet has been changed since */
  readonly undo: () => Promise<void>;
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

  save: RuleStore['save'] = (text, base, language) =>
    inExcel(async (context) => {
      const [sheet] = await inRounds(context, [readRuleSheet(context)]);
      this.sheetId = sheet?.id ?? null;
      const current = sheet && { sheet: sheet.name, text: sheet.text };
      if (!isSame(current?.text ?? '', base ?? '')) return { kind: 'conflict', current };
      const written = await writeRules(context, sheet, text, language);
      const lines = linesOf(text).length;
      const isLonger = lines > (sheet?.cells?.lines.length ?? 0);
      const formulas = isLonger ? await coverByFormulas(context, written.sheet, lines) : NOT_ASKED;
      return {
        kind: 'saved',
        sheet: written.sheet,
        isNew: written.isNew,
        formula: formulas.outcome,
        undo: async () => {
          await written.undo();
          await formulas.undo();
        },
      };
    });

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
  const areas = named.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }));
  for (const { used } of areas)
    used.load(['rowIndex', 'columnIndex', 'values', 'valueTypes', 'formulas', 'numberFormat']);
  yield null;
  const sheets = areas.map(({ sheet: { name, id }, used }): RuleSheet => {
    const cells = used.isNullObject ? null : usedCells(used);
    return { name, id, text: cells?.lines.join('\n').trimEnd() ?? '', cells };
  });
  // As where a workbook is read from a file: an empty sheet is passed over for one with rules.
  return sheets.find(({ text }) => text !== '') ?? sheets[0] ?? null;
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
 * is cleared. In one request.
 * @param before the sheet as it is
 * @param language that of the new sheet's name
 * @throws WorkbookFault for a line that no cell can hold
 */
export async function writeRules(
  context: Excel.RequestContext,
  before: RuleSheet | null,
  text: string,
  language: Language,
): Promise<WrittenRules> {
  const lines = linesOf(text);
  const tooLong = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (tooLong >= 0) throw new WorkbookFault(tooLongLine(tooLong + 1, LONGEST_LINE));
  const { worksheets } = context.workbook;
  const name = before?.name ?? texts.sheetName[language];
  const sheet = before === null ? worksheets.add(name) : worksheets.getItem(before.id);
  if (before === null) layOut(sheet);
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
  return {
    sheet: name,
    sheetId: sheet.id,
    isNew: before === null,
    reference: rulesReference(name, lines.length),
    undo: () => inExcel((again) => restore(again, before, text)),
  };
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

async function restore(
  context: Excel.RequestContext,
  before: RuleSheet | null,
  written: string,
): Promise<void> {
  const [now] = await inRounds(context, [readRuleSheet(context)]);
  if (now === null || !isSame(now.text, written)) throw new WorkbookFault(texts.changedSince);
  const sheet = context.workbook.worksheets.getItem(now.id);
  if (before === null) {
    sheet.delete();
  } else {
    if (now.cells !== null) sheet.getUsedRange(true).clear(Excel.ClearApplyTo.contents);
    if (before.cells !== null) {
      const { row, column, formulas, formats } = before.cells;
      const range = sheet.getRangeByIndexes(row, column, formulas.length, formulas[0]?.length ?? 0);
      range.numberFormat = formats.map((cells) => [...cells]);
      range.formulas = formulas.map((cells) => [...cells]);
    }
  }
  await context.sync();
}

interface Coverage {
  readonly outcome: Extract<Awaited<ReturnType<RuleStore['save']>>, { kind: 'saved' }>['formula'];
  readonly undo: () => Promise<void>;
}

const NOT_ASKED: Coverage = { outcome: 'reads', undo: () => Promise.resolve() };

/** Has every RULES formula that reads the sheet reach below its last line. */
async function coverByFormulas(
  context: Excel.RequestContext,
  sheet: string,
  lines: number,
): Promise<Coverage> {
  const cells = await handleCells(context);
  for (const cell of cells) cell.load(['formulas', 'address']);
  await context.sync();
  const found = cells.map((cell) => {
    const formula = String(cell.formulas[0]?.[0]);
    return { cell, formula, covering: coveringFormula(formula, sheet, lines) };
  });
  const short = found.filter(({ formula, covering }) => covering !== null && covering !== formula);
  for (const { cell, covering } of short) cell.formulas = [[covering]];
  await context.sync();
  const places = short.map(({ cell, formula }) => ({ address: cell.address, formula }));
  return {
    outcome:
      short.length > 0 ? 'extended' : found.some(({ covering }) => covering !== null) ? 'reads' : 'none',
    undo: () =>
      inExcel(async (again) => {
        for (const { address, formula } of places) rangeAt(again, address).formulas = [[formula]];
        await again.sync();
      }),
  };
}

/** The cell of an address such as `'My sheet'!B2`. */
function rangeAt(context: Excel.RequestContext, address: string): Excel.Range {
  const cut = address.lastIndexOf('!');
  const name = address.slice(0, cut).replace(/^'|'$/gu, '').replaceAll("''", "'");
  return context.workbook.worksheets.getItem(name).getRange(address.slice(cut + 1));
}

const linesOf = (text: string): string[] =>
  text.trimEnd() === '' ? [] : text.trimEnd().split(/\r\n|\r|\n/u);

/** A sheet holds neither the kind of line breaks nor what is blank at the end. */
const isSame = (left: string, right: string): boolean =>
  linesOf(left).join('\n') === linesOf(right).join('\n');
