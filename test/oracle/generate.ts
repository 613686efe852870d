/** Random trainees that look like real ones, and go wrong where real ones do. */
import fc from 'fast-check';
import { addMonths, fromIso, type DayNumber } from './calendar';
import {
  FULL_TIME,
  type Cell,
  type Course,
  type Epa,
  type Exemption,
  type Interruption,
  type Stage,
  type Trainee,
  type Waiver,
  type Writing,
} from './roster';

const FTES = [FULL_TIME, FULL_TIME, FULL_TIME, FULL_TIME, FULL_TIME / 2, 144, 162, 5 * 30, 5 * 7, 5 * 34];
const SITES = ['Praktijk Noord', 'Praktijk Zuid', 'Praktijk West', 'Ziekenhuis'];
const NAMES = [
  'Orthopedie',
  'Sportgeneeskunde',
  'Pijnpoli',
  'Neurochirurgie',
  'Neurologie',
  'Reumatologie',
  'Dermatologie',
  'Radiologie',
];
export const REQUIREMENTS = [
  'M05',
  'M06',
  'M08',
  'M09',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M18',
  'M19',
  'M21',
  'M22',
  'M23',
  'M24',
];

export interface Case {
  readonly trainee: Trainee;
  readonly asOf: DayNumber;
  readonly writing: Writing;
}

/** How often cells are spoilt: per thousand. */
export interface Spoiling {
  readonly blank: number;
  readonly error: number;
}

const pick = <Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const rarely = <Value>(common: Value, weight: number, rare: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 100 - weight, arbitrary: fc.constant(common) }, { weight, arbitrary: rare });

interface Block {
  readonly kind: string;
  readonly name: string;
  readonly site: string;
  readonly months: number;
  readonly moreDays: number;
  readonly gap: number;
  readonly fte: number;
  readonly split: number;
  readonly parallel: boolean;
}

function block(
  kinds: readonly string[],
  months: readonly number[],
  sites: readonly string[],
): fc.Arbitrary<Block> {
  return fc.record({
    kind: pick(...kinds),
    name: pick(...NAMES),
    site: pick(...sites),
    months: pick(...months),
    moreDays: rarely(0, 20, fc.integer({ min: -12, max: 25 })),
    gap: rarely(0, 12, fc.integer({ min: 1, max: 40 })),
    fte: rarely(0, 15, pick(...FTES)),
    split: rarely(0, 15, fc.integer({ min: 5, max: 120 })),
    parallel: fc.boolean(),
  });
}

const usualBlocks: fc.Arbitrary<Block[]> = fc
  .tuple(
    block(['introductie'], [3, 3, 3, 2, 4], SITES),
    block(['orthopedie', 'sportgeneeskunde'], [5, 5, 6, 7, 3, 4], ['Ziekenhuis']),
    block(['orthopedie', 'sportgeneeskunde', 'neurochirurgie'], [0, 0, 1, 2], ['Ziekenhuis']),
    block(['pijnpoli', 'neurochirurgie'], [3, 3, 2, 4, 1], ['Ziekenhuis']),
    block(['keuzestage'], [1, 1, 1, 2, 0], ['Ziekenhuis']),
    block(['praktijk'], [6, 6, 3, 2, 9], SITES),
    block(['praktijk'], [6, 6, 3, 4, 9], SITES),
    block(['praktijk'], [0, 0, 0, 1, 3], SITES),
  )
  .chain((blocks) =>
    fc
      .tuple(fc.shuffledSubarray(blocks, { minLength: 8 }), fc.nat(9), fc.integer({ min: 1, max: 8 }))
      .map(([mixed, chance, length]) => {
        const order = chance < 2 ? mixed : blocks;
        return chance === 3 ? order.slice(0, length) : order;
      }),
  );

function stagesOf(blocks: readonly Block[], begin: DayNumber, usualFte: number, stretch: boolean): Stage[] {
  let at = begin;
  return blocks.flatMap(
    ({ kind, name, site, months, moreDays, gap, fte: ownFte, split, parallel }): Stage[] => {
      const fte = ownFte === 0 ? usualFte : ownFte;
      const lengthened = stretch ? (months * FULL_TIME) / fte : months;
      const whole = Math.floor(lengthened);
      const first = at + gap;
      const last = addMonths(first, whole) + Math.ceil((lengthened - whole) * 30) + moreDays - 1;
      if (last < first) return [];
      at = last + 1;
      const stage: Stage = { name, kind, site, begin: first, end: last, fte };
      if (split > 0 && first + split < last)
        return [
          { ...stage, end: first + split - 1 },
          { ...stage, begin: first + split },
        ];
      if (parallel && fte === FULL_TIME / 2)
        return [
          stage,
          {
            ...stage,
            site: site === 'Ziekenhuis' ? site : 'Praktijk Oost',
            begin: Math.min(last, first + gap),
          },
        ];
      return [stage];
    },
  );
}

