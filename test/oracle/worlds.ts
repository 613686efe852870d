/**
 * What a trainee may really be like, where cells are unknown: each unknown cell takes some of the values that it may hold, chosen near every
 * edge that a rule knows. A verdict of "met" or "not met" must be right in each of these worlds.
 */
import type { DayNumber } from './calendar';
import { FULL_TIME, type Cell, type Trainee } from './roster';

const KINDS = [
  'introductie',
  'orthopedie',
  'sportgeneeskunde',
  'pijnpoli',
  'neurochirurgie',
  'keuzestage',
  'praktijk',
  'radiologie',
];
const NAMES = ['Orthopedie', 'Pijnpoli', 'Neurologie', 'Dermatologie'];

const isUnknown = (cell: unknown): boolean => cell === 'blank' || cell === 'error';
const days = (cells: readonly Cell<DayNumber>[]): DayNumber[] =>
  cells.filter((cell) => typeof cell === 'number');

interface Unknown {
  readonly values: readonly unknown[];
  readonly fill: (trainee: Trainee, value: unknown) => Trainee;
}

function unknownsOf(trainee: Trainee, asOf: DayNumber): Unknown[] {
  const unknowns: Unknown[] = [];
  const self = (key: 'start' | 'end' | 'registered', values: readonly unknown[]): void => {
    unknowns.push({ values, fill: (known, value) => ({ ...known, [key]: value }) });
  };
  const rows = <Row extends object>(
    list: 'stages' | 'exemptions' | 'interruptions' | 'courses' | 'epas',
    table: readonly Row[],
    valuesOf: (row: Row, key: keyof Row & string) => readonly unknown[] | null,
  ): void => {
    table.forEach((row, index) => {
      for (const key of Object.keys(row) as (keyof Row & string)[]) {
        const values = isUnknown(row[key]) ? valuesOf(row, key) : null;
        if (values === null) continue;
        unknowns.push({
          values,
          fill: (known, value) => ({
            ...known,
            [list]: (known[list] as readonly object[]).map((old, at) =>
              at === index ? { ...old, [key]: value } : old,
            ),
          }),
        });
      }
    });
  };
  const begins = days(trainee.stages.map(({ begin }) => begin));
  const ends = days(trainee.stages.map(({ end }) => end));
  const first = Math.min(...begins, asOf);
  const last = Math.max(...ends, first);
  const starts = isUnknown(trainee.start) ? [first, first - 200, first + 100] : [trainee.start as DayNumber];
  if (isUnknown(trainee.start)) self('start', starts);
  if (trainee.end === 'error') self('end', [asOf - 1, asOf, asOf + 50, last, first + 300]);
  if (isUnknown(trainee.registered))
    self('registered', [...starts.flatMap((start) => [start - 1, start]), asOf]);
  rows('stages', trainee.stages, (row, key) => {
    const from =
      typeof row.begin === 'number'
        ? row.begin
        : Math.min(first, typeof row.end === 'number' ? row.end : first);
    const to = typeof row.end === 'number' ? row.end : from + 100;
    switch (key) {
      case 'name':
        return NAMES;
      case 'kind':
        return KINDS;
      case 'site':
        return [
          ...new Set(trainee.stages.map(({ site }) => site).filter((site) => !isUnknown(site))),
          'Elders',
        ].slice(-5);
      case 'begin':
        return [to, to - 40, to - 200, to - 500];
      case 'end':
        return [from, from + 40, from + 200, from + 500];
      case 'fte':
        return [1, FULL_TIME / 2, FULL_TIME];
    }
  });
  rows('exemptions', trainee.exemptions, (row, key) => {
    if (key === 'months') return [0, 5, 30];
    return row[key] === 'error' ? ['blank', key === 'decided' ? asOf : 'iets'] : null;
  });
  rows('interruptions', trainee.interruptions, (row, key) => {
    const to = typeof row.end === 'number' ? row.end : first + 200;
    const from = typeof row.begin === 'number' ? row.begin : to;
    switch (key) {
      case 'begin':
        return [to - 30, to];
      case 'end':
        return [from, from + 30, from + 100];
      case 'reason':
        return ['ziekte', 'vakantie'];
      // Blank: the calendar days.
      case 'days':
        return row.days === 'error' ? [1, 10, 25, 400] : null;
      case 'compensated':
        return [0, 20, 400];
    }
  });
  rows('courses', trainee.courses, (_, key) => {
    switch (key) {
      case 'date':
        return [first, asOf, asOf + 1, asOf + 300];
      case 'days':
        return [0, 1, 30];
      case 'participants':
        return [1, 16, 17];
      case 'attended':
        return [true, false];
    }
  });
  rows('epas', trainee.epas, (_, key) => {
    switch (key) {
      case 'date':
        return [first, asOf - 200, asOf, asOf + 1, asOf + 300];
      case 'level':
        return [0, 1, 3, 4, 5, 6];
      case 'epa':
        return [1, 2, 3, 7, 8, 9];
    }
  });
  return unknowns;
}

