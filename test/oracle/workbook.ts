/** Writes trainees as the bytes of a real workbook. */
import { buildWorkbook } from '../fixtures/xlsx/build-workbook';
import { dateOf, excelSerial, iso, type DayNumber } from './calendar';
import { FULL_TIME, type Cell, type Trainee, type Writing } from './roster';

type Written = { readonly number: number } | { readonly text: string } | { readonly error: string } | null;

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const ENGLISH: Record<string, string> = {
  Aios: 'Trainees',
  Stages: 'Rotations',
  EVC: 'Exemptions',
  Onderbreking: 'Interruptions',
  Cursus: 'Courses',
  Ontheffing: 'Waivers',
  AiosNr: 'TraineeID',
  Opleiding: 'Programme',
  Startdatum: 'Start',
  Einddatum: 'End',
  Registerdatum: 'RegisterDate',
  Stage: 'Rotation',
  Soort: 'Category',
  Instelling: 'Site',
  Begin: 'From',
  'Eind (t/m)': 'To (inclusive)',
  Deeltijdfactor: 'FTE',
  Onderdeel: 'Part',
  Maanden: 'Months',
  Besluitdatum: 'DecisionDate',
  'Besloten door': 'DecidedBy',
  Eind: 'To',
  Reden: 'Reason',
  Dagen: 'Days',
  Gecompenseerd: 'Compensated',
  Datum: 'Date',
  Deelnemers: 'GroupSize',
  Aanwezig: 'Attended',
  Niveau: 'Level',
  Eis: 'Requirement',
  'Geldig tot': 'ValidUntil',
};

function cellXml(written: Written): string {
  if (written === null) return '<c/>';
  if ('number' in written) return `<c><v>${written.number}</v></c>`;
  if ('error' in written) return `<c t="e"><v>${written.error}</v></c>`;
  return `<c t="inlineStr"><is><t>${written.text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`;
}

export function workbookOf(trainees: readonly Trainee[], writing: Writing): Uint8Array {
  const cell = <Value>(value: Cell<Value>, write: (known: Value) => Written): Written =>
    value === 'blank' ? null : value === 'error' ? { error: '#N/A' } : write(value);
  const date = (value: Cell<DayNumber>): Written =>
    cell(value, (day) => {
      if (writing.dates === 'serial') return { number: excelSerial(day) };
      const parts = dateOf(day);
      const month = MONTHS[parts.month - 1] ?? '';
      return { text: writing.dates === 'text' ? iso(day) : `${parts.day} ${month} ${parts.year}` };
    });
  const number = (value: Cell<number>): Written =>
    cell(value, (known) =>
      writing.numbers === 'plain' ? { number: known } : { text: String(known).replace('.', ',') },
    );
  const words = (value: Cell<string>): Written => cell(value, (text) => ({ text }));
  const fte = (value: Cell<number>): Written => number(typeof value === 'number' ? value / FULL_TIME : value);
  const id = (index: number): Written => ({ text: `T${index + 1}` });
  const of = <Row>(rows: (trainee: Trainee) => readonly Row[], write: (row: Row) => Written[]): Written[][] =>
    trainees.flatMap((trainee, index) => rows(trainee).map((row) => [id(index), ...write(row)]));

  const sheets: [name: string, columns: string[], rows: Written[][]][] = [
    [
      'Aios',
      ['AiosNr', 'Opleiding', 'Startdatum', 'Einddatum', 'Registerdatum'],
      trainees.map((one, index) => [
        id(index),
        { text: 'MSK' },
        date(one.start),
        date(one.end),
        date(one.registered),
      ]),
    ],
    [
      'Stages',
      ['AiosNr', 'Stage', 'Soort', 'Instelling', 'Begin', 'Eind (t/m)', 'Deeltijdfactor'],
      of(
        (one) => one.stages,
        (row) => [
          words(row.name),
          words(row.kind),
          words(row.site),
          date(row.begin),
          date(row.end),
          fte(row.fte),
        ],
      ),
    ],
    [
      'EVC',
      ['AiosNr', 'Onderdeel', 'Maanden', 'Besluitdatum', 'Besloten door'],
      of(
        (one) => one.exemptions,
        (row) => [words(row.part), number(row.months), date(row.decided), words(row.by)],
      ),
    ],
    [
      'Onderbreking',
      ['AiosNr', 'Begin', 'Eind', 'Reden', 'Dagen', 'Gecompenseerd'],
      of(
        (one) => one.interruptions,
        (row) => [
          date(row.begin),
          date(row.end),
          words(row.reason),
          number(row.days),
          number(row.compensated),
        ],
      ),
    ],
    [
      'Cursus',
      ['AiosNr', 'Datum', 'Dagen', 'Deelnemers', 'Aanwezig'],
      of(
        (one) => one.courses,
        (row) => [
          date(row.date),
          number(row.days),
          number(row.participants),
          cell(row.attended, (yes) => ({ text: yes ? 'J' : 'N' })),
        ],
      ),
    ],
    [
      'EPA',
      ['AiosNr', 'EPA', 'Niveau', 'Datum'],
      of(
        (one) => one.epas,
        (row) => [number(row.epa), number(row.level), date(row.date)],
      ),
    ],
    [
      'Ontheffing',
      ['AiosNr', 'Eis', 'Besluitdatum', 'Besloten door', 'Geldig tot'],
      of(
        (one) => one.waivers,
        (row) => [words(row.requirement), date(row.decided), words(row.by), date(row.until)],
      ),
    ],
  ];
  const inLanguage = (name: string): string => (writing.english ? (ENGLISH[name] ?? name) : name);
  return buildWorkbook({
    sheets: sheets
      .filter(([name]) => !writing.missingSheets.includes(name))
      .map(([name, columns, rows]) => {
        const kept = columns.map((column) => !writing.missingColumns.includes(`${name}.${column}`));
        const header = columns.map((column): Written => ({ text: inLanguage(column) }));
        const lines = [header, ...rows].map(
          (row) =>
            `<row>${row
              .filter((_, index) => kept[index])
              .map(cellXml)
              .join('')}</row>`,
        );
        return { name: inLanguage(name), rows: lines.join('') };
      }),
  });
}
