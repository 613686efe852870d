import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../wording/language';
import { useActivity } from './services';
import type { Message, Tasks } from './tasks';
import { texts } from './texts';

interface Properties {
  readonly tasks: Tasks;
  readonly language: Language;
}

/** How long a message stays of which nothing can be done any more, in milliseconds. */
const STAYS = 8000;

/**
 * Progress with a way to cancel it, and the last message with a way to take back what was done. It never takes the focus, and keeps it when the button
 * goes away that has it.
 */
export function ActivityBar({ tasks, language }: Properties): JSX.Element {
  const { task, message } = useActivity(tasks);
  const box = useRef<HTMLElement>(null);
  const keepFocus = (): void => {
    box.current?.focus();
  };
  const dismiss = (): void => {
    keepFocus();
    tasks.say(null);
  };
  const undo = async (): Promise<void> => {
    const { undo: takeBack } = message ?? {};
    dismiss();
    if (takeBack !== undefined) await tasks.takeBack(texts.undoing, takeBack);
  };
  useEffect(() => {
    if (message === null || message.kind === 'failed' || message.undo !== undefined) return;
    const timer = setInterval(() => {
      // Not while somebody is at one of its buttons: the focus would be lost with it.
      const { activeElement } = document;
      const isAtButton = activeElement !== box.current && box.current?.contains(activeElement) === true;
      if (!isAtButton) tasks.say(null);
    }, STAYS);
    return () => {
      clearInterval(timer);
    };
  }, [message, tasks]);
  return (
    <footer class="activity" ref={box} tabIndex={-1}>
      {task !== null && (
        <div class="task">
          <label>
            {task.title[language]} <progress max={1} value={task.share} />
          </label>
          {task.cancel !== null && (
            <button
              type="button"
              onClick={() => {
                keepFocus();
                task.cancel?.();
              }}
            >
              {texts.cancel[language]}
            </button>
          )}
        </div>
      )}
      <div class="message">
        <Said message={message} language={language} />
        {message !== null && (
          <div class="choices">
            {message.undo !== undefined && (
              <button type="button" class="small" onClick={() => void undo()}>
                {texts.undo[language]}
              </button>
            )}
            <button type="button" class="small" aria-label={texts.dismiss[language]} onClick={dismiss}>
              ✕
            </button>
          </div>
        )}
      </div>
    </footer>
  );
}

interface SaidProperties {
  readonly message: Message | null;
  readonly language: Language;
}

/** A message: on two lines, and whole where it is a failure or somebody asks for the rest. */
function Said({ message, language }: SaidProperties): JSX.Element {
  const line = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  const [whole, showWhole] = useState<Message | null>(null);
  const isWhole = message !== null && whole === message;
  useLayoutEffect(() => {
    const { current } = line;
    if (!isWhole) setCut(current !== null && current.scrollHeight > current.clientHeight);
  }, [message, language, isWhole]);
  return (
    <>
      {/* A long message scrolls, and must do so by the keyboard as well. */}
      <div
        ref={line}
        class={isWhole ? 'said' : 'said brief'}
        role="status"
        tabIndex={isWhole ? 0 : undefined}
      >
        {message?.kind === 'done' && message.text[language]}
      </div>
      {message?.kind === 'done' && (isCut || isWhole) && (
        <button
          type="button"
          class="small"
          aria-expanded={isWhole}
          onClick={() => {
            showWhole(isWhole ? null : message);
          }}
        >
          {texts[isWhole ? 'less' : 'more'][language]}
        </button>
      )}
      <div class="said wrong" role="alert" tabIndex={message?.kind === 'failed' ? 0 : undefined}>
        {message?.kind === 'failed' && message.text[language]}
      </div>
    </>
  );
}
