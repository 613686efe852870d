import type { JSX } from 'preact';
import { formatDate } from '../../dsl/index';
import { useServices, useText } from '../shell/services';
import type { Overview } from './model/overview';
import { texts } from './texts';
import { WritePagesButton, WriteReportButton } from '../write-report/write-report-button';
import { useCheckNow } from './use-check-now';

interface Properties {
  readonly overview: Overview;
  readonly follows: boolean;
  readonly follow: (follows: boolean) => void;
}

/** By which rules and on which date, and what the pane does with the workbook. */
export function ReportHeader({ overview, follows, follow }: Properties): JSX.Element {
  const text = useText();
  const { workbook, language } = useServices();
  const checkNow = useCheckNow();
  const { programmes, roster } = overview.live.checked;
  const rules = programmes.map(({ book: { program } }) => `${program.code} ${program.version}`.trim());
  return (
    <div class="report-header">
      <p>
        <strong title={programmes.map(({ book }) => book.program.title).join(', ')}>
          {rules.join(', ')}
        </strong>
        {` · ${text(texts.asOf)} ${formatDate(overview.asOf, language)} · `}
        {`${overview.trainees.length} ${roster.people.type.names[language].many}`}
      </p>
      {workbook !== null && (
        <p class="report-tools">
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
          <button type="button" class="small" onClick={checkNow}>
            {text(texts.checkNow)}
          </button>
          <WriteReportButton />
          <WritePagesButton />
        </p>
      )}
    </div>
  );
}
