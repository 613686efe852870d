import { addMonths, civilFromDay, dayFromCivil, type Day } from '../../../records/dates';
import type { TimelineFacts, TimelineLane, TimelineRecord, TimelineWindow } from './timeline-facts';

/** Sizes in pixels. */
const EDGE = 6;
const HEAD = 34;
const LANE_NAME = 15;
const BAR = 16;
const GAP = 2;
const LANE_END = 5;
const FOOT = 18;
/** What a letter takes, on average, and what a mark of an event does. */
const LETTER = 6.2;
const MARK = 7;
/** A level stands in its mark; each thing that there are levels of has a line. */
const LEVEL = 13;
const MOST_GROUPS = 12;
/** Intervals that lie side by side take a line each, up to so many. */
const MOST_LINES = 4;
/** Records further from the training than this are left out of the drawing: their dates are more likely mistyped. */
const FAR_MONTHS = 24;

/** A training that ended so long before the reference date is drawn without it: the years between would squeeze it. */
const LONG_OVER_MONTHS = 12;

/** A record as it is drawn. */
export interface DrawnRecord {
  readonly record: TimelineRecord;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly planned: boolean;
  /** What fits. */
  readonly label: string;
  /** Whether the label stands in the mark of an event, not beside it. */
  readonly inside: boolean;
}

export interface DrawnLane {
  readonly lane: TimelineLane;
  /** Of the baseline of its name. */
  readonly nameY: number;
  readonly records: readonly DrawnRecord[];
  /** The names of its lines, where they have any. */
  readonly groups: readonly { readonly name: string; readonly y: number }[];
}

/** A line across the whole drawing. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

export interface TimelineDrawing {
  readonly width: number;
  readonly height: number;
  /** Where the lanes begin and end. */
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly DrawnLane[];
  readonly windows: readonly {
    readonly window: TimelineWindow;
    readonly x: number;
    readonly width: number;
  }[];
  readonly years: readonly { readonly x: number; readonly width: number; readonly year: number }[];
  readonly calendarYears: readonly Tick[];
  /** Null when the reference date lies so long after the training that the drawing does not reach it. */
  readonly asOf: number | null;
  readonly dues: readonly number[];
  /** How many records have no known date, or one that is far off. */
  readonly leftOut: number;
}

/** Lays a timeline out to scale. @param width in pixels */
export function layOut(facts: TimelineFacts, width: number): TimelineDrawing {
  const [first, last] = extentOf(facts);
  const scale = (width - 2 * EDGE) / (last - first);
  const x = (day: Day): number => round(EDGE + (Math.max(first, Math.min(last, day)) - first) * scale);
  const lanes: DrawnLane[] = [];
  let y = HEAD;
  let leftOut = 0;
  for (const lane of facts.lanes) {
    const shown = lane.records.filter(({ when }) => when !== null && when.to > first && when.from < last);
    leftOut += lane.records.length - shown.length;
    if (shown.length === 0) continue;
    const top = y + LANE_NAME;
    const { records, groups, height } = drawLane(shown, { x, top, width, asOf: facts.asOf });
    lanes.push({ lane, nameY: top - 4, records, groups });
    y = top + height + LANE_END;
  }
  return {
    width,
    height: y + FOOT,
    top: HEAD,
    bottom: y,
    lanes,
    windows: facts.windows
      .filter(({ from, to }) => (to ?? last) > first && (from ?? first) < last)
      .map((window) => {
        const begin = x(window.from ?? first);
        return { window, x: begin, width: round(x(window.to ?? last) - begin) };
      }),
    years: facts.years.map((begin, index) => {
      const next = facts.years[index + 1] ?? (facts.end === null ? last : facts.end + 1);
      return { x: x(begin), width: round(x(next) - x(begin)), year: index + 1 };
    }),
    calendarYears: calendarYears(first, last, scale).map((year) => ({
      x: x(dayFromCivil(year, 1, 1)),
      label: String(year),
    })),
    asOf: facts.asOf < last ? x(facts.asOf) : null,
    dues: facts.dues.filter((day) => day >= first && day < last).map((day) => x(day + 1)),
    leftOut,
  };
}

/** From a month before the first thing to a month after the last, never less than a year. */
function extentOf({ start, end, asOf, lanes, windows, dues }: TimelineFacts): [Day, Day] {
  const all = lanes.flatMap(({ records }) => records.flatMap(({ when }) => when ?? []));
  const low = start ?? Math.min(asOf, ...all.map(({ from }) => from));
  const isLongOver = end !== null && asOf > addMonths(end, LONG_OVER_MONTHS);
  const high = isLongOver ? end : Math.max(asOf, end ?? start ?? asOf);
  const [lowest, highest] = [addMonths(low, -FAR_MONTHS), addMonths(high, FAR_MONTHS)];
  const near = all.filter(({ from, to }) => from >= lowest && to <= highest);
  const marks = [...windows.flatMap(({ from, to }) => [from ?? low, to ?? low]), ...dues].filter(
    (day) => day >= lowest && day <= highest,
  );
  const first = Math.min(low, isLongOver ? low : asOf, ...near.map(({ from }) => from), ...marks);
  const last = Math.max(high, ...near.map(({ to }) => to), ...marks);
  return [addMonths(first, -1), Math.max(addMonths(last, 1), addMonths(first, 11))];
}

