import { dayFromCivil } from '../../../src/records/dates';
import { explanationOf } from '../../../src/taskpane/report/model/explanations';
import {
  timelineFacts,
  type TimelineFacts,
  type TimelineRecord,
} from '../../../src/taskpane/report/model/timeline-facts';
import { layOut } from '../../../src/taskpane/report/model/timeline-layout';
import { spansText } from '../../../src/taskpane/report/model/timeline-words';
import { AS_OF, compiledSample, liveSample, overviewNow, RULES, serial } from './live-sample';

const live = liveSample({
  EPA: [
    ['AiosNr', 'EPA', 'Niveau', 'Datum'],
    ['T2', 'EPA 10', '3', serial(2026, 2, 1)],
    ['T2', 'EPA 2', 'niveau 4', serial(2026, 8, 1)],
    ['T2', 'EPA 2', '1', null],
  ],
});
const overview = overviewNow(live);
const entry = overview.byKey.get('t2')!;
const { evaluation } = entry.programme;
const windowed = overview.columns.find(({ requirement }) => requirement.id === 'P2')!;
const facts = timelineFacts(
  evaluation,
  entry.trainee,
  explanationOf(windowed, entry.trainee, 'nl').finding,
  'nl',
);

describe('what is on it', () => {
  test('every type of records with dates that the trainee has, by the names of the vocabulary', () => {
    expect(facts.lanes.map(({ name, records }) => [name, records.length])).toEqual([
      ['stages', 2],
      ['epa-beoordelingen', 3],
    ]);
    expect(facts.lanes[0]?.records[0]).toEqual({
      when: { from: dayFromCivil(2026, 1, 1), to: dayFromCivil(2026, 10, 1) },
      isEvent: false,
      group: '',
      label: 'pijnpoli',
      detail: 'Pijn, pijnpoli, A, 1',
      place: { sheet: 'Stages', cell: 'E3' },
    });
  });

  test('levels by what they are levels of; a record without a date stays in the table', () => {
    expect(facts.lanes[1]?.records.map(({ group, label, when }) => [group, label, when === null])).toEqual([
      ['10', '3', false],
      ['2', '4', false],
      ['2', '1', true],
    ]);
  });

  test('the training, its years, and the window and due date of the requirement in focus', () => {
    expect(facts).toMatchObject({
      asOf: AS_OF,
      start: dayFromCivil(2026, 1, 1),
      end: dayFromCivil(2027, 12, 31),
      years: [dayFromCivil(2026, 1, 1), dayFromCivil(2027, 1, 1)],
      windows: [{ from: dayFromCivil(2026, 1, 1), to: dayFromCivil(2027, 1, 1), verdict: 'pending' }],
      dues: [dayFromCivil(2026, 12, 31)],
    });
    expect(timelineFacts(evaluation, entry.trainee, null, 'nl')).toMatchObject({ windows: [], dues: [] });
  });
});

describe('the drawing', () => {
  const drawing = layOut(facts, 350);

  test('is to scale: as many pixels for as many days, wherever they are', () => {
    const [bars] = drawing.lanes;
    const [had, planned, later] = bars?.records ?? [];
    const perDay = (shape: typeof had, days: number): number => (shape?.width ?? 0) / days;
    const days = (from: number, to: number): number => to - from;
    const scale = perDay(later, days(dayFromCivil(2026, 10, 1), dayFromCivil(2028, 1, 1)));
    expect(perDay(had, days(dayFromCivil(2026, 1, 1), AS_OF + 1))).toBeCloseTo(scale, 2);
    expect(perDay(planned, days(AS_OF + 1, dayFromCivil(2026, 10, 1)))).toBeCloseTo(scale, 2);
  });

  test('splits what runs over the reference date into what was had and what is planned', () => {
    expect(drawing.lanes[0]?.records.map(({ planned }) => planned)).toEqual([false, true, true]);
  });

  test('stays within its width, with everything between its axes', () => {
    for (const { x, width } of [...drawing.lanes.flatMap(({ records }) => records), ...drawing.windows]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(350);
    }
    for (const { records } of drawing.lanes)
      for (const { y, height } of records) {
        expect(y).toBeGreaterThanOrEqual(drawing.top);
        expect(y + height).toBeLessThanOrEqual(drawing.bottom);
      }
  });

  test('gives each thing that there are levels of a line, by number, with the level in the mark', () => {
    const levels = drawing.lanes[1];
    expect(levels?.groups.map(({ name }) => name)).toEqual(['2', '10']);
    expect(levels?.records.map(({ label, planned }) => [label, planned])).toEqual([
      ['3', false],
      ['4', true],
    ]);
    expect(drawing.leftOut).toBe(1);
  });
});

