/** Records with blank cells, and every way of filling these in, judged by one sentence of the rules language. */
import { Evaluation } from '../../../src/dsl/evaluate/evaluate';
import { verdictName, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { Program } from '../../../src/dsl/resolve/program';
import type { CellValue } from '../../../src/records/cells';
import { readRecords, type SourceTable } from '../../../src/records/read-records';
import { programOf } from '../compiled';
import { isSure, worldsOf, type Open, type Shift, type Values } from './blank-shifts';
import { day } from './small-world';

/** A sentence in English, as a programme of its own. Shifts have a field that tells whether they are at night. */
export function programOfSentence(sentence: string): Program {
  const lines = sentence.split('\n').map((line) => `  ${line}`);
  const heading = ['programme "Proef" code PROEF', '  duration 24 months', '  source guide "Guide"'];
  const shift = ['record shift, shifts', '  field night: yes or no'];
  return programOf([...heading, ...shift, 'requirement E1 "Proef"', ...lines, '  source guide'].join('\n'));
}

/** Its dates are ISO texts, the end inclusive. */
export interface Rotation {
  readonly begin: string;
  readonly end: string;
  readonly kind: string;
  readonly site: string;
  readonly factor: number;
}

/** The records of one trainee, who is trained from 2024 to 2025. */
export interface Records {
  readonly shifts: readonly Open<Shift>[];
  readonly rotations: readonly Open<Rotation>[];
}

/** Each record by the Dutch names of its fields. */
type Cells = Readonly<Record<string, CellValue>>;

const sheetsOf = ({ shifts, rotations }: Records): ReadonlyMap<string, readonly Cells[]> =>
  new Map<string, readonly Cells[]>([
    ['aios', [{ startdatum: '2024-01-01', einddatum: '2025-12-31' }]],
    [
      'dienst',
      shifts.map(({ date, kind, hours, night }) => ({
        datum: date,
        soort: kind,
        uren: hours,
        night: night === null ? null : night ? 'J' : 'N',
      })),
    ],
    [
      'stage',
      rotations.map(({ begin, end, kind, site, factor }) => ({
        begin,
        eind: end,
        soort: kind,
        instelling: site,
        deeltijdfactor: factor,
      })),
    ],
  ]);

/** The verdict of a programme of one requirement on each of some trainees. */
export function verdictsOn(program: Program, all: readonly Records[], asOf: string): Verdict[] {
  const { vocabulary } = program;
  const sheets = all.map(sheetsOf);
  const sources = vocabulary.records.flatMap((record): SourceTable[] => {
    const name = record.names.nl.one;
    if (sheets[0]?.has(name) !== true) return [];
    const isWhose = ({ role }: (typeof record.fields)[number]): boolean => role === 'key' || role === 'owner';
    const rows = sheets.flatMap((sheet, index) =>
      (sheet.get(name) ?? []).map((cells) =>
        record.fields.map((field) => (isWhose(field) ? `T${index}` : (cells[field.names.nl.one] ?? null))),
      ),
    );
    const columns = record.fields.map(({ index }) => index);
    return [{ record, sheet: record.sheets[0] ?? '', rows, firstRow: 0, lastRow: rows.length - 1, columns }];
  });
  const { roster } = readRecords(sources, vocabulary, { dateSystem: 1900, zeroIsBlank: false });
  const trainees = roster.keys.map((_, index) => index);
  const { verdicts } = new Evaluation(program, roster, day(asOf), trainees).outcomesOf(0);
  const places = new Map(roster.keys.map((key, index) => [key, index]));
  return all.map((_, index) => verdictName(verdicts[places.get(`T${index}`)!] as VerdictCode));
}

const SHIFTS: Values<Shift> = {
  date: [
    ...['2020-01-01', '2023-11-15', '2024-01-10', '2024-02-20', '2024-03-02', '2024-05-05', '2024-06-30'],
    ...['2024-08-08', '2024-11-30', '2025-01-05', '2025-01-20', '2025-05-05', '2025-11-15', '2025-12-31'],
    ...['2026-02-01', '2027-01-01'],
  ],
  kind: ['a', 'b', 'c', 'd', 'e'],
  night: [true, false],
  hours: [0, 2, 5, 8, 24],
};
const ROTATIONS: Values<Rotation> = {
  begin: ['2023-12-01', '2024-01-01', '2024-02-01', '2024-04-01', '2024-07-01', '2025-01-01', '2026-05-01'],
  end: ['2023-12-31', '2024-01-31', '2024-03-31', '2024-06-30', '2024-12-31', '2025-12-31', '2026-06-30'],
  kind: ['orthopedie', 'radiologie', 'praktijk', 'introductie'],
  site: ['p', 'q', 'r', 's'],
  factor: [0, 0.5, 1],
};

/** All that some records may turn out to be. */
export const fillingsOf = ({ shifts, rotations }: Records): Records[] =>
  worldsOf(shifts, SHIFTS).flatMap((someShifts) =>
    worldsOf(rotations, ROTATIONS)
      // What ends before it begins takes place at an unknown time.
      .filter((stages) => stages.every(({ begin, end }) => begin <= end))
      .map((stages) => ({ shifts: someShifts, rotations: stages })),
  );

export interface Compared {
  /** Definite verdicts that some filling contradicts. */
  readonly wrong: readonly unknown[];
  /** Verdicts that are open, though all fillings agree. */
  readonly missed: readonly unknown[];
  readonly seen: ReadonlySet<Verdict>;
}

/** Compares the verdict on some records with those on everything that these may stand for. */
export function comparedWithFillings(
  program: Program,
  all: readonly Records[],
  moments: readonly string[],
): Compared {
  const fillings = all.map(fillingsOf);
  const flat = fillings.flat();
  const wrong: unknown[] = [];
  const missed: unknown[] = [];
  const seen = new Set<Verdict>();
  for (const asOf of moments) {
    const ofFillings = verdictsOn(program, flat, asOf);
    let first = 0;
    for (const [index, verdict] of verdictsOn(program, all, asOf).entries()) {
      const end = first + fillings[index]!.length;
      const may = new Set(ofFillings.slice(first, end));
      first = end;
      seen.add(verdict);
      const isAgreed = [...may].some((one) => one !== 'insufficientData' && isSure(one, may));
      const found = { asOf, records: all[index], verdict, may: [...may] };
      if (verdict !== 'insufficientData' && !isSure(verdict, may)) wrong.push(found);
      else if (verdict === 'insufficientData' && isAgreed) missed.push(found);
    }
  }
  return { wrong, missed, seen };
}
