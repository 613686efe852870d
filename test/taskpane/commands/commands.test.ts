/** The commands of the ribbon and the keyboard: associated at load, they work while the pane is hidden and always say that they are done. */
import { readFileSync } from 'node:fs';
import { publishRoster } from '../../../src/addin/live-roster';
import { readXlsx } from '../../../src/roster/read-xlsx';
import {
  associateCommands,
  COMMANDS,
  Commands,
  type CommandServices,
} from '../../../src/taskpane/commands/commands';
import { findingsInOrder, nextFinding, visited } from '../../../src/taskpane/commands/next-finding';
import { excelWorkbook } from '../../../src/taskpane/excel/excel-workbook';
import { RosterDesk } from '../../../src/taskpane/shell/roster-desk';
import { Tasks } from '../../../src/taskpane/shell/tasks';
import { WorkbookFault } from '../../../src/taskpane/workbook';
import type { OpenExcel } from '../../excel-host/open-excel';
import { profileOf } from '../../excel-host/profile';
import { formatAddress } from '../../excel-host/workbook/address';
import { workbookFrom } from '../../excel-host/workbook/from-xlsx';
import { openForModules } from '../in-excel';
import { liveRoster } from '../live';

const file = await readXlsx(new Uint8Array(readFileSync('examples/msk-rooster.xlsx')));
const live = liveRoster(file);

interface Stage {
  readonly excel: OpenExcel;
  readonly tasks: Tasks;
  readonly opened: string[];
  readonly services: CommandServices;
}

async function stage(): Promise<Stage> {
  const excel = await openForModules({
    profile: profileOf('web'),
    workbook: workbookFrom(file, 'rooster.xlsx'),
  });
  const tasks = new Tasks();
  const opened: string[] = [];
  const workbook = excelWorkbook();
  const services: CommandServices = {
    workbook,
    tasks,
    roster: new RosterDesk(workbook),
    language: () => 'nl',
    open: (view) => opened.push(view),
  };
  return { excel, tasks, opened, services };
}

/** What the pane says. */
const said = ({ tasks }: Stage): string | undefined => tasks.activity.message?.text.nl;

function selection({ excel: { host } }: Stage): string {
  const { sheet, area } = host.workbook.selection;
  return formatAddress(sheet.name, area);
}

test('every command is known to Excel at once, and says that it is done even when it goes wrong', async () => {
  const { services } = await stage();
  const actions = new Map<string, (event?: { completed(): void }) => void>();
  const { Office } = globalThis as unknown as { Office: { actions: { associate: unknown } } };
  Office.actions.associate = (name: string, action: () => void) => actions.set(name, action);
  const refused = { nl: 'Excel weigerde dit.', en: 'Excel refused this.' };
  const checkNow = () => Promise.reject(new WorkbookFault(refused));
  associateCommands({ ...services, workbook: { ...services.workbook, checkNow } });
  expect([...actions.keys()]).toEqual([...COMMANDS]);
  await new Promise<void>((resolve) => {
    actions.get('CheckNow')!({ completed: resolve });
  });
  expect(services.tasks.activity.message).toMatchObject({ kind: 'failed', text: refused });
  // A keyboard shortcut may come without an event.
  actions.get('CheckNow')!();
});

test('without a ROSTER cell, CheckNow opens the pane where it is set up', async () => {
  const at = await stage();
  await new Commands(at.services).run('CheckNow');
  expect(at.opened).toEqual(['setUp']);
  expect(said(at)).toBe('Deze werkmap heeft geen cel met ROSTER. Inrichten maakt er een.');
});

test('WriteReport and NextFinding, too, lead to Set up where nothing was checked', async () => {
  for (const command of ['WriteReport', 'NextFinding'] as const) {
    const at = await stage();
    await new Commands(at.services).run(command);
    expect(at.opened).toEqual(['setUp']);
  }
});

test('WriteReport calculates what is set up already, and then writes', async () => {
  const at = await stage();
  const end = at.services.roster.begin();
  const checkNow = (): Promise<boolean> => {
    publishRoster(live, 'a roster');
    return Promise.resolve(true);
  };
  const workbook = { ...at.services.workbook, checkNow };
  await new Commands({ ...at.services, workbook }).run('WriteReport');
  end();
  expect(said(at)).toMatch(/^Geschreven: blad "Rapport"/u);
});

describe('with a roster', () => {
  beforeAll(() => {
    publishRoster(live, 'a roster');
  });

  test('WriteReport writes it, with a way to take it back', async () => {
    const at = await stage();
    await new Commands(at.services).run('WriteReport');
    expect(said(at)).toMatch(
      /^Geschreven: blad "Rapport"; .*blad "Rapport matrix"; .*blad "Rapport bevindingen"; .*\.$/u,
    );
    await at.tasks.activity.message!.undo!();
    expect(at.excel.host.workbook.findSheet('Rapport')).toBeUndefined();
  });

  test('NextFinding goes from cell to cell, and says which finding it is', async () => {
    const at = await stage();
    const commands = new Commands(at.services);
    const stops: [string, string | undefined][] = [];
    for (let press = 0; press < 3; press++) {
      await commands.run('NextFinding');
      stops.push([selection(at), said(at)]);
    }
    expect(new Set(stops.map(([, text]) => text)).size).toBe(3);
    for (const [place] of stops) expect(place).toMatch(/^'?[A-Z]\w+'?![A-Z]+\d+$/u);
    expect(stops[0]![1]).toMatch(
      /^MSK-\d\d .+ · [A-Z]\d+\w? .+: (?:niet voldaan|loopt|te bevestigen|onvoldoende gegevens)/u,
    );
  });

  test('NextFinding begins with the trainee in whose row the user is', async () => {
    const at = await stage();
    const aios = file.sheets.find(({ name }) => name === 'Aios')!;
    const row = aios.rows.findIndex(([number]) => number === 'MSK-13');
    at.excel.host.user.select(`Aios!B${row + 1}`);
    await new Commands(at.services).run('NextFinding');
    expect(said(at)).toMatch(/^MSK-13 /u);
  });

  test('after the last finding comes the first', () => {
    const steps = findingsInOrder(live);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const findings = step.value;
    expect(nextFinding(findings, visited(findings.at(-1)!), null)).toBe(findings[0]);
    expect(nextFinding([], null, 3)).toBeNull();
    const trainees = findings.map(({ entry }) => entry.trainee);
    expect(trainees).toEqual([...trainees].sort((left, right) => left - right));
  });
});
