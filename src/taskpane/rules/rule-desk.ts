import { baseVocabulary } from '../../addin/base-vocabulary';
import type { LiveRoster } from '../../addin/live-roster';
import { formatRules, RuleText, type SourceText } from '../../dsl/index';
import { BUNDLED_IMPORTS } from '../../report/bundled-rules';
import type { RequirementChange } from '../../report/diff';
import type { Diagnostic } from '../../wording/diagnostics';
import type { Bilingual, Language } from '../../wording/language';
import type { RosterDesk } from '../shell/roster-desk';
import type { Tasks } from '../shell/tasks';
import { patiently, WorkbookFault, type PaneWorkbook, type StoredRules } from '../workbook';
import { undoneText } from '../written-texts';
import { afterSave, EMPTY_DRAFT, fromStored, isSameText, keptMine, withStored, type Draft } from './draft';
import { forgetDraft, keepDraft, keptDraft } from './kept-drafts';
import { previewOf } from './preview';
import { savedOn, texts } from './texts';

/** What messages call the text: it has no file name in a workbook. */
export const SOURCE_NAME = 'RULES';

/** How long nobody must type before a text is compiled, in milliseconds. */
const PAUSE = 300;

/** The consequences of a text on a roster. */
export interface Preview {
  readonly text: string;
  readonly roster: LiveRoster;
  readonly changes: readonly RequirementChange[];
}

export interface DeskState {
  readonly draft: Draft;
  /** False until the workbook has been read. */
  readonly isLoaded: boolean;
  /** True while it could not be read. */
  readonly isRefused: boolean;
  /** The text as it was understood last; it may be a little older than the draft. */
  readonly known: RuleText;
  /** The offset of the cursor. */
  readonly cursor: number;
  readonly preview: Preview | null;
  /** True while the user has to say whether a text with errors is to be saved all the same. */
  readonly asksAboutErrors: boolean;
  /** True after a save to a sheet that no RULES formula reads. */
  readonly isUnread: boolean;
}

/** Where the text stands: the editor, or before it has arrived nothing. */
export interface TextBox {
  readonly text: string;
  replace(text: string): void;
}

/** What is being done with a workbook's rules: the draft, what is known of it, and everything that can be done with it. */
export class RuleDesk {
  private current: DeskState = {
    draft: EMPTY_DRAFT,
    isLoaded: false,
    isRefused: false,
    known: understood(''),
    cursor: 0,
    preview: null,
    asksAboutErrors: false,
    isUnread: false,
  };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private box: TextBox | null = null;

  constructor(
    private readonly workbook: PaneWorkbook | null,
    private readonly tasks: Tasks,
    private readonly roster: Pick<RosterDesk, 'state' | 'watch'>,
  ) {}

