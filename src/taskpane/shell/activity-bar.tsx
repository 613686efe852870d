import type { JSX } from 'preact';
import type { Language } from '../../wording/language';
import { useActivity } from './services';
import type { Tasks } from './tasks';
import { texts } from './texts';

interface Properties {
  readonly tasks: Tasks;
  readonly language: Language;
}

/** Progress with a way to cancel it, and the last message with a way to take back what was done. It never takes the focus. */
export function ActivityBar({ tasks, language }: Properties): JSX.Element {
  const { task, message } = useActivity(tasks);
  const dismiss = (): void => {
    tasks.say(null);
  };
  const undo = async (): Promise<void> => {
    const { undo: takeBack } = message ?? {};
    dismiss();
    await tasks.run(texts.undoing, async () => takeBack?.());
  };
  return (
    <footer class="activity">
      {task !== null && (
        <div class="task">
          <label>
            {task.title[language]} <progress max={1} value={task.share} />
          </label>
          <button type="button" onClick={task.cancel}>
            {texts.cancel[language]}
          </button>
        </div>
      )}
      <div class="message">
        {/* A long message scrolls, and must do so by the keyboard as well. */}
        <div class="said" role="status" tabIndex={message?.kind === 'done' ? 0 : undefined}>
          {message?.kind === 'done' && message.text[language]}
        </div>
        <div class="said wrong" role="alert" tabIndex={message?.kind === 'failed' ? 0 : undefined}>
          {message?.kind === 'failed' && message.text[language]}
        </div>
        {message !== null && (
          <div class="choices">
            {message.undo !== undefined && (
              <button type="button" class="small" onClick={() => void undo()}>
                {texts.undo[language]}
              </button>
            )}
            <button type="button" class="small" onClick={dismiss}>
              {texts.dismiss[language]}
            </button>
          </div>
        )}
      </div>
    </footer>
  );
}
