import type { JSX } from 'preact';
import { formatDate } from '../../dsl/index';
import { useRoster, useServices, useText } from '../shell/services';
import type { Overview, TraineeEntry } from './model/overview';
import { ReportTools } from './report-tools';
import { texts } from './texts';

interface Properties {
  readonly overview: Overview;
  /** Those that the list shows. */
  readonly shown: readonly TraineeEntry[];
  readonly follows: boolean;
  readonly follow: (follows: boolean) => void;
}

/** By which rules and on which date, and what the pane does with the workbook. */
export function ReportHeader({ overview, shown, follows, follow }: Properties): JSX.Element {
  const text = useText();
  const { language } = useServices();
  const { trouble } = useRoster();
  const { programmes, roster } = overview.live.checked;
  const rules = programmes.map(({ book: { program } }) => `${program.code} ${program.version}`.trim());
  return (
    <div class="report-header">
      <p>
        {trouble !== null && <span class="outdated-mark">{text(texts.outdatedMark)}</span>}{' '}
        <strong title={programmes.map(({ book }) => book.program.title).join(', ')}>
          {rules.join(', ')}
        </strong>
        {` · ${text(texts.asOf)} ${formatDate(overview.asOf, language)} · `}
        {`${overview.trainees.length} ${roster.people.type.names[language].many}`}
      </p>
      <ReportTools shown={shown} follows={follows} follow={follow} />
    </div>
  );
}
