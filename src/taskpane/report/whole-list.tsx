import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useServices, useText } from '../shell/services';
import { FindingDetails } from './finding-details';
import { wholeListExplanation } from './model/explanations';
import { URGENCY } from '../../report/attention';
import { texts } from './texts';
import type { WholeListFinding } from './use-worked-out';
import { VerdictLabel, VerdictSign } from './verdict-sign';

/** What the rules say of all trainees together: a line with the signs, the findings behind it. */
export function WholeList({
  findings,
}: {
  readonly findings: readonly WholeListFinding[];
}): JSX.Element | null {
  const text = useText();
  const sorted = useMemo(
    () =>
      [...findings].sort(
        (left, right) => URGENCY.indexOf(left.finding.verdict) - URGENCY.indexOf(right.finding.verdict),
      ),
    [findings],
  );
  if (sorted.length === 0) return null;
  const counts = URGENCY.map((verdict) => ({
    verdict,
    count: sorted.filter(({ finding }) => finding.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  return (
    <details class="whole-list">
      <summary>
        {text(texts.wholeList)}
        {counts.map(({ verdict, count }) => (
          <span key={verdict} class="count-of">
            <VerdictSign verdict={verdict} /> {count}
          </span>
        ))}
      </summary>
      {sorted.map(({ finding, programme }) => (
        <WholeListItem
          key={`${programme.book.program.code}/${finding.requirement.id}`}
          item={{ finding, programme }}
        />
      ))}
    </details>
  );
}

function WholeListItem({ item }: { readonly item: WholeListFinding }): JSX.Element {
  const { language } = useServices();
  const [isOpen, setOpen] = useState(false);
  const { requirement, verdict } = item.finding;
  return (
    <details
      class={`finding ${verdict}`}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        <VerdictLabel verdict={verdict} />{' '}
        <span class="title">
          <span class="id">{requirement.id}</span> {requirement.title}
        </span>
      </summary>
      {isOpen && (
        <div class="finding-body">
          <FindingDetails
            explanation={wholeListExplanation(item.programme.evaluation, item.finding, language)}
          />
        </div>
      )}
    </details>
  );
}
