import type { JSX } from 'preact';
import type { Bilingual } from '../../wording/language';
import { useServices, useText } from '../shell/services';
import { useKeptFocus } from '../shell/use-kept-focus';
import type { Pace } from '../write-report/report-sheet';
import { texts } from './texts';

/** What Set up wrote, and how to take it back. */
export interface Writing {
  readonly said: Bilingual;
  readonly undo: (pace: Pace) => Promise<void>;
}

/** What Set up wrote last, for as long as the pane is open: the message that said so makes way for the next one. */
export function LastWritten({ last }: { readonly last: Writing }): JSX.Element {
  const { tasks, open } = useServices();
  const text = useText();
  const part = useKeptFocus();
  return (
    <div class="will-write" ref={part}>
      <p>{text(last.said)}</p>
      <p class="choices-line">
        <button
          type="button"
          class="small"
          onClick={() => {
            open('report');
          }}
        >
          {text(texts.toReport)}
        </button>
        <button
          type="button"
          class="small"
          onClick={() =>
            void tasks.write(texts.takingBack, (task) => {
              task.commit();
              return last.undo(task);
            })
          }
        >
          {text(texts.takeBack)}
        </button>
      </p>
    </div>
  );
}
