import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useServices, useText } from '../shell/services';
import { ConflictNotice } from './conflict-notice';
import { CursorCard } from './cursor-card';
import { isUnsaved } from './draft';
import { ErrorsQuestion } from './errors-question';
import { FileMenu } from './file-menu';
import { PreviewPanel } from './preview-panel';
import { ProblemList } from './problem-list';
import { RuleDesk, type DeskState } from './rule-desk';
import { RuleEditor, type EditorHandle } from './rule-editor';
import { StatusLine } from './status-line';
import { texts } from './texts';

/** The workbook's rules: an editor, what is wrong with the text, what it says at the cursor, and what it would change. */
export function RulesView(): JSX.Element {
  const { language, workbook, tasks, roster, markUnsaved } = useServices();
  const say = useText();
  const desk = useMemo(() => new RuleDesk(workbook, tasks, roster), [workbook, tasks, roster]);
  const state = useDesk(desk);
  const editor = useRef<EditorHandle>(null);
  const asker = useRef<HTMLButtonElement>(null);
  useEffect(() => desk.begin(), [desk]);
  const unsaved = isUnsaved(state.draft);
  useEffect(() => {
    markUnsaved('rules', unsaved);
  }, [unsaved, markUnsaved]);
  if (!state.isLoaded) return <NotYetRead desk={desk} state={state} />;
  const { draft, known } = state;
  const goTo = (from: number, to: number): void => {
    editor.current?.goTo(from, to);
  };
  const canSave = workbook !== null && draft.theirs === null && (unsaved || draft.origin.kind !== 'sheet');
  return (
    <div class="rules" tabIndex={-1}>
      <div class="rules-writing">
        <h2>{say(texts.heading)}</h2>
        <StatusLine state={state} />
        {draft.theirs !== null && <ConflictNotice desk={desk} mine={draft.text} theirs={draft.theirs} />}
        <div class="rules-buttons">
          <button class="primary" type="button" disabled={!canSave} onClick={() => void desk.save(language)}>
            {say(texts.save)}
          </button>
          <button type="button" ref={asker} onClick={() => void desk.preview()}>
            {say(texts.preview)}
          </button>
          <button
            type="button"
            onClick={() => {
              desk.format();
            }}
          >
            {say(texts.format)}
          </button>
        </div>
        {state.asksAboutErrors && <ErrorsQuestion desk={desk} known={known} />}
        <FileMenu desk={desk} draft={draft} known={known} />
        <RuleEditor desk={desk} state={state} handle={editor} />
        <p class="rules-hint">{say(texts.keysHint)}</p>
      </div>
      <div class="rules-reading">
        <ProblemList known={known} goTo={goTo} change={(fix) => editor.current?.change(fix)} />
        <CursorCard state={state} />
        <PreviewPanel desk={desk} state={state} asker={asker} />
      </div>
    </div>
  );
}

function NotYetRead({
  desk,
  state: { isRefused },
}: {
  readonly desk: RuleDesk;
  readonly state: DeskState;
}): JSX.Element {
  const say = useText();
  return (
    <div class="rules">
      <div class="rules-writing">
        <h2>{say(texts.heading)}</h2>
        {isRefused && (
          <p class="rules-notice" role="status">
            {say(texts.notRead)}{' '}
            <button type="button" onClick={() => void desk.open()}>
              {say(texts.readAgain)}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

function useDesk(desk: RuleDesk): DeskState {
  const [state, show] = useState(desk.state);
  useEffect(() => {
    show(desk.state);
    return desk.watch(() => {
      show(desk.state);
    });
  }, [desk]);
  return state;
}
