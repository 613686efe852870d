import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useServices, useText } from '../shell/services';
import { WritePagesButton, WriteReportButton } from '../write-report/write-report-button';
import type { TraineeEntry } from './model/overview';
import { texts } from './texts';
import { useCheckNow } from './use-check-now';

interface Properties {
  /** Those that the list shows. */
  readonly shown: readonly TraineeEntry[];
  readonly follows: boolean;
  readonly follow: (follows: boolean) => void;
}

/** What the pane does with the workbook: on one line, and what is needed less often below it when it is asked for. */
export function ReportTools({ shown, follows, follow }: Properties): JSX.Element | null {
  const text = useText();
  const { workbook } = useServices();
  const checkNow = useCheckNow();
  const [isOpen, setOpen] = useState(false);
  if (workbook === null) return null;
  return (
    <>
      <p class="report-tools">
        <button type="button" class="small" onClick={checkNow}>
          {text(texts.checkNow)}
        </button>
        <WriteReportButton />
        <button
          type="button"
          class="small"
          aria-expanded={isOpen}
          aria-controls="report-more"
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {text(texts.more)}
        </button>
      </p>
      <div id="report-more" class="report-more" hidden={!isOpen}>
        <p>{text(texts.moreWays)}</p>
        <WritePagesButton shown={shown} />
        <label>
          <input
            type="checkbox"
            checked={follows}
            onChange={({ currentTarget }) => {
              follow(currentTarget.checked);
            }}
          />{' '}
          {text(texts.followSelection)}
        </label>
      </div>
    </>
  );
}
