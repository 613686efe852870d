import { execFileSync } from 'node:child_process';
import { argv, execPath } from 'node:process';
import { timeEdits } from './edits';
import { measureMemory, measureTimes } from './measure';
import { timeProgramme } from './programme';
import { timeRuleFiles } from './rule-files';
import { SUBJECTS, TIMED, type SubjectName } from './subjects';

/** What is measured with more and more rows. */
export const COMPARED_BY_ROWS: readonly SubjectName[] = [
  'hand-written verdicts',
  'engine verdicts',
  'engine verdicts and shortfalls',
];

/**
 * Every measurement runs in a process of its own, so that none finds the memory or the compiled code of another; this is what such a process
 * can be asked to do. Arguments are numbers.
 */
const TASKS = {
  beside: async (timed: number, trainees: number, runs: number) =>
    measureTimes(trainees, 1, runs, [SUBJECTS[0], TIMED[timed]!]),
  density: async (trainees: number, density: number, runs: number) =>
    measureTimes(trainees, density, runs, COMPARED_BY_ROWS),
  memory: async (subject: number, trainees: number) => measureMemory(SUBJECTS[subject]!, trainees),
  edits: async (trainees: number, runs: number) => timeEdits(trainees, runs),
  rules: async (runs: number) => timeRuleFiles(runs),
  programme: async (trainees: number, runs: number) => timeProgramme(trainees, runs),
};

type Tasks = typeof TASKS;

/** Room for a roster of the largest size and for everything that is told of it. */
const NODE_OPTIONS = ['--expose-gc', '--max-old-space-size=8192'];

/** What this program is called with when it is such a process. */
export const CHILD = 'engine-child';

/** Does one task in a process of its own. */
export function inChild<Task extends keyof Tasks>(
  task: Task,
  ...numbers: Parameters<Tasks[Task]>
): Awaited<ReturnType<Tasks[Task]>> {
  const words = [...NODE_OPTIONS, argv[1]!, CHILD, task, ...numbers.map(String)];
  const answer = execFileSync(execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(answer) as Awaited<ReturnType<Tasks[Task]>>;
}

/** Does the task that the words of the command line name. */
export async function answerAsChild([task = '', ...numbers]: readonly string[]): Promise<string> {
  const run = TASKS[task as keyof Tasks] as (...numbers: number[]) => Promise<unknown>;
  return JSON.stringify(await run(...numbers.map(Number)));
}
