/** Work that comes while other work is under way: nobody's work is stopped for it, and what writes is done in turn. */
import { startWithWorkbook } from '../../../src/taskpane/excel/start-up';
import { Tasks, type WritingTask } from '../../../src/taskpane/shell/tasks';
import { texts } from '../../../src/taskpane/shell/texts';
import { WorkbookFault } from '../../../src/taskpane/workbook';
import { openForModules } from '../in-excel';

const report = { nl: 'Rapport', en: 'Report' };
const rules = { nl: 'Regels', en: 'Rules' };
const refusal = { nl: 'beveiligd', en: 'protected' };

/** Work that goes on until it is told to end, and notes what becomes of it. */
class Slow {
  readonly log: string[] = [];
  private go: () => void = () => undefined;
  private readonly going = new Promise<void>((resolve) => {
    this.go = resolve;
  });

  constructor(private readonly name: string) {}

  readonly work = async (task: Pick<WritingTask, 'breathe'>): Promise<string> => {
    this.log.push('begun');
    await this.going;
    await task.breathe();
    this.log.push('done');
    return this.name;
  };

  end(): void {
    this.go();
  }
}

const shown = (tasks: Tasks): Promise<void> =>
  new Promise((resolve) => {
    const end = tasks.watch(() => {
      if (tasks.activity.task === null) return;
      end();
      resolve();
    });
  });

const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 0));

test('what reads is done beside what writes, and stops it no more than what writes next does, which waits', async () => {
  const tasks = new Tasks();
  const [first, second] = [new Slow('first'), new Slow('second')];
  const writing = tasks.write(report, first.work);
  expect(await tasks.run(rules, () => Promise.resolve('read'))).toBe('read');
  const next = tasks.write(rules, second.work);
  await settled();
  expect([first.log, second.log]).toEqual([['begun'], []]);
  first.end();
  expect(await writing).toBe('first');
  second.end();
  expect(await next).toBe('second');
});

test('what is being written is not written twice, and what is read again is read only then', async () => {
  const tasks = new Tasks();
  const [first, second] = [new Slow('first'), new Slow('second')];
  const writing = tasks.write(report, first.work);
  expect(await tasks.write({ ...report }, second.work)).toBeNull();
  expect(second.log).toEqual([]);
  first.end();
  expect(await writing).toBe('first');
  const [third, fourth] = [new Slow('third'), new Slow('fourth')];
  const before = tasks.run(rules, third.work);
  const after = tasks.run(rules, fourth.work);
  expect(await before).toBeNull();
  fourth.end();
  expect(await after).toBe('fourth');
  expect(tasks.activity.message).toBeNull();
});

test('what is taken back while something else is taken back has its turn, too', async () => {
  const tasks = new Tasks();
  const [first, second] = [new Slow('first'), new Slow('second')];
  const [one, other] = [first, second].map(({ work }) =>
    tasks.takeBack(texts.undoing, async (task) => {
      await work(task);
    }),
  );
  await shown(tasks);
  expect([first.log, second.log]).toEqual([['begun'], []]);
  expect(tasks.activity.task).toMatchObject({ title: texts.undoing, cancel: null });
  first.end();
  await one;
  second.end();
  await other;
  expect([first.log, second.log]).toEqual([
    ['begun', 'done'],
    ['begun', 'done'],
  ]);
});

test('whoever cancels writing hears that nothing was written, and the next one has its turn only then', async () => {
  const tasks = new Tasks();
  const [first, second] = [new Slow('first'), new Slow('second')];
  const writing = tasks.write(report, first.work);
  const next = tasks.write(rules, second.work);
  second.end();
  await shown(tasks);
  expect(tasks.activity.task?.title).toEqual(report);
  tasks.activity.task?.cancel?.();
  expect(tasks.activity.task).toMatchObject({ title: texts.stopping, cancel: null });
  await settled();
  expect(second.log).toEqual([]);
  first.end();
  expect(await writing).toBeNull();
  expect(first.log).toEqual(['begun']);
  expect(tasks.activity.message).toEqual({ kind: 'done', text: texts.cancelled });
  expect(await next).toBe('second');
});

test('work that cannot be stopped half way shows no way to cancel it', async () => {
  const tasks = new Tasks();
  const [first, second] = [new Slow('first'), new Slow('second')];
  const saving = tasks.write(rules, (task) => {
    task.commit();
    return first.work(task);
  });
  const next = tasks.write(report, second.work);
  await shown(tasks);
  expect(tasks.activity.task).toMatchObject({ title: rules, cancel: null });
  first.end();
  expect(await saving).toBe('first');
  second.end();
  expect(await next).toBe('second');
});

test('a cancelled reader is left alone: nobody waits for it, and nothing that it meets is told', async () => {
  const tasks = new Tasks();
  let refuse: (problem: Error) => void = () => undefined;
  const reading = tasks.run(
    rules,
    () =>
      new Promise((_, reject) => {
        refuse = reject;
      }),
  );
  await shown(tasks);
  tasks.activity.task?.cancel?.();
  expect(await reading).toBeNull();
  expect(tasks.activity.task).toBeNull();
  refuse(new WorkbookFault(refusal));
  await settled();
  expect(tasks.activity.message).toBeNull();
});

test('a refusal is told, also to somebody who has just cancelled', async () => {
  const tasks = new Tasks();
  const first = new Slow('first');
  const writing = tasks.write(report, async (task) => {
    await first.work({ breathe: () => Promise.resolve() });
    expect(task.signal.aborted).toBe(true);
    throw new WorkbookFault(refusal);
  });
  await shown(tasks);
  tasks.activity.task?.cancel?.();
  first.end();
  expect(await writing).toBeNull();
  expect(tasks.activity.message).toEqual({ kind: 'failed', text: refusal });
});

test('a mistake of ours is told with what to do, and the page hears of it', async () => {
  const tasks = new Tasks();
  await expect(tasks.write(report, () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
  expect(tasks.activity).toEqual({ task: null, message: { kind: 'failed', text: texts.unexpected } });
  expect(await tasks.write(report, () => Promise.resolve('next'))).toBe('next');
});

test('an Excel that does not keep whether the add-in starts with the workbook says so', async () => {
  const { Office } = await openForModules({});
  Object.assign(Office.addin, { setStartupBehavior: () => Promise.reject(new Error('not here')) });
  const tasks = new Tasks();
  const done = await tasks.write(report, async () => {
    await startWithWorkbook(true);
    return true;
  });
  expect(done).toBeNull();
  expect(tasks.activity.message).toMatchObject({
    kind: 'failed',
    text: { nl: expect.stringMatching(/Probeer het later opnieuw/u) },
  });
});
