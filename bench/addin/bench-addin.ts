import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { argv, execPath } from 'node:process';
import { buildAddin, type Build } from './build';
import { timeFirstCalls, timeRecalculation, type FirstCall } from './functions';
import type { LongestTask } from './long-tasks';
import { timePane, type PaneTimes } from './pane';

/** One budget, and what was measured of it: null where nothing was. */
export interface Figure {
  readonly what: string;
  readonly budget: number | null;
  readonly unit: 'KB' | 'ms' | '';
  readonly measured: number | null;
}

/** What this program is called with to time the first calls in a process of its own. */
export const ADDIN_CHILD = 'addin-child';

const TRAINEES = 2000;
const RUNS = 5;

export async function answerFirstCalls([bundle = '']: readonly string[]): Promise<string> {
  return JSON.stringify(await timeFirstCalls(bundle));
}

/** `npm run bench -- addin [--json]`: the budgets of the add-in as it is served, and what it takes. */
export async function benchAddin(write: (text: string) => void, asJson: boolean): Promise<void> {
  const build = buildAddin();
  try {
    for (const figure of await measure(build)) {
      write(asJson ? `${JSON.stringify({ bench: 'addin', ...figure })}\n` : line(figure));
    }
  } finally {
    build.remove();
  }
}

async function measure({ folder, compressed, opening }: Build): Promise<Figure[]> {
  const bundle = join(folder, 'functions.js');
  const size = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (compressed.get(name) ?? 0), 0) / 1000;
  const first = medianCalls(bundle);
  const { roster, rosterAfterEdit, dependents, calls, tables } = await timeRecalculation(bundle, TRAINEES);
  const pane = await timePane(folder, TRAINEES).catch((problem: unknown): PaneTimes | null => {
    console.error(`The pane was not measured: ${String(problem)}`);
    return null;
  });
  const trainees = `${TRAINEES} trainees`;
  return [
    { what: 'functions bundle, compressed', budget: 90, unit: 'KB', measured: size(['functions.js']) },
    { what: 'pane as it opens, compressed', budget: null, unit: 'KB', measured: size(opening) },
    {
      what: 'pane with everything it may load, compressed',
      budget: 220,
      unit: 'KB',
      measured: size([...compressed.keys()]),
    },
    { what: 'functions associated', budget: null, unit: 'ms', measured: first.associated },
    {
      what: 'first call answered (RULES) after the page began to load the bundle',
      budget: 150,
      unit: 'ms',
      measured: first.rules,
    },
    { what: 'the same in time of the processor', budget: null, unit: 'ms', measured: first.processor },
    { what: 'ROSTER of one trainee and EPA_LEVEL answered', budget: null, unit: 'ms', measured: first.level },
    { what: `ROSTER, ${trainees}`, budget: null, unit: 'ms', measured: roster },
    { what: 'ROSTER again after an edit of one cell', budget: null, unit: 'ms', measured: rosterAfterEdit },
    { what: `${calls} dependent calls after that edit`, budget: 600, unit: 'ms', measured: dependents },
    { what: 'tables in the arguments of these calls', budget: 0, unit: '', measured: tables },
    {
      what: `report opened, ${trainees}, after ROSTER answered`,
      budget: 1000,
      unit: 'ms',
      measured: pane?.opening ?? null,
    },
    {
      what: '  the same in time of the processor',
      budget: null,
      unit: 'ms',
      measured: pane?.openingProcessor ?? null,
    },
    {
      what: 'edit of one cell until the pane shows it',
      budget: 250,
      unit: 'ms',
      measured: pane?.edit ?? null,
    },
    {
      what: '  the same in time of the processor',
      budget: null,
      unit: 'ms',
      measured: pane?.editProcessor ?? null,
    },
    ...longestTask('while RULES and ROSTER answer for the first time', pane?.longestLoading),
    ...longestTask('while the report is opened', pane?.longestOpening),
    ...longestTask('while an edit is read and shown', pane?.longestEdit),
  ];
}

function longestTask(when: string, task: LongestTask | undefined): Figure[] {
  return [
    { what: `longest task ${when}`, budget: 100, unit: 'ms', measured: task?.onClock ?? null },
    {
      what: '  the same in time of the processor',
      budget: 100,
      unit: 'ms',
      measured: task?.ofProcessor ?? null,
    },
  ];
}

/** Each in a process of its own: only the first call of a page is a first call. */
function medianCalls(bundle: string): FirstCall {
  const runs = Array.from({ length: RUNS }, () => {
    const answer = execFileSync(execPath, [argv[1]!, ADDIN_CHILD, bundle], { encoding: 'utf8' });
    return JSON.parse(answer) as FirstCall;
  });
  return runs.sort((left, right) => left.rules - right.rules)[Math.floor(RUNS / 2)]!;
}

function line({ what, budget, unit, measured }: Figure): string {
  const value = measured === null ? 'not measured' : `${Math.round(measured)} ${unit}`.trim();
  const kept = budget === null ? '' : `budget ${budget} ${unit}`.trim();
  const over = measured !== null && budget !== null && measured > budget ? '  over' : '';
  return `  ${what.padEnd(70)}${value.padStart(13)}   ${kept}${over}\n`;
}
