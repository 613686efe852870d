import type { JSX } from 'preact';
import { useRoster, useServices, useText } from '../shell/services';
import { Report } from './report';
import { RosterNotices } from './roster-notices';
import { RosterSelect } from './roster-select';
import { texts } from './texts';
import { useCheckNow } from './use-check-now';
import { useWorkedOut } from './use-worked-out';

/** The verdicts on the workbook's roster, or what to do to get them. */
export function ReportView(): JSX.Element {
  const text = useText();
  const { live, trouble, turn } = useRoster();
  const worked = useWorkedOut(live, turn);
  if (live === undefined)
    return (
      <>
        <RosterNotices />
        <RosterSelect />
        <EmptyReport />
      </>
    );
  if (worked === null)
    return (
      <p role="status" class="quiet">
        {text(texts.judging)}
      </p>
    );
  return (
    <div class={trouble === null ? 'report-frame' : 'report-frame outdated'}>
      <RosterNotices />
      <RosterSelect />
      <Report key={worked.turn} worked={worked} />
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
