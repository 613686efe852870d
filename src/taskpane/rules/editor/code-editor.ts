import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionKeymap,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { indentService } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  hoverTooltip,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import type { Completion, Fix, Highlight } from '../../../dsl/index';
import type { Language } from '../../../wording/language';
import type { Severity } from '../../../wording/diagnostics/entry';
import { texts } from '../texts';
import { colours } from './colours';
import { editorPhrases } from './phrases';
import { editorTheme } from './theme';

/** Something that is wrong with a piece of the text, in the pane's language. */
export interface EditorProblem {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: { readonly label: string; readonly change: Fix } | null;
}

/** What the editor asks of those who understand the text. Offsets are in UTF-16 units. */
export interface TextExpert {
  highlight(text: string): readonly Highlight[];
  complete(
    text: string,
    offset: number,
  ): readonly (Completion & { readonly label: string; readonly note: string })[];
  /** What the word at an offset means: a heading and lines below it. */
  explain(
    offset: number,
  ): { readonly from: number; readonly to: number; readonly lines: readonly string[] } | null;
  /** Goes to where the name at an offset is declared. */
  goToDefinition(offset: number): void;
}

/** What the editor tells. */
export interface EditorEvents {
  readonly changed: (text: string) => void;
  /** The cursor stands elsewhere. */
  readonly moved: (offset: number) => void;
  /** Asked to save by Ctrl+S. */
  readonly save: () => void;
}

/** A text editor for rule files. Its styles live in the shadow root that it is put into, for the page's policy allows no styles of its own. */
export class CodeEditor {
  private readonly view: EditorView;
  private readonly words = new Compartment();

  constructor(root: ShadowRoot, text: string, language: Language, expert: TextExpert, events: EditorEvents) {
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: text,
        extensions: [
          editing(expert, events),
          this.words.of(inLanguage(language)),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) events.changed(update.state.doc.toString());
            if (update.docChanged || update.selectionSet) events.moved(update.state.selection.main.head);
          }),
        ],
      }),
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  get cursor(): number {
    return this.view.state.selection.main.head;
  }

  /** Puts another text in the place of the whole; one step that can be undone. Only what differs is touched, so the cursor mostly stays. */
  replace(text: string): void {
    const old = this.text;
    let start = 0;
    while (start < old.length && start < text.length && old[start] === text[start]) start++;
    let end = 0;
    const most = Math.min(old.length, text.length) - start;
    while (end < most && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
    this.change({ start, end: old.length - end, replacement: text.slice(start, text.length - end) });
  }

  change({ start, end, replacement }: Fix): void {
    this.view.dispatch({ changes: { from: start, to: end, insert: replacement }, userEvent: 'input' });
  }

  setLanguage(language: Language): void {
    this.view.dispatch({ effects: this.words.reconfigure(inLanguage(language)) });
  }

  setProblems(problems: readonly EditorProblem[]): void {
    this.view.dispatch(
      setDiagnostics(
        this.view.state,
        problems.map((problem) => diagnosticOf(problem, this.view.state.doc.length)),
      ),
    );
  }

  /** Selects a piece of the text, shows it and takes the focus. */
  goTo(from: number, to: number): void {
    const { length } = this.view.state.doc;
    const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
    this.view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }) });
    this.view.focus();
  }

  focus(): void {
    this.view.focus();
  }

  destroy(): void {
    this.view.destroy();
  }
}

function editing(expert: TextExpert, events: EditorEvents): Extension {
  return [
    lineNumbers(),
    history(),
    EditorView.lineWrapping,
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    lintGutter(),
    colours((text) => expert.highlight(text)),
    autocompletion({
      override: [({ state, pos, explicit }) => completions(expert, state.doc.toString(), pos, explicit)],
      icons: false,
      defaultKeymap: true,
    }),
    hoverTooltip((_view, offset) => tooltipAt(expert, offset)),
    indentService.of(({ state }, position) => indentAfter(state.doc.lineAt(position).text)),
    // The tab key is never caught: it goes on to the next button, unless a completion is being chosen.
    Prec.highest(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
    keymap.of([
      { key: 'F12', run: ({ state }) => (expert.goToDefinition(state.selection.main.head), true) },
      { key: 'Mod-s', preventDefault: true, run: () => (events.save(), true) },
      ...completionKeymap,
      ...lintKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.domEventHandlers({
      mousedown: (event, view) => {
        const offset =
          event.ctrlKey || event.metaKey ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
        if (offset === null) return false;
        event.preventDefault();
        expert.goToDefinition(offset);
        return true;
      },
      blur: (_event, view) => {
        closeCompletion(view);
      },
    }),
    editorTheme,
  ];
}

function inLanguage(language: Language): Extension {
  return [
    EditorState.phrases.of(language === 'nl' ? editorPhrases : {}),
    EditorView.contentAttributes.of({
      'aria-label': texts.editorName[language],
      spellcheck: 'false',
      tabindex: '0',
    }),
    placeholder(texts.placeholder[language]),
  ];
}

function diagnosticOf({ from, to, severity, message, fix }: EditorProblem, length: number): Diagnostic {
  return {
    from: Math.min(from, length),
    to: Math.min(to, length),
    severity: severity === 'information' ? 'info' : severity,
    message,
    actions:
      fix === null
        ? []
        : [
            {
              name: fix.label,
              // The mistake may have moved since it was found: what is typed before it shifts it.
              apply: (editor, start) => {
                const { change } = fix;
                const by = start - from;
                editor.dispatch({
                  changes: { from: change.start + by, to: change.end + by, insert: change.replacement },
                  userEvent: 'input',
                });
              },
            },
          ],
  };
}

function completions(
  expert: TextExpert,
  text: string,
  offset: number,
  explicit: boolean,
): CompletionResult | null {
  // Without a letter typed, a list would stand in the way of the next line.
  if (!explicit && !/[\p{L}\p{N}"“„]$/u.test(text.slice(Math.max(0, offset - 2), offset))) return null;
  const found = expert.complete(text, offset);
  if (found.length === 0) return null;
  return {
    from: Math.min(...found.map(({ from }) => from)),
    filter: false,
    options: found.map(({ label, note, from, to, text: words }) => ({
      label,
      detail: note,
      apply: (view) => {
        const { head } = view.state.selection.main;
        view.dispatch({
          changes: { from, to: Math.max(to, head), insert: words },
          selection: { anchor: from + words.length },
          userEvent: 'input.complete',
        });
      },
    })),
  };
}

function tooltipAt(
  expert: TextExpert,
  offset: number,
): { pos: number; end: number; above: boolean; create: () => { dom: HTMLElement } } | null {
  const found = expert.explain(offset);
  if (found === null) return null;
  const create = (): { dom: HTMLElement } => {
    const dom = document.createElement('div');
    dom.className = 'cm-meaning';
    for (const line of found.lines) {
      const paragraph = document.createElement('div');
      paragraph.textContent = line;
      dom.append(paragraph);
    }
    return { dom };
  };
  return { pos: found.from, end: found.to, above: true, create };
}

const INDENT = 2;

/** A line under a heading or a clause is indented as clauses are; after a blank line or a comment a new part may begin. */
function indentAfter(line: string): number {
  const indent = /^ */u.exec(line)?.[0].length ?? 0;
  const [first = ''] = line.trim();
  if (first === '') return 0;
  return first === '#' ? indent : Math.max(INDENT, indent);
}