  get state(): DeskState {
    return this.current;
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Reads the workbook's rules, and again whenever they may have changed. @returns ends it */
  begin(): () => void {
    void this.open();
    const ended = new AbortController();
    const end = this.workbook?.rules.watch(() => void this.readAgain(ended.signal));
    const endRoster = this.roster.watch(() => {
      this.takeProgramme();
    });
    return () => {
      clearTimeout(this.timer);
      ended.abort();
      end?.();
      endRoster();
    };
  }

  /** Takes over what stands in the editor from now on. */
  attach(box: TextBox): void {
    this.box = box;
  }

  /** Begins with what the workbook holds. Where that cannot be read, nothing is known of it, and nothing is shown in its place. */
  async open(): Promise<void> {
    const { workbook } = this;
    const read = await this.tasks.run(texts.reading, async () => ({
      stored: workbook === null ? null : await workbook.rules.read(),
    }));
    if (this.current.isLoaded) return;
    this.change({ isRefused: read === null });
    if (read === null) return;
    const { stored } = read;
    const draft =
      stored !== null && stored.text !== '' ? fromStored(stored) : this.fromProgramme(stored?.text ?? null);
    const kept = keptDraft(draft.saved);
    this.change({ draft: kept === null ? draft : { ...draft, text: kept }, isLoaded: true });
    this.understand();
    if (kept !== null) this.sayReplaced(texts.restored, draft.text);
  }

  /** The bundled rules that the workbook uses by their code, for they are what it has. @param base the text of its sheet with rules, which is blank; null where it has none */
  private fromProgramme(base: string | null): Draft {
    const book = this.roster.state.live?.checked.books[0];
    if (book === undefined) return { ...EMPTY_DRAFT, base };
    const { text } = book.source;
    return {
      ...EMPTY_DRAFT,
      text,
      origin: { kind: 'programme', title: book.program.title },
      saved: text,
      base,
    };
  }

  /** A workbook that got its rules only after this was opened: where nothing was written here yet, there they are. */
  private takeProgramme(): void {
    const { draft, isLoaded } = this.current;
    if (!isLoaded || draft.text !== '' || draft.saved !== '' || draft.theirs !== null) return;
    const next = this.fromProgramme(draft.base);
    if (next.text === '') return;
    this.change({ draft: next });
    this.box?.replace(next.text);
    this.understand();
  }

  private async readAgain(signal: AbortSignal): Promise<void> {
    if (!this.current.isLoaded) return this.open();
    const stored = await this.readQuietly(signal);
    if (stored === undefined) return;
    const { draft } = this.current;
    const next = withStored(draft, stored);
    if (next === draft) return;
    this.change({ draft: next });
    if (stored === null) this.say('done', texts.sheetGone);
    if (next.text === draft.text) return;
    this.box?.replace(next.text);
    // The editor has nothing new to tell of a text that the draft has already.
    this.understand();
    this.say('done', texts.sheetLoaded);
  }

  /** Undefined where the sheet cannot be read now: then nobody hears of it before something is saved. */
  private async readQuietly(signal: AbortSignal): Promise<StoredRules | null | undefined> {
    const { workbook } = this;
    if (workbook === null) return undefined;
    try {
      return await patiently(() => workbook.rules.read(), signal);
    } catch (problem) {
      if (!(problem instanceof WorkbookFault)) throw problem;
      return undefined;
    }
  }

  // ---- what is typed

  changed(text: string): void {
    if (text === this.current.draft.text) return;
    this.change({ draft: { ...this.current.draft, text }, asksAboutErrors: false });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.understand(), PAUSE);
  }

  moved(cursor: number): void {
    this.change({ cursor });
  }

  /** The text as it is now, understood. */
  understand(): RuleText {
    clearTimeout(this.timer);
    const { draft, known } = this.current;
    if (known.text === draft.text) return known;
    const fresh = understood(draft.text);
    this.change({ known: fresh });
    keepDraft(draft);
    return fresh;
  }

  // ---- what is done with it

  /** Saves; a text with errors only after its author has been told what comes of it. */
  async save(language: Language, despiteErrors = false): Promise<void> {
    const { workbook } = this;
    if (workbook === null || !this.current.isLoaded || this.current.draft.theirs !== null) return;
    if (!despiteErrors && this.understand().hasErrors) {
      this.change({ asksAboutErrors: true });
      return;
    }
    this.change({ asksAboutErrors: false });
    const { text, base } = this.current.draft;
    const before = this.current.draft;
    const result = await this.tasks.write(texts.saving, (task) => {
      task.commit();
      return workbook.rules.save(text, base, language, task);
    });
    if (result === null) return;
    this.change({ draft: afterSave(this.current.draft, text, result) });
    if (result.kind === 'saved') forgetDraft(before.saved);
    keepDraft(this.current.draft);
    if (result.kind === 'conflict') return;
    this.change({ isUnread: result.formula === 'none' });
    const extended = result.formula === 'extended' ? [texts.formulaExtended] : [];
    this.tasks.say({
      kind: 'done',
      text: joined([savedOn(result.sheet), ...extended]),
      undo: async (pace) => {
        const left = await result.undo(pace);
        const { base: old, saved, origin } = before;
        this.change({ draft: { ...this.current.draft, base: old, saved, origin }, isUnread: false });
        keepDraft(this.current.draft);
        if (left.length > 0) this.say('failed', undoneText(left));
      },
    });
  }

