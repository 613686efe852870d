import { serial, text, type Given } from './fake-excel';

export const AS_OF = serial('2026-11-21');

/** Tables of one small roster, each with its header row; `people` all started on 1 January 2025 unless they say otherwise. */
export const PEOPLE: Given[][] = [
  ['AiosNr', 'Naam', 'Opleiding', 'Startdatum', 'Einddatum', 'Registerdatum'],
  ['A-101', 'Jansen', 'MSK', serial('2025-01-01'), null, serial('2024-12-01')],
  ['A-102', 'De Vries', 'MSK', serial('2025-01-01'), null, serial('2024-12-01')],
  ['B-900', 'Smit', 'Radiologie', serial('2025-01-01'), null, serial('2024-12-01')],
];

export const EPAS: Given[][] = [
  ['AiosNr', 'EPA', 'Niveau', 'Datum'],
  ['A-101', 1, 2, serial('2025-03-01')],
  ['A-101', 'EPA 1', 'niveau 4', serial('2026-03-01')],
  ['A-101', 1, 5, serial('2027-01-01')],
  ['A-101', 2, 3, serial('2026-04-01')],
  ['A-101', 2, 4, serial('2026-04-01')],
  ['B-900', 1, 3, serial('2026-04-01')],
];

export const STAGES: Given[][] = [
  ['AiosNr', 'Stage', 'Soort', 'Begin', 'Eind (t/m)', 'Deeltijdfactor'],
  ['A-101', 'Intro', 'introductie', serial('2025-01-01'), serial('2025-03-31'), 1],
  ['A-101', 'Orthopedie', 'orthopedie', serial('2025-04-01'), serial('2025-08-31'), 1],
  ['A-101', 'Pijn', 'pijnpoli', serial('2025-09-01'), serial('2026-01-31'), 1],
];

/** A rule file in Dutch, one line a cell. */
export function rules(...requirements: string[]): Given[][] {
  const lines = [
    'opleiding "Proef" code MSK',
    '  duur 24 maanden',
    '  bron gids, "Gids"',
    ...requirements.flatMap((sentence, index) => [`eis T${index + 1} "Eis ${index + 1}"`, `  ${sentence}`]),
  ];
  return lines.filter((line) => !line.includes('bron')).map((line) => [line]);
}

export const COURSES: Given[][] = [
  ['AiosNr', 'Datum', 'Dagen', 'Aanwezig', 'Deelnemers'],
  ['A-101', serial('2025-02-03'), 1, 'J', 12],
  ['A-101', serial('2025-05-03'), 1.5, 'J', 12],
  ['A-101', serial('2026-05-03'), 2, 'J', 12],
  ['A-101', serial('2026-06-03'), 1, 'N', 12],
];

/** A blank cell as each platform hands it over. */
export const BLANKS: readonly (readonly [Given])[] = [[0], [null], ['']];

/** What says nothing where a value is needed: a blank, or an error. */
export const NOTHING: readonly (readonly [Given])[] = [...BLANKS, [{ type: 'Error', basicValue: '#REF!' }]];

/** The handle of a roster with all tables, checked by these sentences. */
export function rosterWith(sentences: readonly string[], ...tables: Given[]): string {
  const given = tables.length > 0 ? tables : [STAGES, COURSES, EPAS];
  return text('ROSTER', text('RULES', rules(...sentences)), AS_OF, [PEOPLE, ...given]);
}
