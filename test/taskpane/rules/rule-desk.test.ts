import { RuleDesk } from '../../../src/taskpane/rules/rule-desk';
import { RosterDesk } from '../../../src/taskpane/shell/roster-desk';
import { Tasks } from '../../../src/taskpane/shell/tasks';
import {
  CellEditFault,
  WorkbookFault,
  type PaneWorkbook,
  type RuleStore,
  type StoredRules,
} from '../../../src/taskpane/workbook';
import type { Bilingual } from '../../../src/wording/language';
import { isSameText, isUnsaved } from '../../../src/taskpane/rules/draft';
import { publishRoster } from '../../../src/addin/live-roster';
import { liveRoster } from '../live';

const TEXT = 'opleiding "Proef" code PROEF\n  duur 24 maanden\n\neis V1 "a"\n  ten minste 1 stage';

/** A workbook that only has rules. */
class Rules implements RuleStore {
  private listener: (() => void) | null = null;

  constructor(public stored: StoredRules | null) {}

  async read(): Promise<StoredRules | null> {
    return this.stored;
  }

  save: RuleStore['save'] = async (text, base) => {
    const before = this.stored;
    if (!isSameText(before?.text ?? '', base ?? '')) return { kind: 'conflict', current: before };
    this.stored = { sheet: 'Regels', text };
    const undo = async (): Promise<readonly Bilingual[]> => {
      this.stored = before;
      return [];
    };
    return {
      kind: 'saved',
      sheet: 'Regels',
      isNew: before === null,
      formula: before === null ? 'none' : 'reads',
      undo,
    };
  };

  watch(listener: () => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = null;
    };
  }

  /** Somebody else writes on the sheet. */
  async changeTo(text: string | null): Promise<void> {
    this.stored = text === null ? null : { sheet: 'Regels', text };
    this.listener?.();
    await settled();
  }
}

const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 0));

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function open(stored: StoredRules | null): Promise<{
  readonly desk: RuleDesk;
  readonly rules: Rules;
  readonly tasks: Tasks;
  readonly write: (text: string) => void;
}> {
  const rules = new Rules(stored);
  const tasks = new Tasks();
  const desk = new RuleDesk({ rules } as unknown as PaneWorkbook, tasks, new RosterDesk(null));
  ends.push(desk.begin());
  await settled();
  const box = {
    text: desk.state.draft.text,
    replace: (text: string): void => {
      box.text = text;
      desk.changed(text);
    },
  };
  desk.attach(box);
  return { desk, rules, tasks, write: box.replace };
}

test('begins with what the sheet holds, and saves what was written', async () => {
  const { desk, rules, tasks, write } = await open({ sheet: 'Regels', text: TEXT });
  expect(desk.state.draft.text).toBe(TEXT);
  write(TEXT.replace('24', '36'));
  expect(isUnsaved(desk.state.draft)).toBe(true);
  await desk.save('nl');
  expect(rules.stored?.text).toContain('36');
  expect(isUnsaved(desk.state.draft)).toBe(false);
  await tasks.activity.message?.undo?.();
  expect(rules.stored?.text).toBe(TEXT);
  // What was written is still there, to be saved again.
  expect(desk.state.draft.text).toContain('36');
  expect(isUnsaved(desk.state.draft)).toBe(true);
});

test('a text with errors is saved only after its author has been told what comes of it', async () => {
  const { desk, rules, write } = await open({ sheet: 'Regels', text: TEXT });
  write(TEXT.replace('ten minste', 'tn mnste'));
  await desk.save('nl');
  expect(desk.state.asksAboutErrors).toBe(true);
  expect(rules.stored?.text).toBe(TEXT);
  await desk.save('nl', true);
  expect(rules.stored?.text).toContain('tn mnste');
  expect(desk.state.asksAboutErrors).toBe(false);
});

test('a new sheet that no formula reads is told of', async () => {
  const { desk, write } = await open(null);
  write(TEXT);
  await desk.save('nl');
  expect(desk.state).toMatchObject({ isUnread: true, draft: { origin: { kind: 'sheet', sheet: 'Regels' } } });
});