  dismissErrors(): void {
    this.change({ asksAboutErrors: false });
  }

  /** Lays the text out in the one style there is, in its own language or in another. */
  format(language?: Language): void {
    const { text } = this.current.draft;
    const { base } = this.understand().compiled;
    const formatted = formatRules({ name: SOURCE_NAME, text }, base, language, BUNDLED_IMPORTS);
    if (formatted.text === null) {
      const [problem] = formatted.diagnostics.filter(({ severity }) => severity === 'error');
      const reason = problem === undefined ? [] : [inBoth(problem)];
      this.say('failed', joined([texts.notWhole, ...reason]));
    } else if (formatted.text.trimEnd() === text.trimEnd()) this.say('done', texts.alreadyTidy);
    else this.replace(formatted.text, language === undefined ? texts.formatted : texts.translated);
  }

  /** Puts another text in the place of this one, and offers to take that back. */
  replace(text: string, told: Bilingual): void {
    const before = this.current.draft.text;
    this.put(text);
    this.sayReplaced(told, before);
  }

  private put(text: string): void {
    // An editor that is still to come begins with the draft.
    if (this.box === null) this.changed(text);
    else this.box.replace(text);
  }

  /** What was typed since stays: it is nowhere else, and what stood there before it is. */
  private sayReplaced(told: Bilingual, before: string): void {
    const { text: replaced } = this.current.draft;
    this.tasks.say({
      kind: 'done',
      text: told,
      undo: async () => {
        if (isSameText(this.current.draft.text, replaced)) this.put(before);
        else this.say('failed', texts.typedSince);
      },
    });
  }

  revert(): void {
    this.replace(this.current.draft.saved, texts.replaced);
  }

  startFrom({ text }: SourceText): void {
    this.replace(text, texts.replaced);
  }

  async preview(): Promise<void> {
    const roster = this.roster.state.live;
    const { text } = this.current.draft;
    if (roster === undefined) this.say('failed', texts.noRoster);
    else if (this.understand().hasErrors) this.say('failed', texts.hasErrors);
    else {
      const changes = await this.tasks.run(texts.previewing, (task) => previewOf(text, roster, task));
      if (changes !== null) this.change({ preview: { text, roster, changes } });
    }
  }

  closePreview(): void {
    this.change({ preview: null });
  }

  keepMine(): void {
    this.change({ draft: keptMine(this.current.draft) });
    this.say('done', texts.kept);
  }

  loadTheirs(): void {
    const { theirs } = this.current.draft;
    if (theirs === null) return;
    this.replace(theirs.text, texts.sheetLoaded);
    this.change({ draft: { ...fromStored(theirs), text: this.current.draft.text } });
  }

  private say(kind: 'done' | 'failed', text: Bilingual): void {
    this.tasks.say({ kind, text });
  }

  private change(change: Partial<DeskState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

function understood(text: string): RuleText {
  return new RuleText({ name: SOURCE_NAME, text }, baseVocabulary(), BUNDLED_IMPORTS);
}

/** Whether a preview is of what is written and checked now. */
export function isCurrent({ text, roster }: Preview, draft: Draft, live: LiveRoster | undefined): boolean {
  return roster === live && isSameText(text, draft.text);
}

const inBoth = ({ message }: Diagnostic): Bilingual => ({ nl: message('nl'), en: message('en') });

const joined = (sentences: readonly Bilingual[]): Bilingual => ({
  nl: sentences.map(({ nl }) => nl).join(' '),
  en: sentences.map(({ en }) => en).join(' '),
});
