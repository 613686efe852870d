/** Which roster the pane shows, and that it never passes one of before off as that of now. */
import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { publishFailure, publishRoster, rememberRoster } from '../../../src/addin/live-roster';
import type { CellPlace } from '../../../src/records/columns';
import { readXlsx } from '../../../src/roster/read-xlsx';
import { checkAgain } from '../../../src/taskpane/shell/check-again';
import { RosterDesk } from '../../../src/taskpane/shell/roster-desk';
import { Tasks } from '../../../src/taskpane/shell/tasks';
import { texts } from '../../../src/taskpane/shell/texts';
import {
  CellEditFault,
  type PaneWorkbook,
  type RosterCell,
  type RosterCells,
} from '../../../src/taskpane/workbook';
import { ONLY_LISTS } from '../../../src/taskpane/write-report/make-report';
import { runReport } from '../../../src/taskpane/write-report/run-report';
import { liveRoster } from '../live';

const file = await readXlsx(new Uint8Array(readFileSync('examples/msk-rooster.xlsx')));
const [first, second] = [liveRoster(file), liveRoster(file)];

const cell = (name: string, value: string, isBroken = false): RosterCell => ({
  place: { sheet: 'Controle', cell: name },
  value,
  isBroken,
});

const NOWHERE: RosterCell = { place: null, value: '#REF!', isBroken: true };

/** A workbook of which only the cells with ROSTER matter. */
class Cells {
  now: RosterCells = { named: null, others: [], rulesFail: false };
  listener: () => void = () => undefined;
  /** How many reports were written. */
  reports = 0;

  readonly workbook = {
    rosterCells: () => Promise.resolve(this.now),
    watchCells: (listener: () => void) => {
      this.listener = listener;
      return () => undefined;
    },
    checkNow: () => Promise.resolve(true),
    writeReport: () => {
      this.reports++;
      return Promise.resolve({ parts: [], undo: () => Promise.resolve([]) });
    },
  } as unknown as PaneWorkbook;

  become(change: Partial<RosterCells>): void {
    this.now = { ...this.now, ...change };
    this.listener();
  }
}

const ends: (() => void)[] = [];

// The waits pass at once: what is tested is what comes after what.
beforeAll(() => {
  jest.useFakeTimers().setTimerTickMode({ mode: 'nextAsync' });
});

afterAll(() => {
  jest.useRealTimers();
});

afterEach(() => {
  for (const end of ends.splice(0)) end();
  publishFailure('roster', undefined);
  publishFailure('rules', undefined);
});

function open(
  named: RosterCell | null,
  others: readonly RosterCell[] = [],
): { cells: Cells; desk: RosterDesk } {
  publishRoster(second, 'second');
  publishRoster(first, 'first');
  const cells = new Cells();
  cells.now = { named, others, rulesFail: false };
  const desk = new RosterDesk(cells.workbook);
  ends.push(desk.begin());
  return { cells, desk };
}

const FAILURE = { nl: 'De peildatum is leeg.', en: 'The reference date is blank.' };

describe('a set-up workbook', () => {
  test('whose ROSTER fails: its sentence is there at once, and no report is written', async () => {
    const { cells, desk } = open(cell('B6', 'first'));
    publishFailure('roster', FAILURE);
    expect(desk.state).toMatchObject({ live: first, trouble: FAILURE });
    cells.become({ named: cell('B6', '#VALUE!') });
    const tasks = new Tasks();
    await runReport(cells.workbook, desk, tasks, ONLY_LISTS, 'nl');
    expect(cells.reports).toBe(0);
    expect(tasks.activity.message).toMatchObject({
      kind: 'failed',
      text: { nl: 'Dit rapport is verouderd. De peildatum is leeg.' },
    });
    // Mended: the functions say so, and all is well.
    publishRoster(second, 'second');
    cells.become({ named: cell('B6', 'second') });
    expect(await desk.calculatedAgain()).toMatchObject({ live: second, trouble: null });
    await runReport(cells.workbook, desk, tasks, ONLY_LISTS, 'nl');
    expect(cells.reports).toBe(1);
  });

  test('whose rules fail: Excel does not call ROSTER then, and the reason is that of RULES', async () => {
    const { cells, desk } = open(cell('B6', 'first'));
    const broken = { nl: 'Regel 6: …', en: 'Line 6: …' };
    publishFailure('rules', broken);
    cells.become({ named: cell('B6', '#VALUE!'), rulesFail: true });
    expect((await desk.calculatedAgain()).trouble).toEqual(broken);
  });

  test.each([
    ['refers to what is gone', cell('B6', '#VALUE!', true), /weg\. .*Ctrl\+Z.*Inrichten/u],
    ['was deleted', NOWHERE, /verwijderd\. .*Ctrl\+Z.*Inrichten/u],
    ['was cleared', cell('B6', ''), /Controle!B6 staat geen ROSTER meer/u],
    ['holds an error of which nobody told', cell('B6', '#NAME?'), /Controle!B6\) geeft #NAME\?/u],
  ])('whose cell %s', async (_what, now, sentence) => {
    const { cells, desk } = open(cell('B6', 'first'));
    await desk.calculatedAgain();
    cells.become({ named: now });
    const checked = await checkAgain(cells.workbook, desk);
    expect(checked).toMatchObject({ live: first, trouble: { nl: expect.stringMatching(sentence) } });
    await expect(desk.roster()).rejects.toMatchObject({ text: { nl: expect.stringMatching(sentence) } });
  });

  test('while Excel still calculates, nothing is decided', async () => {
    const { cells, desk } = open(cell('B6', '#BUSY!'));
    setTimeout(() => {
      cells.now = { ...cells.now, named: cell('B6', 'second') };
    }, 1000);
    expect(await desk.calculatedAgain()).toMatchObject({ live: second, trouble: null });
  });

  test('follows the cell with the name, whatever else is calculated', async () => {
    const { cells, desk } = open(cell('B6', 'second'));
    expect((await desk.calculatedAgain()).live).toBe(second);
    const third = liveRoster(file);
    publishRoster(third, 'third');
    expect(desk.state.live).toBe(second);
    cells.become({ named: cell('B6', 'third') });
    expect((await desk.calculatedAgain()).live).toBe(third);
    // The sentence of another cell's failure is not about this one.
    publishFailure('roster', FAILURE);
    expect(await desk.calculatedAgain()).toMatchObject({ live: third, trouble: null });
  });
});

