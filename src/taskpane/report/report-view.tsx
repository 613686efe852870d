import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LiveRoster } from '../../addin/live-roster';
import { useLiveRoster, useServices, useText } from '../shell/services';
import { Report } from './report';
import { outdated, texts } from './texts';
import { useCheckNow } from './use-check-now';
import { useWorkedOut } from './use-worked-out';

/** The verdicts on the roster that the workbook's ROSTER cell read, or what to do to get them. */
export function ReportView(): JSX.Element {
  const text = useText();
  const live = useLiveRoster();
  const worked = useWorkedOut(live);
  if (live === undefined) return <EmptyReport />;
  if (worked === null)
    return (
      <p role="status" class="quiet">
        {text(texts.judging)}
      </p>
    );
  return (
    <>
      <Outdated live={live} />
      <Report worked={worked} />
    </>
  );
}

/** Says when the report is older than the workbook, because the cell that reads the roster holds an error. */
function Outdated({ live }: { readonly live: LiveRoster }): JSX.Element {
  const text = useText();
  const { workbook, open } = useServices();
  const [error, setError] = useState<string | null>(null);
  useEffect(() => workbook?.watchRosterCell(setError), [workbook]);
  useEffect(() => {
    setError(null);
  }, [live]);
  return (
    <div role="alert">
      {error !== null && (
        <p class="outdated">
          {text(outdated(error))}{' '}
          <button
            type="button"
            class="small"
            onClick={() => {
              open('setUp');
            }}
          >
            {text(texts.setUp)}
          </button>
        </p>
      )}
    </div>
  );
}

function EmptyReport(): JSX.Element {
  const text = useText();
  const { open, workbook } = useServices();
  const checkNow = useCheckNow();
  return (
    <div class="empty-report">
      <h2>{text(texts.emptyTitle)}</h2>
      <p>{text(texts.emptyLead)}</p>
      <p>
        <button
          type="button"
          class="primary"
          onClick={() => {
            open('setUp');
          }}
        >
          {text(texts.setUp)}
        </button>
      </p>
      {workbook !== null && (
        <>
          <p>{text(texts.emptyThere)}</p>
          <p>
            <button type="button" onClick={checkNow}>
              {text(texts.checkNow)}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
