import { comparisonKey } from '../wording/text';
import { allNames, type RecordType } from '../records/vocabulary';

/** Shorter names stand inside too many other words to be recognised there. */
const SHORTEST_PART = 3;
const RULES_SHEETS: ReadonlySet<string> = new Set(['rules', 'regels', 'regelbestand']);

/** The record types that the name of a sheet or table names: outright, or as its beginning or end ("tblStages", "Stages 2025"). */
export interface NamedRecords {
  readonly exactly: readonly RecordType[];
  readonly partly: readonly RecordType[];
}

export function recordsNamed(name: string, records: readonly RecordType[]): NamedRecords {
  const key = comparisonKey(name);
  const exactly: RecordType[] = [];
  const partly: RecordType[] = [];
  for (const record of records) {
    const keys = [...record.sheets, ...allNames(record.names)].map(comparisonKey);
    if (keys.includes(key)) exactly.push(record);
    else if (keys.some((part) => isPart(part, key))) partly.push(record);
  }
  return { exactly, partly };
}

function isPart(part: string, key: string): boolean {
  return part.length >= SHORTEST_PART && (key.startsWith(part) || key.endsWith(part));
}

/** True for the name of a sheet that holds the workbook's own rules. */
export function namesRules(name: string): boolean {
  return RULES_SHEETS.has(comparisonKey(name));
}

/** What a name may say of which part of a report it is. */
const REPORT_PARTS = '(?:summary|matrix|findings|bevindingen|peraios|pertrainee)?';
const REPORT = new RegExp(`^(?:rapport|report)${REPORT_PARTS}\\d*$`, 'u');

/** True for the name of a sheet or table of a report that was written into the workbook, a date or number after it included. */
export function namesReport(name: string): boolean {
  return REPORT.test(comparisonKey(name));
}