describe('when somebody else writes on the sheet', () => {
  test('a draft without changes shows it', async () => {
    const { desk, rules } = await open({ sheet: 'Regels', text: TEXT });
    await rules.changeTo('# anders');
    expect(desk.state.draft).toMatchObject({ text: '# anders', theirs: null });
    // The messages are about what is shown.
    expect(desk.state.known.text).toBe('# anders');
  });

  test('a draft with changes stays, is not saved over the other, and is kept by choice', async () => {
    const { desk, rules, write } = await open({ sheet: 'Regels', text: TEXT });
    write(`${TEXT}\n# van mij`);
    await rules.changeTo('# anders');
    expect(desk.state.draft).toMatchObject({ theirs: { text: '# anders' } });
    await desk.save('nl');
    expect(rules.stored?.text).toBe('# anders');
    desk.keepMine();
    await desk.save('nl');
    expect(rules.stored?.text).toContain('# van mij');
  });

  test('the other text can be loaded, and that taken back', async () => {
    const { desk, rules, tasks, write } = await open({ sheet: 'Regels', text: TEXT });
    write(`${TEXT}\n# van mij`);
    await rules.changeTo('# anders');
    desk.loadTheirs();
    expect(desk.state.draft).toMatchObject({ text: '# anders', theirs: null });
    expect(isUnsaved(desk.state.draft)).toBe(false);
    await tasks.activity.message?.undo?.();
    expect(desk.state.draft.text).toContain('# van mij');
  });

  test('a conflict that is only met while saving loses nothing either', async () => {
    const { desk, rules, write } = await open({ sheet: 'Regels', text: TEXT });
    write(`${TEXT}\n# van mij`);
    rules.stored = { sheet: 'Regels', text: '# anders' };
    await desk.save('nl');
    expect(desk.state.draft).toMatchObject({ text: `${TEXT}\n# van mij`, theirs: { text: '# anders' } });
  });

  test('a sheet that is gone leaves the text', async () => {
    const { desk, rules } = await open({ sheet: 'Regels', text: TEXT });
    await rules.changeTo(null);
    expect(desk.state.draft).toMatchObject({ text: TEXT, base: null });
    await desk.save('nl');
    expect(rules.stored?.text).toBe(TEXT);
  });
});

test('rules that cannot be read are not taken for none: nothing is shown in their place until they are read', async () => {
  const rules = new Rules({ sheet: 'Regels', text: TEXT });
  const read = rules.read.bind(rules);
  rules.read = () => Promise.reject(new WorkbookFault({ nl: 'bezet', en: 'busy' }));
  const tasks = new Tasks();
  const desk = new RuleDesk({ rules } as unknown as PaneWorkbook, tasks, new RosterDesk(null));
  ends.push(desk.begin());
  await settled();
  expect(desk.state).toMatchObject({ isLoaded: false, isRefused: true });
  expect(tasks.activity.message).toMatchObject({ kind: 'failed', text: { nl: 'bezet' } });
  await desk.save('nl');
  expect(rules.stored?.text).toBe(TEXT);
  rules.read = read;
  await rules.changeTo(TEXT);
  expect(desk.state).toMatchObject({ isLoaded: true, isRefused: false, draft: { text: TEXT } });
});

test('what a colleague writes on the sheet while somebody is typing in a cell is read after that', async () => {
  const { desk, rules } = await open({ sheet: 'Regels', text: TEXT });
  const read = rules.read.bind(rules);
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  rules.read = () => Promise.reject(new CellEditFault({ nl: 'typt', en: 'typing' }, () => ended));
  await rules.changeTo('# anders');
  expect(desk.state.draft.text).toBe(TEXT);
  rules.read = read;
  end();
  await settled();
  expect(desk.state.draft.text).toBe('# anders');
});

test('what Excel refuses is told, and the draft stays unsaved', async () => {
  const { desk, rules, tasks, write } = await open({ sheet: 'Regels', text: TEXT });
  rules.save = async () => {
    throw new WorkbookFault({ nl: 'beveiligd', en: 'protected' });
  };
  write(`${TEXT}\n# van mij`);
  await desk.save('nl');
  expect(tasks.activity.message).toMatchObject({ kind: 'failed', text: { nl: 'beveiligd' } });
  expect(isUnsaved(desk.state.draft)).toBe(true);
});

