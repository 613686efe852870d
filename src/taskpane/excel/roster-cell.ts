import { handleCells } from '../../addin/handle-cells';
import type { CellPlace } from '../../records/columns';
import { NAMES } from '../set-up/names';
import type { RosterCell, RosterCells } from '../workbook';
import { inExcel } from './in-excel';

/** A formula that reads a roster. */
const READS_ROSTER = /ROSTER\s*\(/iu;

/** Finds the cells that read a roster. All formulas are looked through only when a handle stands in none of the cells that are known. */
export class RosterCellFinder {
  private places: readonly CellPlace[] = [];
  private searchedFor: string | undefined;
  private isEverFound = false;

  /** @param handle what one of the cells shows */
  async cells(handle: string | undefined): Promise<RosterCells> {
    return inExcel(async (context) => {
      const { named, rulesFail } = await namedCells(context);
      if (named !== null) return { named, others: [], rulesFail };
      let others = await this.known(context);
      if (this.isWorthSearching(handle, others)) {
        this.searchedFor = handle;
        others = await this.search(context);
      }
      this.isEverFound ||= others.some(({ value }) => value === handle);
      return { named, others, rulesFail };
    });
  }

  /** A handle that never stands in a cell, as inside another formula, is not looked for again and again. */
  private isWorthSearching(handle: string | undefined, cells: readonly RosterCell[]): boolean {
    if (handle === undefined || handle === this.searchedFor) return false;
    if (cells.some(({ value }) => value === handle)) return false;
    return this.searchedFor === undefined || this.isEverFound;
  }

  private async known(context: Excel.RequestContext): Promise<RosterCell[]> {
    const sheets = this.places.map(({ sheet }) => context.workbook.worksheets.getItemOrNullObject(sheet));
    for (const sheet of sheets) sheet.load('name');
    await context.sync();
    const cells = this.places.map(({ sheet, cell }, index) => {
      const there = sheets[index];
      if (there === undefined || there.isNullObject) return { place: { sheet, cell }, range: null };
      const range = there.getRange(cell);
      range.load(['values', 'formulas']);
      return { place: { sheet, cell }, range };
    });
    await context.sync();
    return cells.map(({ place, range }) => (range === null ? NOWHERE : rosterCell(place, range)));
  }

  private async search(context: Excel.RequestContext): Promise<RosterCell[]> {
    const found = await handleCells(context);
    for (const cell of found) cell.load(['formulas', 'values', 'address', 'worksheet/name']);
    await context.sync();
    const rosters = found.filter(({ formulas }) => READS_ROSTER.test(String(formulas[0]?.[0] ?? '')));
    this.places = rosters.map(placeOf);
    return rosters.map((range) => rosterCell(placeOf(range), range));
  }
}

/** Of a cell that was deleted. */
const NOWHERE: RosterCell = { place: null, value: '#REF!', isBroken: true };

function rosterCell(place: CellPlace, range: Excel.Range): RosterCell {
  return { place, value: shown(range), isBroken: String(range.formulas[0]?.[0] ?? '').includes('#REF!') };
}

function placeOf({ worksheet, address }: Excel.Range): CellPlace {
  return { sheet: worksheet.name, cell: address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '') };
}

async function namedCells(context: Excel.RequestContext): Promise<Pick<RosterCells, 'named' | 'rulesFail'>> {
  const names = [NAMES.roster, NAMES.rules].map((name) => context.workbook.names.getItemOrNullObject(name));
  const ranges = names.map((name) => name.getRangeOrNullObject());
  for (const name of names) name.load('name');
  for (const range of ranges) range.load(['values', 'formulas', 'address', 'worksheet/name']);
  await context.sync();
  const [rosterName, rulesName] = names;
  const [roster, rules] = ranges;
  const rulesFail =
    rulesName?.isNullObject === false && rules?.isNullObject === false && shown(rules).startsWith('#');
  if (rosterName?.isNullObject !== false || roster === undefined) return { named: null, rulesFail };
  const named = roster.isNullObject ? NOWHERE : rosterCell(placeOf(roster), roster);
  return { named, rulesFail };
}

/** What the first cell of a range shows. */
function shown({ values }: Excel.Range): string {
  const value: unknown = values[0]?.[0];
  return typeof value === 'string' ? value : '';
}