function dayWithin(begin: DayNumber, length: number): fc.Arbitrary<DayNumber> {
  return fc.integer({ min: 0, max: length }).map((days) => begin + days);
}

const quarters = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most * 4 }).map((n) => n / 4);

function spoilt<Value>(value: Value, chance: number, { blank, error }: Spoiling): Cell<Value> {
  return chance < blank ? 'blank' : chance < blank + error ? 'error' : value;
}

/** Spoils some cells of rows. The chances are drawn beforehand, so that a failure shrinks towards whole cells. */
function spoilRows<Row extends object>(
  rows: readonly Row[],
  chances: readonly number[],
  spoiling: Spoiling,
): Row[] {
  let next = 0;
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          key === 'requirement' ? value : spoilt(value, 999 - (chances[next++] ?? 0), spoiling),
        ]),
      ) as Row,
  );
}

export function traineeFrom(start: DayNumber, most: Spoiling): fc.Arbitrary<Trainee> {
  const chances = fc.array(fc.nat(999), { minLength: 0, maxLength: 160, size: 'max' });
  return fc
    .record({
      blocks: usualBlocks,
      usualFte: pick(...FTES),
      stretch: fc.nat(9).map((n) => n > 2),
      lead: rarely(0, 4, fc.integer({ min: -10, max: 10 })),
      end: fc.nat(9),
      endShift: rarely(0, 20, fc.integer({ min: -90, max: 90 })),
      registered: fc.integer({ min: -60, max: 3 }),
      exemptions: rarely<Exemption[]>(
        [],
        25,
        fc.array(
          fc.record({
            part: pick<Cell<string>>('orthopedie', 'introductie', 'praktijk', 'blank'),
            months: quarters(8),
            decided: fc.oneof(dayWithin(start - 60, 900), fc.constant<Cell<DayNumber>>('blank')),
            by: pick<Cell<string>>('Consilium NVAMG', 'opleider', 'RGS', 'blank'),
          }),
          { maxLength: 2 },
        ),
      ),
      interruptions: rarely<
        { at: number; length: number; reason: string; days: Cell<number>; compensated: Cell<number> }[]
      >(
        [],
        35,
        fc.array(
          fc.record({
            at: fc.integer({ min: 5, max: 700 }),
            length: fc.integer({ min: 1, max: 60 }),
            reason: pick('ziekte', 'ziekte', 'verlof', 'vakantie'),
            days: fc.oneof<fc.Arbitrary<Cell<number>>[]>(
              fc.constant('blank'),
              fc.integer({ min: 1, max: 60 }),
            ),
            compensated: fc.oneof<fc.Arbitrary<Cell<number>>[]>(
              fc.constant(0),
              fc.constant(0),
              fc.integer({ min: 0, max: 50 }),
            ),
          }),
          { maxLength: 3 },
        ),
      ),
      courses: fc.array(
        fc.record({
          date: dayWithin(start, 800),
          days: pick(1, 1, 1, 1, 2, 0.5, 3, 1.25),
          participants: pick(8, 12, 15, 16, 16, 10, 9, 14, 13, 12, 12, 12, 12, 17, 18),
          attended: pick(true, true, true, true, true, true, false),
        }),
        { maxLength: 26, size: 'max' },
      ),
      fewCourses: fc.boolean(),
      bigCourses: fc.boolean(),
      epas: fc.array(
        fc.record({
          epa: pick(1, 2, 3, 4, 5, 6, 7, 8, 8),
          level: pick(1, 2, 3, 4, 5, 4, 4, 3, 5),
          date: dayWithin(start, 780),
        }),
        { maxLength: 12, size: 'max' },
      ),
      finals: rarely(true, 30, fc.constant(false)),
      odd: rarely<Epa[]>(
        [],
        10,
        fc.tuple(
          fc.record({ epa: pick(0, 9, 3, 8, 3.5), level: pick(0, 6, 3.5, 4), date: dayWithin(start, 780) }),
        ),
      ),
      waivers: rarely<Waiver[]>(
        [],
        25,
        fc.array(
          fc.record({
            requirement: pick(...REQUIREMENTS),
            decided: fc.oneof(
              { weight: 6, arbitrary: dayWithin(start - 30, 700) },
              { weight: 1, arbitrary: fc.constant<Cell<DayNumber>>('blank') },
            ),
            by: pick<Cell<string>>('Consilium NVAMG', 'RGS', 'opleider', 'blank'),
            until: fc.oneof<fc.Arbitrary<Cell<DayNumber>>[]>(
              fc.constant('blank'),
              dayWithin(start + 200, 800),
              dayWithin(start + 600, 800),
            ),
          }),
          { maxLength: 3 },
        ),
      ),
      spoilStages: chances,
      spoilOthers: chances,
      spoilSelf: fc.array(fc.nat(999), { minLength: 0, maxLength: 3 }),
      isSpoilt: fc.boolean(),
      order: fc.nat(),
    })
    .map((drawn): Trainee => {
      const stages = stagesOf(drawn.blocks, start, drawn.usualFte, drawn.stretch);
      const lastDay = Math.max(start + 30, ...stages.map(({ end }) => end as number));
      const finals: Epa[] = drawn.finals
        ? [1, 2, 3, 4, 5, 6, 7].map((epa) => ({ epa, level: 4 + (epa % 2), date: lastDay - 20 - epa }))
        : [];
      const enough: Course[] = drawn.fewCourses
        ? []
        : Array.from({ length: 24 }, (_, index) => ({
            date: start + 15 + index * 30,
            days: 1,
            participants: 12,
            attended: true,
          }));
      const courses = [...drawn.courses, ...enough].map((course) =>
        drawn.bigCourses ? course : { ...course, participants: Math.min(16, Number(course.participants)) },
      );
      let free = start;
      const interruptions: Interruption[] = drawn.interruptions
        .sort((a, b) => a.at - b.at)
        .map(({ at, length, reason, days, compensated }) => {
          const begin = Math.max(free, start + at);
          free = begin + length;
          return { begin, end: begin + length - 1, reason, days, compensated };
        });
      const spoiling = drawn.isSpoilt ? most : { blank: 0, error: 0 };
      const self = (value: DayNumber, index: number): Cell<DayNumber> =>
        spoilt(value, 999 - (drawn.spoilSelf[index] ?? 0), spoiling);
      const turn = <Row>(rows: Row[]): Row[] => {
        const at = rows.length === 0 ? 0 : drawn.order % rows.length;
        return [...rows.slice(at), ...rows.slice(0, at)];
      };
      return {
        start: self(start + drawn.lead, 0),
        end: drawn.end < 5 ? lastDay + drawn.endShift : drawn.end === 5 ? self(lastDay, 2) : 'blank',
        registered: self(start + drawn.registered, 1),
        stages: turn(spoilRows(stages, drawn.spoilStages, spoiling)),
        exemptions: spoilRows(drawn.exemptions, drawn.spoilOthers, spoiling),
        interruptions: turn(spoilRows(interruptions, drawn.spoilStages.slice().reverse(), spoiling)),
        courses: turn(spoilRows(courses, drawn.spoilOthers, spoiling)),
        epas: turn(
          spoilRows([...drawn.epas, ...finals, ...drawn.odd], drawn.spoilOthers.slice().reverse(), spoiling),
        ),
        waivers: spoilRows(drawn.waivers, drawn.spoilStages, spoiling),
      };
    });
}

