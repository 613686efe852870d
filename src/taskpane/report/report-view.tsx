import type { JSX } from 'preact';
import { useLiveRoster, useServices, useText } from '../shell/services';
import { Report } from './report';
import { texts } from './texts';
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
  return <Report worked={worked} />;
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
