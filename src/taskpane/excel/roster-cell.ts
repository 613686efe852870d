import { handleCells } from '../../addin/handle-cells';
import { isSamePlace, type CellPlace } from '../../records/columns';
import { NAMES } from '../set-up/names';
import { isCalculating, type RosterCell, type RosterCells } from '../workbook';
import { inExcel } from './in-excel';
import { addressIn } from './sheet-text';

/** A formula that reads a roster. */
const READS_ROSTER = /ROSTER\s*\(/iu;

/** A cell of a sheet, as Office.js knows that: by its id, for sheets may be renamed, or by its name. */
interface Spot {
  readonly sheet: string;
  readonly cell: string;
}

/** Finds the cells that read a roster. All formulas are looked through only when a handle stands in none of the cells that are known. */
export class RosterCellFinder {
  private spots: readonly Spot[] = [];
  private searchedFor: string | undefined;
  private isEverFound = false;
  /** What one of the cells showed when they were looked at last. */
  private shown: string | undefined;

  /**
   * @param handle what one of the cells shows
   * @param places where cells asked for a roster
   */
  async cells(handle: string | undefined, places: readonly CellPlace[] = []): Promise<RosterCells> {
    return inExcel(async (context) => {
      const { named, rulesFail } = await namedCells(context);
      const all = (others: readonly RosterCell[]): RosterCell[] =>
        named === null ? [...others] : [named, ...others];
      let others = await this.known(context, places);
      if (this.isWorthSearching(handle, all(others))) {
        this.searchedFor = handle;
        others = await this.search(context, handle);
      }
      const isFound = all(others).some(({ value }) => value === handle);
      this.isEverFound ||= isFound;
      this.shown = isFound ? handle : undefined;
      return { named, others: others.filter((one) => !isSameCell(one, named)), rulesFail };
    });
  }

  /**
   * A handle that never stands in a cell, as inside another formula, is not looked for again and again; one that stood in a cell until now is looked for
   * once more, for that cell may have moved. While Excel calculates, it may still come into one of the cells.
   */
  private isWorthSearching(handle: string | undefined, cells: readonly RosterCell[]): boolean {
    if (handle === undefined || cells.some(({ value }) => value === handle)) return false;
    if (cells.some(isCalculating)) return false;
    if (handle === this.shown) return true;
    return handle !== this.searchedFor && (this.searchedFor === undefined || this.isEverFound);
  }

  private async known(context: Excel.RequestContext, places: readonly CellPlace[]): Promise<RosterCell[]> {
    const spots = [...this.spots, ...places];
    if (spots.length === 0) return [];
    const sheets = spots.map(({ sheet }) => context.workbook.worksheets.getItemOrNullObject(sheet));
    for (const sheet of sheets) sheet.load('name');
    await context.sync();
    const ranges = spots.flatMap(({ cell }, index) => {
      const sheet = sheets[index];
      return sheet === undefined || sheet.isNullObject ? [] : [sheet.getRange(cell)];
    });
    for (const range of ranges) range.load(LOADED);
    await context.sync();
    return eachOnce(ranges.filter(readsRoster).map((range) => rosterCell(placeOf(range), range)));
  }

  private async search(context: Excel.RequestContext, handle: string | undefined): Promise<RosterCell[]> {
    const cells = await handleCells(context);
    for (const cell of cells) cell.load(LOADED);
    await context.sync();
    const rosters = cells.filter(readsRoster);
    const found = rosters.map((range) => ({ sheet: range.worksheet.id, cell: placeOf(range).cell }));
    // A cell that was deleted may come back to where it was.
    const isFound = rosters.some((range) => shown(range) === handle);
    this.spots = isFound ? found : [...found, ...this.spots.filter((spot) => !found.some(isAt(spot)))];
    return rosters.map((range) => rosterCell(placeOf(range), range));
  }
}

function isSameCell(one: RosterCell, other: RosterCell | null): boolean {
  const [place, its] = [one.place, other?.place ?? null];
  return place !== null && its !== null && isSamePlace(place, its);
}

function eachOnce(cells: readonly RosterCell[]): RosterCell[] {
  return cells.filter((cell, index) => cells.findIndex((one) => isSameCell(one, cell)) === index);
}

const LOADED = ['formulas', 'values', 'address', 'worksheet/id', 'worksheet/name'];

/** A formula that asks something about a roster, such as whether somebody is compliant, shows no handle. */
function readsRoster({ formulas, values }: Excel.Range): boolean {
  return READS_ROSTER.test(String(formulas[0]?.[0] ?? '')) && typeof values[0]?.[0] === 'string';
}

const isAt =
  (spot: Spot) =>
  ({ sheet, cell }: Spot): boolean =>
    sheet === spot.sheet && cell === spot.cell;

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
