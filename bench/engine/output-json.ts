import type { Output } from './bench-engine';
import { COMPARED_BY_ROWS } from './children';
import { CHECKS_OF_EDIT } from './edits';
import { short } from './goals';
import type { SubjectMemory, SubjectTimes } from './measure';
import { PROGRAMME_SIZE } from './programme';
import { SUBJECTS } from './subjects';
import { CHECKS } from './workload';

/** One measured subject, as `--json` prints it; null for what was not measured. */
interface Line {
  readonly bench: 'engine';
  readonly subject: string;
  readonly trainees: number;
  readonly rows: number;
  readonly checksPerSecond: number | null;
  readonly ratioToHandWritten: number | null;
  readonly peakMiB: number | null;
}

/** An object a line, for programs. What is no check of a trainee (ranges, rule files) has no line. */
export function jsonOutput(write: (text: string) => void): Output {
  const add = (subject: string, trainees: number, rows: number, rest: Partial<Line>): void => {
    const nothing = { checksPerSecond: null, ratioToHandWritten: null, peakMiB: null };
    const line: Line = { bench: 'engine', subject, trainees, rows, ...nothing, ...rest };
    write(`${JSON.stringify(line)}\n`);
  };
  const addTimes = (
    subjects: readonly string[],
    { milliseconds, ratios, trainees, rows }: SubjectTimes,
    memory: readonly SubjectMemory[],
  ): void => {
    subjects.forEach((subject, index) => {
      add(subject, trainees, rows, {
        checksPerSecond: perSecond(trainees * CHECKS.length, milliseconds[index]!),
        ratioToHandWritten: Number(short(ratios[index]!)),
        peakMiB: memory[index]?.peak ?? null,
      });
    });
  };
  return {
    size: ({ times, memory }) => {
      addTimes(SUBJECTS, times, memory);
    },
    densities: (densities) => {
      for (const times of densities) addTimes(COMPARED_BY_ROWS, times, []);
    },
    edits: (trainees, { wholeRoster, oneRow, oneTrainee, oneTraineeAnew }) => {
      const add40 = (subject: string, milliseconds: number): void => {
        add(subject, trainees, 1, { checksPerSecond: perSecond(CHECKS_OF_EDIT, milliseconds) });
      };
      add40('one edited row, whole roster read again', wholeRoster);
      add40('one edited row, read and judged again as the add-in does', oneRow);
      add40('one edited row of one trainee, read and judged again', oneTrainee);
      add40('one edited row, all rows of one trainee read anew', oneTraineeAnew);
    },
    rules: () => undefined,
    programme: (trainees, { rows, milliseconds }) => {
      const checksPerSecond = perSecond(trainees * PROGRAMME_SIZE, milliseconds);
      add('whole programme', trainees, rows, { checksPerSecond });
    },
    end: () => undefined,
  };
}

export function perSecond(count: number, milliseconds: number): number {
  return Math.round((count / milliseconds) * 1000);
}
