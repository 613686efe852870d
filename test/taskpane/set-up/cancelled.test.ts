/** Whoever cancels while Set up writes is left with the workbook as it was; taking back says how far it is. */
import { baseVocabulary } from '../../../src/addin/base-vocabulary';
import { readOutline } from '../../../src/taskpane/excel/outline';
import { writeRoster } from '../../../src/taskpane/excel/write-roster';
import { writeSetUp } from '../../../src/taskpane/excel/write-set-up';
import { makePlan } from '../../../src/taskpane/set-up/make-plan';
import { emptyRoster } from '../../../src/taskpane/set-up/new-roster';
import { bundledProgrammes } from '../../../src/taskpane/set-up/programmes';
import { Tasks } from '../../../src/taskpane/shell/tasks';
import { texts } from '../../../src/taskpane/shell/texts';
import type { Written } from '../../../src/taskpane/workbook';
import type { Pace } from '../../../src/taskpane/write-report/report-sheet';
import { openForModules, patient } from '../in-excel';
import { snapshotOf } from '../snapshot';

const title = { nl: 'Schrijven', en: 'Writing' };

const roster = (): Promise<(pace: Pace) => Promise<Written>> => {
  const sheets = emptyRoster(bundledProgrammes()[0]!, 'nl').slice(0, 3);
  return Promise.resolve((pace) => writeRoster(sheets, pace));
};

const setUp = async (): Promise<(pace: Pace) => Promise<Written>> => {
  await writeRoster(emptyRoster(bundledProgrammes()[0]!, 'nl'), patient);
  const rules = { kind: 'text', text: 'opleiding "Proef" code PROEF\n  duur 24 maanden' } as const;
  const choices = { rules, date: 46_347, mapping: [], result: 'M09' };
  const plan = makePlan(await readOutline(), baseVocabulary(), choices, 'nl');
  return (pace) => writeSetUp(plan, pace);
};

test.each([
  ['a roster', roster],
  ['the cells of Set up', setUp],
] as const)('%s: whenever it is cancelled, nothing is left behind', async (_what, prepared) => {
  const { host } = await openForModules({});
  const write = await prepared();
  const before = snapshotOf(host.workbook);
  let cancelled = 0;
  for (let last = 1, isDone = false; !isDone; last++) {
    let breaths = 0;
    const breathe = (): Promise<void> =>
      ++breaths === last ? Promise.reject(new Stopped()) : Promise.resolve();
    const written = await write({ ...patient, breathe }).catch((problem: unknown) => {
      if (problem instanceof Stopped) return null;
      throw problem;
    });
    isDone = written !== null;
    if (isDone) continue;
    cancelled++;
    expect({ last, workbook: snapshotOf(host.workbook) }).toEqual({ last, workbook: before });
  }
  expect(cancelled).toBeGreaterThan(2);
});

class Stopped extends Error {}

test('the Cancel of the pane stops it, and says that nothing was written', async () => {
  const { host } = await openForModules({});
  const write = await setUp();
  const before = snapshotOf(host.workbook);
  const tasks = new Tasks();
  const writing = tasks.write(title, async (task) => {
    await new Promise<void>((resolve) => {
      tasks.watch(() => {
        if (tasks.activity.task !== null) resolve();
      });
    });
    return write({
      ...patient,
      breathe: () => {
        tasks.activity.task?.cancel?.();
        return task.breathe();
      },
    });
  });
  expect(await writing).toBeNull();
  expect(tasks.activity.message).toEqual({ kind: 'done', text: texts.cancelled });
  expect(snapshotOf(host.workbook)).toEqual(before);
});

test('taking back says how far it is', async () => {
  await openForModules({});
  const written = await (await roster())(patient);
  const shares: number[] = [];
  await written.undo({ ...patient, progress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThanOrEqual(3);
  expect(shares).toEqual([...shares].sort((left, right) => left - right));
});