/** Some of the worlds that the unknown cells allow, and whether there was anything unknown. At most so many, spread over all of them. */
export function worldsOf(
  trainee: Trainee,
  asOf: DayNumber,
  most: number,
): { worlds: Trainee[]; unknown: number } {
  const unknowns = unknownsOf(trainee, asOf);
  const total = unknowns.reduce((product, { values }) => product * values.length, 1);
  const count = Math.min(total, most);
  const worlds = Array.from({ length: count }, (_, index) => {
    let number = Math.floor((index * total) / count);
    // Where not all can be tried, the digits are stirred, so that every value of every cell has its turn.
    if (total > most) number = (number + index * 7919) % total;
    return unknowns.reduce((known, { values, fill }) => {
      const value = values[number % values.length];
      number = Math.floor(number / values.length);
      return fill(known, value);
    }, trainee);
  });
  return { worlds, unknown: unknowns.length };
}

/** What is missing from the workbook is missing from the trainee. */
export function withoutMissing(
  trainee: Trainee,
  sheets: readonly string[],
  columns: readonly string[],
): Trainee {
  const blank = <Row extends object>(rows: readonly Row[], key: keyof Row): Row[] =>
    rows.map((row) => ({ ...row, [key]: 'blank' }));
  let seen = trainee;
  if (sheets.includes('EVC')) seen = { ...seen, exemptions: [] };
  if (sheets.includes('Onderbreking')) seen = { ...seen, interruptions: [] };
  if (sheets.includes('Ontheffing')) seen = { ...seen, waivers: [] };
  for (const column of columns) {
    switch (column) {
      case 'Aios.Einddatum':
        seen = { ...seen, end: 'blank' };
        break;
      case 'Aios.Registerdatum':
        seen = { ...seen, registered: 'blank' };
        break;
      case 'Aios.Startdatum':
        seen = { ...seen, start: 'blank' };
        break;
      case 'Stages.Stage':
        seen = { ...seen, stages: blank(seen.stages, 'name') };
        break;
      case 'Stages.Soort':
        seen = { ...seen, stages: blank(seen.stages, 'kind') };
        break;
      case 'Stages.Instelling':
        seen = { ...seen, stages: blank(seen.stages, 'site') };
        break;
      case 'Stages.Deeltijdfactor':
        seen = { ...seen, stages: blank(seen.stages, 'fte') };
        break;
      case 'Onderbreking.Dagen':
        seen = { ...seen, interruptions: blank(seen.interruptions, 'days') };
        break;
      case 'Onderbreking.Gecompenseerd':
        seen = { ...seen, interruptions: blank(seen.interruptions, 'compensated') };
        break;
      case 'Cursus.Deelnemers':
        seen = { ...seen, courses: blank(seen.courses, 'participants') };
        break;
      case 'Cursus.Aanwezig':
        seen = { ...seen, courses: blank(seen.courses, 'attended') };
        break;
      case 'Cursus.Dagen':
        seen = { ...seen, courses: blank(seen.courses, 'days') };
        break;
      case 'EPA.Niveau':
        seen = { ...seen, epas: blank(seen.epas, 'level') };
        break;
      case 'EPA.EPA':
        seen = { ...seen, epas: blank(seen.epas, 'epa') };
        break;
      case 'EPA.Datum':
        seen = { ...seen, epas: blank(seen.epas, 'date') };
        break;
      case 'Ontheffing.Geldig tot':
        seen = { ...seen, waivers: blank(seen.waivers, 'until') };
        break;
      case 'Ontheffing.Besloten door':
        seen = { ...seen, waivers: blank(seen.waivers, 'by') };
        break;
      default:
        throw new Error(column);
    }
  }
  return seen;
}

const DEPENDING: Record<string, readonly string[]> = {
  Stages: ['M06', 'M08', 'M09', 'M10', 'M11', 'M12', 'M13', 'M14', 'M15'],
  Cursus: ['M18', 'M19'],
  EPA: ['M21', 'M22', 'M23', 'M24'],
};

/** The requirements of which nothing is known when sheets are missing. */
export function unknownWithout(sheets: readonly string[]): Set<string> {
  return new Set(sheets.flatMap((sheet) => DEPENDING[sheet] ?? []));
}