describe('the words below it', () => {
  test('tell the window and the due date of the requirement in focus', () => {
    expect(spansText(facts, 'nl')).toBe('1 jan 2026 – 31 dec 2026; uiterlijk 31 dec 2026');
    expect(spansText(facts, 'en')).toBe('1 Jan 2026 – 31 Dec 2026; due by 31 Dec 2026');
  });

  test('tell a due date that the drawing does not reach', () => {
    const far = { ...facts, windows: [], dues: [dayFromCivil(2060, 1, 1)] };
    expect(layOut(far, 350).dues).toEqual([]);
    expect(spansText(far, 'nl')).toBe('uiterlijk 1 jan 2060');
  });

  test('are none for what somebody has to attest, which has no window', () => {
    const attestation = '\nbevestiging P5 "Geschikt"\n  bron gids, "Deel 1"\n  bevestigd door opleider\n';
    const attested = overviewNow(liveSample({}, {}, compiledSample(RULES + attestation)));
    const { programme, trainee } = attested.byKey.get('t2')!;
    const column = attested.columns.find(({ requirement }) => requirement.id === 'P5')!;
    const finding = programme.evaluation.finding(column.index, trainee);
    expect(finding.verdict).toBe('toAttest');
    expect(spansText(timelineFacts(programme.evaluation, trainee, finding, 'nl'), 'nl')).toBe('');
  });
});

function factsOf(records: readonly Partial<TimelineRecord>[]): TimelineFacts {
  const start = dayFromCivil(2025, 1, 1);
  const place = { sheet: 'S', cell: 'A1' };
  const base = { when: null, isEvent: false, group: '', label: '', detail: '', place };
  const lane = { name: 'dingen', role: null, records: records.map((one) => ({ ...base, ...one })) };
  const end = dayFromCivil(2026, 12, 31);
  return { asOf: AS_OF, start, end, years: [start], lanes: [lane], windows: [], dues: [] };
}

const during = (from: number, to: number): TimelineRecord['when'] => ({
  from: dayFromCivil(2025, 1, from),
  to: dayFromCivil(2025, 1, to),
});

test('intervals that overlap have a line each; those that follow each other share one', () => {
  const drawn = layOut(
    factsOf([{ when: during(1, 200) }, { when: during(100, 300) }, { when: during(200, 400) }]),
    700,
  ).lanes[0]?.records;
  const [first, second, third] = drawn ?? [];
  expect(second?.y).toBeGreaterThan(first?.y ?? 0);
  expect(third?.y).toBe(first?.y);
});

test('a date that is years from the training does not squeeze the rest', () => {
  const mistyped = { from: dayFromCivil(1925, 1, 1), to: dayFromCivil(1925, 2, 1) };
  const drawing = layOut(factsOf([{ when: during(1, 200) }, { when: mistyped }]), 700);
  expect(drawing.lanes[0]?.records).toHaveLength(1);
  expect(drawing.leftOut).toBe(1);
});

test('labels stand where there is room: of bars as much as fits, of marks all or none', () => {
  const bars = layOut(
    factsOf([
      { when: during(1, 130), label: 'orthopedie' },
      { when: during(130, 160), label: 'pijnpoli' },
    ]),
    350,
  ).lanes[0]?.records;
  expect(bars?.map(({ label }) => label)).toEqual(['orthop…', '']);
  const close = [1, 2, 3, 4].map((day) => ({ when: during(day, day + 1), isEvent: true, label: 'bewijs' }));
  expect(layOut(factsOf(close), 350).lanes[0]?.records.map(({ label }) => label)).toEqual(['', '', '', '']);
});

test('a training that is long over is not squeezed by the years since', () => {
  const over = factsOf([{ when: during(1, 200) }]);
  const later = { ...over, asOf: dayFromCivil(2036, 1, 1) };
  const soon = { ...over, asOf: dayFromCivil(2027, 6, 1) };
  expect(layOut(later, 700).asOf).toBeNull();
  expect(layOut(soon, 700).asOf).toBeGreaterThan(600);
  const widthOf = (facts: TimelineFacts): number => layOut(facts, 700).lanes[0]?.records[0]?.width ?? 0;
  expect(widthOf(later)).toBeGreaterThan(widthOf(soon));
});

test('a trainee without a known start has a drawing too', () => {
  const { width, height } = layOut(
    { ...factsOf([{ when: during(1, 200) }]), start: null, end: null, years: [] },
    350,
  );
  expect([width, height > 0]).toEqual([350, true]);
});
