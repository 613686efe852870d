import type { JSX } from 'preact';
import { useServices, useText } from '../shell/services';
import { useKeptFocus } from '../shell/use-kept-focus';
import type { Bilingual } from '../../wording/language';
import type { Written } from '../workbook';
import { emptyRoster, type NewSheet } from './new-roster';
import type { Programme } from './programmes';
import { sampleRoster } from './sample-roster';
import { filled, texts } from './texts';

interface Properties {
  readonly programme: Programme;
  /** Whether a sample may be there: for programmes that ship, not for the workbook's own rules. */
  readonly isBundled: boolean;
  readonly done: (written: Written) => Promise<void>;
}

/** A start for a workbook without trainees: an empty roster for the chosen programme, or the sample. */
export function FirstRoster({ programme, isBundled, done }: Properties): JSX.Element {
  const text = useText();
  const { tasks, workbook, language } = useServices();
  const part = useKeptFocus();
  const empty = emptyRoster(programme, language);
  const put = async (title: Bilingual, sheets: () => Promise<readonly NewSheet[]>): Promise<void> => {
    if (workbook === null) return;
    const written = await tasks.write(title, async (task) =>
      workbook.addRoster(await task.waitFor(sheets()), task),
    );
    if (written !== null) await done(written);
  };
  const { title } = programme.book.program;
  return (
    <div class="first-roster" ref={part}>
      <p>{text(filled(texts.firstRoster, { programme: title }))}</p>
      <p class="choices-line">
        <button type="button" onClick={() => void put(texts.puttingEmpty, () => Promise.resolve(empty))}>
          {text(texts.putEmpty)}
        </button>
        {isBundled && (
          <button type="button" onClick={() => void put(texts.puttingSample, () => sampleRoster(programme))}>
            {text(texts.putSample)}
          </button>
        )}
      </p>
      <p class="quiet">
        {text(filled(texts.emptyNote, { sheets: empty.map(({ name }) => name).join(', ') }))}
        {isBundled && ` ${text(texts.sampleNote)}`}
      </p>
    </div>
  );
}