test('tidying up and translating are changes that can be taken back; what cannot be read is left alone', async () => {
  const { desk, tasks, write } = await open({ sheet: 'Regels', text: TEXT });
  desk.format();
  expect(tasks.activity.message?.text.nl).toContain('al');
  desk.format('en');
  expect(desk.state.draft.text).toContain('at least 1 rotation');
  await tasks.activity.message?.undo?.();
  expect(desk.state.draft.text).toBe(TEXT);
  const broken = TEXT.replace('stage', '"');
  write(broken);
  desk.format('en');
  expect(tasks.activity.message?.kind).toBe('failed');
  expect(desk.state.draft.text).toBe(broken);
});

test('what was typed after a text was replaced is not lost by taking that back', async () => {
  const { desk, tasks, write } = await open({ sheet: 'Regels', text: TEXT });
  desk.format('en');
  const { undo } = tasks.activity.message!;
  const more = `${desk.state.draft.text}\n# ten lines more`;
  write(more);
  await undo?.();
  expect(desk.state.draft.text).toBe(more);
  expect(tasks.activity.message).toMatchObject({
    kind: 'failed',
    text: { en: expect.stringMatching(/Ctrl\+Z/u) },
  });
});

test('a text that is replaced before the editor is there is what the editor begins with', async () => {
  const rules = new Rules({ sheet: 'Regels', text: TEXT });
  const desk = new RuleDesk({ rules } as unknown as PaneWorkbook, new Tasks(), new RosterDesk(null));
  ends.push(desk.begin());
  await settled();
  desk.replace('# uit een bestand', { nl: 'vervangen', en: 'replaced' });
  expect(desk.state.draft.text).toBe('# uit een bestand');
});

describe('a workbook that gets its rules by a code while the editor is open', () => {
  const file = { dateSystem: 1900, sheets: [] } as const;

  async function opened(): Promise<{ readonly desk: RuleDesk; readonly roster: RosterDesk }> {
    const roster = new RosterDesk(null);
    const rules = new Rules(null);
    const desk = new RuleDesk({ rules } as unknown as PaneWorkbook, new Tasks(), roster);
    ends.push(roster.begin(), desk.begin());
    await settled();
    return { desk, roster };
  }

  test('shows them where nothing was written yet, and leaves what was', async () => {
    const { desk } = await opened();
    const { desk: typed } = await opened();
    expect(desk.state.draft.origin).toEqual({ kind: 'empty' });
    typed.changed('# van mij');
    publishRoster(liveRoster(file), 'a roster');
    expect(desk.state.draft).toMatchObject({ origin: { kind: 'programme' }, base: null });
    expect(desk.state.draft.text).toMatch(/^opleiding /u);
    expect(desk.state.known.text).toBe(desk.state.draft.text);
    expect(typed.state.draft.text).toBe('# van mij');
  });
});

describe('a draft outlives the pane', () => {
  const stored = { sheet: 'Regels', text: TEXT };
  const mine = `${TEXT}\n# van mij`;
  const storage = new Map<string, string>();

  beforeAll(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      value: {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: string) => void storage.set(key, value),
      },
    });
  });

  beforeEach(() => {
    storage.clear();
  });

  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  async function write(text: string): Promise<void> {
    const { desk, write: type } = await open(stored);
    type(text);
    desk.understand();
  }

  test('what was not saved is there again, and can be left out', async () => {
    await write(mine);
    const { desk, tasks } = await open(stored);
    expect(desk.state.draft).toMatchObject({ text: mine, saved: TEXT });
    await tasks.activity.message?.undo?.();
    expect(desk.state.draft.text).toBe(TEXT);
    desk.understand();
    expect((await open(stored)).desk.state.draft.text).toBe(TEXT);
  });

  test('saving forgets it', async () => {
    const { desk, write: type } = await open(stored);
    type(mine);
    await desk.save('nl');
    expect((await open(stored)).desk.state.draft.text).toBe(TEXT);
  });

  test('changes to another text are not shown here', async () => {
    await write(mine);
    const other = { sheet: 'Regels', text: '# anders' };
    expect((await open(other)).desk.state.draft.text).toBe('# anders');
    expect((await open(stored)).desk.state.draft.text).toBe(mine);
  });

  test('what another version left there is no obstacle', async () => {
    storage.set('training-rules.drafts', '{"text":1}');
    expect((await open(stored)).desk.state.draft.text).toBe(TEXT);
    await write(mine);
    expect((await open(stored)).desk.state.draft.text).toBe(mine);
  });
});