describe('a workbook that never rests', () => {
  test('is looked at all the same while a colleague goes on typing', async () => {
    const { cells, desk } = open(cell('B6', 'second'));
    const typing = setInterval(() => {
      cells.listener();
    }, 100);
    ends.push(() => {
      clearInterval(typing);
    });
    expect((await desk.calculatedAgain()).live).toBe(second);
  });

  test('does not keep whoever cancels a report', async () => {
    const { cells, desk } = open(cell('B6', '#BUSY!'));
    const tasks = new Tasks();
    const writing = runReport(cells.workbook, desk, tasks, ONLY_LISTS, 'nl');
    await new Promise<void>((resolve) => {
      tasks.watch(() => {
        if (tasks.activity.task !== null) resolve();
      });
    });
    tasks.activity.task?.cancel?.();
    await writing;
    expect(cells.reports).toBe(0);
    expect(tasks.activity.message).toEqual({ kind: 'done', text: texts.cancelled });
  });

  test('is asked once more after a look that took long: its answer is of before', async () => {
    const { cells, desk } = open(cell('B6', 'first'));
    let answer: () => void = () => undefined;
    const rosterCells = cells.workbook.rosterCells.bind(cells.workbook);
    const slow = new Promise<RosterCells>((resolve) => {
      const { now } = cells;
      answer = () => {
        resolve(now);
      };
    });
    Object.assign(cells.workbook, {
      rosterCells: () => {
        Object.assign(cells.workbook, { rosterCells });
        return slow;
      },
    });
    const early = desk.calculatedAgain();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    cells.become({ named: cell('B6', 'second') });
    const late = desk.calculatedAgain();
    answer();
    expect((await early).live).toBe(first);
    expect((await late).live).toBe(second);
  });

  test('is looked at again once somebody has finished typing in a cell', async () => {
    const { cells, desk } = open(cell('B6', 'second'));
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const rosterCells = cells.workbook.rosterCells.bind(cells.workbook);
    Object.assign(cells.workbook, {
      rosterCells: () => Promise.reject(new CellEditFault({ nl: 'typt', en: 'typing' }, () => ended)),
    });
    expect((await desk.calculatedAgain()).live).toBe(first);
    Object.assign(cells.workbook, { rosterCells });
    const followed = new Promise<void>((resolve) => {
      desk.watch(resolve);
    });
    end();
    await followed;
    expect(desk.state.live).toBe(second);
  });
});

/** What a user sees of a state, in words that a failing test can print: whole rosters are too large for that. */
function seen({ state }: RosterDesk): object {
  const { live, trouble, place, choices, turn } = state;
  return {
    live: ROSTERS.findIndex((one) => one === live),
    trouble: trouble?.nl ?? null,
    place: place?.cell ?? null,
    choices: choices.map((one) => one.place.cell),
    turn,
  };
}

const [third, fourth] = [liveRoster(file), liveRoster(file)];
const ROSTERS = [first, second, third, fourth];
const [FIRST, SECOND, THIRD] = [0, 1, 2];

const at = (name: string): CellPlace => ({ sheet: 'Controle', cell: name });

