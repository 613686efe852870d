import { handleCells } from '../../addin/handle-cells';
import type { CellPlace } from '../../records/columns';
import { NAMES } from '../set-up/names';
import type { RosterCell, RosterCells } from '../workbook';
import { inExcel } from './in-excel';
import { addressIn } from './sheet-text';

/** A formula that reads a roster. */
const READS_ROSTER = /ROSTER\s*\(/iu;

/** A cell of a sheet, as Office.js knows that: sheets may be renamed. */
interface Spot {
  readonly sheetId: string;
  readonly cell: string;
}

/** Finds the cells that read a roster. All formulas are looked through only when a handle stands in none of the cells that are known. */
export class RosterCellFinder {
  private spots: readonly Spot[] = [];
  private searchedFor: string | undefined;
  private isEverFound = false;
  /** What one of the cells showed when they were looked at last. */
  private shown: string | undefined;

  /** @param handle what one of the cells shows */
  async cells(handle: string | undefined): Promise<RosterCells> {
    return inExcel(async (context) => {
      const { named, rulesFail } = await namedCells(context);
      if (named !== null) return { named, others: [], rulesFail };
      let others = await this.known(context);
      if (this.isWorthSearching(handle, others)) {
        this.searchedFor = handle;
        others = await this.search(context, handle);
      }
      const isFound = others.some(({ value }) => value === handle);
      this.isEverFound ||= isFound;
      this.shown = isFound ? handle : undefined;
      return { named, others, rulesFail };
    });
  }

  /**
   * A handle that never stands in a cell, as inside another formula, is not looked for again and again; one that stood in a cell until now is looked for
   * once more, for that cell may have moved.
   */
  private isWorthSearching(handle: string | undefined, cells: readonly RosterCell[]): boolean {
    if (handle === undefined || cells.some(({ value }) => value === handle)) return false;
    if (handle === this.shown) return true;
    return handle !== this.searchedFor && (this.searchedFor === undefined || this.isEverFound);
  }

  private async known(context: Excel.RequestContext): Promise<RosterCell[]> {
    const sheets = this.spots.map(({ sheetId }) => context.workbook.worksheets.getItemOrNullObject(sheetId));
    for (const sheet of sheets) sheet.load('name');
    await context.sync();
    const ranges = this.spots.flatMap(({ cell }, index) => {
      const sheet = sheets[index];
      return sheet === undefined || sheet.isNullObject ? [] : [sheet.getRange(cell)];
    });
    for (const range of ranges) range.load(LOADED);
    await context.sync();
    return ranges.filter(readsRoster).map((range) => rosterCell(placeOf(range), range));
  }

  private async search(context: Excel.RequestContext, handle: string | undefined): Promise<RosterCell[]> {
    const cells = await handleCells(context);
    for (const cell of cells) cell.load(LOADED);
    await context.sync();
    const rosters = cells.filter(readsRoster);
    const found = rosters.map((range) => ({ sheetId: range.worksheet.id, cell: placeOf(range).cell }));
    // A cell that was deleted may come back to where it was.
    const isFound = rosters.some((range) => shown(range) === handle);
    this.spots = isFound ? found : [...found, ...this.spots.filter((spot) => !found.some(isAt(spot)))];
    return rosters.map((range) => rosterCell(placeOf(range), range));
  }
}

const LOADED = ['formulas', 'values', 'address', 'worksheet/id', 'worksheet/name'];

function readsRoster({ formulas }: Excel.Range): boolean {
  return READS_ROSTER.test(String(formulas[0]?.[0] ?? ''));
}

const isAt =
  (spot: Spot) =>
  ({ sheetId, cell }: Spot): boolean =>
    sheetId === spot.sheetId && cell === spot.cell;

/** Of a name whose cell was deleted. */
const NOWHERE: RosterCell = { place: null, value: '#REF!', isBroken: true };

function rosterCell(place: CellPlace, range: Excel.Range): RosterCell {
  return { place, value: shown(range), isBroken: String(range.formulas[0]?.[0] ?? '').includes('#REF!') };
}

function placeOf({ worksheet, address }: Excel.Range): CellPlace {
  return { sheet: worksheet.name, cell: addressIn(address).replaceAll('$', '') };
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
