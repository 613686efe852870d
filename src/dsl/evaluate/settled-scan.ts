import { AscendingOwners } from '../../records/columns';
import { invariant } from '../../wording/invariant';
import { fieldWithRole } from '../../records/vocabulary';
import type { Selected } from '../resolve/program';
import { FAILS, HOLDS, type Mask } from './answers';
import { asksEnd } from './predicates';
import type { Setting } from './prepared';
import type { Scan } from './scan';

/** Whether what a selection holds of records under way turns on their ends, which may still become others. */
export function turnsOnEnd({ record, filter }: Selected, { roster }: Setting): boolean {
  const table = roster.tables[record];
  invariant(table !== undefined, 'a record type without a table');
  return filter !== null && asksEnd(filter, fieldWithRole(table.type, 'to')?.index);
}

/** The same records, but for those under way that are selected only for the end that is planned of them. */
export function settledScan(scan: Scan, setting: Setting): Scan {
  return scan.masked(() => settledMask(scan, setting));
}

function settledMask({ table, filter, mask, extents }: Scan, { asOf, mayHold }: Setting): Mask {
  const settled = mask?.slice() ?? new Uint8Array(table.count).fill(HOLDS);
  if (filter === null) return settled;
  const owners = new AscendingOwners(table);
  for (let row = 0; row < settled.length; row++) {
    const owner = owners.of(row);
    // Unknown cells may leave open whether it is selected whenever it ends, or whether it is over.
    const isUnderWay = settled[row] === HOLDS && (extents.end[row] ?? 0) > asOf(owner) + 1;
    if (isUnderWay && mayHold(table.type.index, filter, row, owner) !== HOLDS) settled[row] = FAILS;
  }
  return settled;
}