describe('without a name', () => {
  test('the first is shown, and that there are others to choose', async () => {
    const { cells, desk } = open(null, [cell('A1', 'first'), cell('C1', 'second')]);
    await desk.calculatedAgain();
    const choices = ['A1', 'C1'];
    expect(seen(desk)).toMatchObject({ live: FIRST, place: 'A1', choices, turn: 0 });
    await desk.follow(at('C1'));
    expect(seen(desk)).toMatchObject({ live: SECOND, place: 'C1', choices, turn: 1 });
    cells.become({ others: [cell('A1', 'first')] });
    await desk.calculatedAgain();
    expect(seen(desk)).toMatchObject({ live: FIRST, choices: [], turn: 2 });
  });

  test('the one that was chosen stays so where its cell has moved', async () => {
    const { cells, desk } = open(null, [cell('A1', 'first'), cell('C1', 'second')]);
    await desk.calculatedAgain();
    await desk.follow(at('C1'));
    cells.become({ others: [cell('A2', 'first'), cell('C2', 'second')] });
    await desk.calculatedAgain();
    expect(seen(desk)).toMatchObject({ live: SECOND, place: 'C2', turn: 1 });
    publishRoster(third, 'third');
    cells.become({ others: [cell('A2', 'third'), cell('C2', 'second')] });
    await desk.calculatedAgain();
    expect(seen(desk)).toMatchObject({ live: SECOND, place: 'C2', turn: 1 });
  });

  test.each([
    ['both read', 'third', THIRD],
    ['only the other reads', 'first', FIRST],
  ])('an edit that %s does not turn the pane from one to the other', async (_what, value, live) => {
    const { cells, desk } = open(null, [cell('A1', 'first'), cell('C1', 'second')]);
    await desk.calculatedAgain();
    rememberRoster(third, 'third');
    publishRoster(fourth, 'fourth');
    cells.become({ others: [cell('A1', value), cell('C1', 'fourth')] });
    await desk.calculatedAgain();
    expect(seen(desk)).toMatchObject({ live, place: 'A1', turn: 0 });
  });

  test('a cell that was deleted is missed, and a roster that never had a cell of its own is not', async () => {
    const { cells, desk } = open(null, [cell('A1', 'first')]);
    await desk.calculatedAgain();
    cells.become({ others: [] });
    expect((await desk.calculatedAgain()).trouble?.en).toMatch(/was deleted/u);
    const { desk: other } = open(null);
    await other.calculatedAgain();
    expect(seen(other)).toMatchObject({ live: FIRST, trouble: null });
  });
});

describe('beside the cell with the name', () => {
  test('another roster that is calculated is never shown, not even for a moment, and can be chosen', async () => {
    const { cells, desk } = open(cell('B6', 'second'));
    await desk.calculatedAgain();
    const before = seen(desk);
    const states = new Set<string>();
    desk.watch(() => states.add(JSON.stringify(seen(desk))));
    publishFailure('roster', FAILURE, at('D1'));
    publishRoster(third, 'third', at('D1'));
    expect([...states]).toEqual([]);
    cells.become({ others: [cell('D1', 'third')] });
    await desk.calculatedAgain();
    expect(seen(desk)).toEqual({ ...before, choices: ['B6', 'D1'] });
    await desk.follow(at('D1'));
    expect(seen(desk)).toMatchObject({ live: THIRD, place: 'D1', turn: 2 });
    // Kept, whatever the other one comes to.
    publishRoster(fourth, 'fourth', at('B6'));
    cells.become({ named: cell('B6', 'fourth') });
    await desk.calculatedAgain();
    expect(seen(desk)).toMatchObject({ live: THIRD, place: 'D1', turn: 2 });
  });

  test('what the cell itself comes to is shown at once', async () => {
    const { cells, desk } = open(cell('B6', 'second'), [cell('D1', 'first')]);
    await desk.calculatedAgain();
    const before = seen(desk);
    publishRoster(third, 'third', at('B6'));
    expect(seen(desk)).toEqual({ ...before, live: THIRD });
    publishFailure('roster', FAILURE, at('B6'));
    expect(seen(desk)).toMatchObject({ trouble: FAILURE.nl });
    cells.become({ named: cell('B6', '#VALUE!') });
    await desk.calculatedAgain();
    expect(seen(desk)).toMatchObject({ trouble: FAILURE.nl });
  });

  test('the reason of another cell is not given for its own', async () => {
    const { cells, desk } = open(cell('B6', 'first'));
    await desk.calculatedAgain();
    publishFailure('roster', FAILURE, at('D1'));
    cells.become({ named: cell('B6', '#VALUE!') });
    expect((await desk.calculatedAgain()).trouble?.nl).toMatch(/Controle!B6\) geeft #VALUE!/u);
  });
});