export function cases(spoiling: Spoiling = { blank: 12, error: 6 }): fc.Arbitrary<Case> {
  return dayWithin(fromIso('2023-01-01'), 500).chain((start) =>
    fc.record({
      trainee: traineeFrom(start, spoiling),
      asOf: fc.oneof(
        { weight: 10, arbitrary: dayWithin(start, 1200) },
        { weight: 1, arbitrary: dayWithin(start - 100, 100) },
      ),
      writing: fc.record<Writing>({
        dates: pick('serial', 'serial', 'text', 'words'),
        numbers: pick('plain', 'plain', 'comma'),
        english: fc.boolean(),
        missingSheets: rarely<string[]>(
          [],
          4,
          pick(['Stages'], ['EVC'], ['Onderbreking'], ['Cursus'], ['EPA'], ['Ontheffing']),
        ),
        missingColumns: rarely<string[]>(
          [],
          6,
          pick(
            ['Aios.Einddatum'],
            ['Aios.Registerdatum'],
            ['Aios.Startdatum'],
            ['Stages.Stage'],
            ['Stages.Soort'],
            ['Stages.Instelling'],
            ['Stages.Deeltijdfactor'],
            ['Onderbreking.Dagen'],
            ['Onderbreking.Gecompenseerd'],
            ['Cursus.Deelnemers'],
            ['Cursus.Aanwezig'],
            ['Cursus.Dagen'],
            ['EPA.Niveau'],
            ['EPA.EPA'],
            ['EPA.Datum'],
            ['Ontheffing.Geldig tot'],
            ['Ontheffing.Besloten door'],
          ),
        ),
      }),
    }),
  );
}
