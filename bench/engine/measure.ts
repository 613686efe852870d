import { inventRoster, recordCount, throughJson } from './roster';
import { subjectNamed, type SubjectName } from './subjects';
import { median, medianRatio, timeRounds } from './timing';

/** What the subjects take on a roster of one size, in the order in which they were named. */
export interface SubjectTimes {
  readonly trainees: number;
  readonly rows: number;
  readonly milliseconds: readonly number[];
  /** The same as multiples of what the first subject took in the same round. */
  readonly ratios: readonly number[];
}

/** What one subject takes of memory, in MiB: the most that the process held, and how much of it came with the run. */
export interface SubjectMemory {
  readonly peak: number;
  readonly extra: number;
}

const WARM_UP_TRAINEES = 200;

/** Times subjects in turns on one roster, and makes sure that they give the same verdicts as the first of them. */
export async function measureTimes(
  trainees: number,
  density: number,
  runs: number,
  names: readonly SubjectName[],
): Promise<SubjectTimes> {
  const tables = throughJson(inventRoster(trainees, { density }));
  const few = throughJson(inventRoster(WARM_UP_TRAINEES, { density }));
  const subjects = names.map(subjectNamed);
  const expected = Buffer.from(await subjects[0]!.run(tables));
  const timed = subjects.map(({ name, run }) => ({
    warmUp: () => run(few),
    run: async () => {
      if (!expected.equals(await run(tables))) throw new Error(`${name} gives other verdicts`);
    },
  }));
  const times = await timeRounds(timed, runs);
  return {
    trainees,
    rows: recordCount(tables),
    milliseconds: times.map(median),
    ratios: times.map((own) => medianRatio(own, times[0]!)),
  };
}

/** Of one roster, what was timed beside the same first subject, each by itself: they keep their ratios to it, and of itself its middle time is told. */
export function sideBySide(each: readonly SubjectTimes[]): SubjectTimes {
  const [first] = each;
  if (first === undefined) throw new Error('nothing was timed');
  const limit = median(each.map(({ milliseconds }) => milliseconds[0]!));
  return {
    ...first,
    milliseconds: [limit, ...each.map(({ ratios }) => ratios[1]! * limit)],
    ratios: [1, ...each.map(({ ratios }) => ratios[1]!)],
  };
}

/** Runs one subject once. The process must be fresh: the most that it has held is never forgotten. */
export async function measureMemory(name: SubjectName, trainees: number): Promise<SubjectMemory> {
  const tables = inventRoster(trainees);
  const subject = subjectNamed(name);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  await subject.run(tables);
  const peak = process.resourceUsage().maxRSS / 1024;
  // Rows that are still needed: the roster belongs to what was there before.
  if (recordCount(tables) === 0) throw new Error('an empty roster');
  return { peak: Math.round(peak), extra: Math.round(peak - before / 2 ** 20) };
}
