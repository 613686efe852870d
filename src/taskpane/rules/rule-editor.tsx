import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { parameterAt, type FilePlace, type Fix } from '../../dsl/index';
import type { Language } from '../../wording/language';
import { useServices, useText } from '../shell/services';
import type { CodeEditor } from './editor/code-editor';
import { editorProblems, expertFor } from './expert';
import { SOURCE_NAME, type DeskState, type RuleDesk } from './rule-desk';
import { texts } from './texts';

/** What other parts of the view do with the editor. */
export interface EditorHandle {
  goTo(from: number, to: number): void;
  change(fix: Fix): void;
}

interface Properties {
  readonly desk: RuleDesk;
  readonly state: DeskState;
  readonly handle: RefObject<EditorHandle | null>;
}

/** The editor, in a shadow root of its own; it arrives when the view is first opened. */
export function RuleEditor({ desk, state, handle }: Properties): JSX.Element {
  const { language, tasks, soughtParameter } = useServices();
  const say = useText();
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const latest = useRef<Language>(language);
  latest.current = language;
  const show = (shown: CodeEditor | null, place: FilePlace | null): void => {
    if (place?.file === SOURCE_NAME) shown?.goTo(place.start, place.end);
    else if (place === null) tasks.say({ kind: 'done', text: texts.noDefinition });
    else tasks.say({ kind: 'done', text: elsewhere(place.file) });
  };
  useEffect(() => {
    if (!state.isLoaded || host.current === null) return undefined;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    let made: CodeEditor | null = null;
    let isGone = false;
    void import(/* webpackChunkName: "rule-editor" */ './editor/code-editor').then(
      ({ CodeEditor: Editor }) => {
        if (isGone) return;
        const expert = expertFor(
          () => desk.state.known,
          () => desk.understand(),
          () => latest.current,
          (place) => {
            show(made, place);
          },
        );
        made = new Editor(root, desk.state.draft.text, latest.current, expert, {
          changed: (text) => {
            desk.changed(text);
          },
          moved: (offset) => {
            desk.moved(offset);
          },
          save: () => void desk.save(latest.current),
        });
        desk.attach(made);
        setEditor(made);
      },
    );
    return () => {
      isGone = true;
      made?.destroy();
    };
  }, [desk, tasks, state.isLoaded]);
  useEffect(() => {
    if (editor === null || soughtParameter === null) return undefined;
    // A new editor does not know yet how high its lines are, and would scroll too little.
    return afterDrawing(() => {
      show(editor, parameterAt(desk.understand(), soughtParameter.name));
    });
  }, [editor, soughtParameter]);
  useEffect(() => {
    handle.current = editor;
    editor?.setLanguage(language);
  }, [editor, handle, language]);
  useEffect(() => {
    // Messages about an older text would stand in the wrong places; the next ones are on their way.
    if (editor !== null && editor.text === state.known.text)
      editor.setProblems(editorProblems(state.known, language));
  }, [editor, state.known, language]);
  return (
    <div class="rules-editor">
      {editor === null && <p class="rules-loading">{say(texts.loading)}</p>}
      <div ref={host} class="rules-editor-host" />
    </div>
  );
}

/** @returns cancels it */
function afterDrawing(task: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(task);
  });
  return () => {
    cancelAnimationFrame(frame);
  };
}

const elsewhere = (file: string): { nl: string; en: string } => ({
  nl: `${texts.elsewhere.nl} "${file}"`,
  en: `${texts.elsewhere.en} "${file}"`,
});