/** Where a lane is drawn. */
interface Field {
  readonly x: (day: Day) => number;
  readonly top: number;
  readonly width: number;
  readonly asOf: Day;
}

type DrawnContent = Pick<DrawnLane, 'records' | 'groups'> & { readonly height: number };

function drawLane(records: readonly TimelineRecord[], field: Field): DrawnContent {
  const groups = [...new Set(records.map(({ group }) => group))];
  if (groups.some((group) => group !== '') && groups.length <= MOST_GROUPS)
    return drawLevels(records, groups, field);
  const events = records.filter(({ isEvent }) => isEvent);
  const intervals = records.filter(({ isEvent }) => !isEvent);
  const bars = drawBars(intervals, field);
  return {
    records: [...bars.drawn, ...drawMarks(events, field)],
    groups: [],
    height: Math.max(1, bars.lines) * (BAR + GAP),
  };
}

function drawLevels(
  records: readonly TimelineRecord[],
  groups: readonly string[],
  { x, top, asOf }: Field,
): DrawnContent {
  const sorted = [...groups].sort((left, right) => left.localeCompare(right, 'nl', { numeric: true }));
  const drawn = records.flatMap((record): DrawnRecord[] => {
    if (record.when === null) return [];
    const { from } = record.when;
    return [
      {
        record,
        x: round(x(from) - LEVEL / 2),
        y: top + sorted.indexOf(record.group) * LEVEL,
        width: LEVEL,
        height: LEVEL,
        planned: from > asOf,
        label: record.label.length <= 2 ? record.label : '',
        inside: true,
      },
    ];
  });
  return {
    records: drawn,
    groups: sorted.map((name, line) => ({ name, y: top + line * LEVEL + LEVEL - 3 })),
    height: sorted.length * LEVEL,
  };
}

/** Marks have their labels where most of them have room for it; a few labels among many marks would say the wrong thing. */
function drawMarks(records: readonly TimelineRecord[], { x, top, width, asOf }: Field): DrawnRecord[] {
  const drawn = records.flatMap((record, index): DrawnRecord[] => {
    if (record.when === null) return [];
    const { from } = record.when;
    const next = records[index + 1]?.when;
    const room = (next ? x(next.from) : width) - x(from) - MARK - 2;
    return [
      {
        record,
        x: round(x(from) - MARK / 2),
        y: top + (BAR - MARK) / 2,
        width: MARK,
        height: MARK,
        planned: from > asOf,
        label: fitting(record.label, room, true),
        inside: false,
      },
    ];
  });
  const labelled = drawn.filter(({ label }) => label !== '').length;
  return labelled * 2 >= drawn.length ? drawn : drawn.map((one) => ({ ...one, label: '' }));
}

function drawBars(
  records: readonly TimelineRecord[],
  { x, top, asOf }: Field,
): { drawn: DrawnRecord[]; lines: number } {
  const drawn: DrawnRecord[] = [];
  const ends: number[] = [];
  for (const record of records) {
    if (record.when === null) continue;
    const { from, to } = record.when;
    const line = freeLine(ends, x(from));
    ends[line] = x(to);
    const y = top + line * (BAR + GAP);
    // What runs over the reference date is had up to and including that date; the rest is plan.
    const middle = from <= asOf && to > asOf + 1 ? asOf + 1 : null;
    const pieces = middle === null ? [[from, to] as const] : [[from, middle] as const, [middle, to] as const];
    const widest = Math.max(...pieces.map(([begin, end]) => x(end) - x(begin)));
    for (const [begin, end] of pieces) {
      const width = round(Math.max(2, x(end) - x(begin)));
      const label = x(end) - x(begin) === widest ? fitting(record.label, width - 6, false) : '';
      const planned = begin > asOf;
      drawn.push({ record, x: x(begin), y, width, height: BAR, planned, label, inside: false });
    }
  }
  return { drawn, lines: ends.length };
}

/** The first line that is free from a place on; where none is, the one that is free first. */
function freeLine(ends: readonly number[], from: number): number {
  const free = ends.findIndex((end) => end <= from + 0.5);
  if (free >= 0) return free;
  if (ends.length < MOST_LINES) return ends.length;
  return ends.indexOf(Math.min(...ends));
}

/** As much of a text as there is room for: nothing rather than less than four letters; a mark's text whole or not at all. */
function fitting(text: string, room: number, whole: boolean): string {
  const letters = Math.floor(room / LETTER);
  if (text.length <= letters) return text;
  return whole || letters < 4 ? '' : `${text.slice(0, letters - 1)}…`;
}

/** The years that begin in view, thinned out until their names fit. */
function calendarYears(first: Day, last: Day, scale: number): number[] {
  const [from, to] = [civilFromDay(first).year + 1, civilFromDay(last).year];
  const step = Math.max(1, Math.ceil((5 * LETTER) / (365 * scale)));
  const years: number[] = [];
  for (let year = from; year <= to; year += step) years.push(year);
  return years;
}

const round = (value: number): number => Math.round(value * 10) / 10;
