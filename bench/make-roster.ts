import { writeXlsx } from 'hucre/xlsx';
import { dayFromCivil, serialFromDay } from '../src/records/dates';

/** A repeatable stream of numbers in [0, 1): a 32-bit linear congruential generator; good enough to vary rosters, no more. */
function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

type Row = (string | number | null)[];

/** An invented MSK roster of any size: about 130 rows a trainee, shuffled, with some blanks and shortfalls. */
export function benchmarkRoster(trainees: number, seed = 1): { name: string; rows: Row[] }[] {
  const random = randomStream(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const people: Row[] = [['AiosNr', 'Naam', 'Opleiding', 'Startdatum', 'Einddatum', 'Registerdatum']];
  const stages: Row[] = [];
  const courses: Row[] = [];
  const epas: Row[] = [];
  const assessments: Row[] = [];
  const plan = ['introductie', 'orthopedie', 'pijnpoli', 'keuzestage', 'praktijk', 'praktijk'];
  const months = [3, 5, 3, 1, 6, 6];
  for (let index = 0; index < trainees; index++) {
    const id = `T${100000 + index}`;
    const start = dayFromCivil(2023 + between(0, 2), between(1, 12), 1);
    const serial = (day: number): number => serialFromDay(day);
    people.push([id, `Aios ${index}`, 'MSK', serial(start), null, serial(start - between(-2, 60))]);
    const fte = random() < 0.7 ? 1 : 0.8;
    let day = start;
    plan.forEach((kind, stage) => {
      const length = Math.round(((months[stage] ?? 1) * 30.4) / fte) + between(-2, 3);
      const end = day + length - 1;
      const blank = random() < 0.01;
      stages.push([
        id,
        kind === 'keuzestage' ? 'Neurologie' : kind,
        kind,
        `Praktijk ${between(1, 40)}`,
        serial(day),
        serial(end),
        blank ? null : fte,
      ]);
      day = end + 1;
    });
    const length = day - start;
    for (let row = 0; row < 26; row++)
      courses.push([id, serial(start + between(0, length)), 1, between(6, 16), random() < 0.95 ? 'J' : 'N']);
    for (let row = 0; row < 50; row++)
      epas.push([id, between(1, 8), between(1, 5), serial(start + between(0, length))]);
    for (let row = 0; row < 48; row++)
      assessments.push([id, random() < 0.8 ? 'KPB' : 'CAT', serial(start + between(0, length)), 'voldoende']);
  }
  const shuffled = (rows: Row[]): Row[] => {
    for (let index = rows.length - 1; index > 0; index--) {
      const other = between(0, index);
      [rows[index], rows[other]] = [rows[other] ?? [], rows[index] ?? []];
    }
    return rows;
  };
  return [
    { name: 'Aios', rows: people },
    {
      name: 'Stages',
      rows: [
        ['AiosNr', 'Stage', 'Soort', 'Instelling', 'Begin', 'Eind (t/m)', 'Deeltijdfactor'],
        ...shuffled(stages),
      ],
    },
    { name: 'Cursus', rows: [['AiosNr', 'Datum', 'Dagen', 'Deelnemers', 'Aanwezig'], ...shuffled(courses)] },
    { name: 'EPA', rows: [['AiosNr', 'EPA', 'Niveau', 'Datum'], ...shuffled(epas)] },
    { name: 'Toetsen', rows: [['AiosNr', 'Instrument', 'Datum', 'Resultaat'], ...shuffled(assessments)] },
  ];
}

export async function benchmarkWorkbook(trainees: number): Promise<Uint8Array> {
  return await writeXlsx({ sheets: benchmarkRoster(trainees) });
}
