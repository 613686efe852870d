import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Diagnostic } from '../../wording/diagnostics';
import type { Severity } from '../../wording/diagnostics/entry';
import { useServices, useText } from '../shell/services';
import { CellLink } from './cell-link';
import { SEVERITY_WORDS, texts } from './texts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** So many at first, and with every "more". */
const AT_ONCE = 100;

/** What could not be read or understood in the workbook, each with the way to its cell. */
export function ProblemList({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): JSX.Element {
  const text = useText();
  const bySeverity = useMemo(
    () =>
      SEVERITIES.map((severity) => ({
        severity,
        problems: diagnostics.filter((one) => one.severity === severity),
      })).filter(({ problems }) => problems.length > 0),
    [diagnostics],
  );
  if (bySeverity.length === 0) return <p class="quiet">{text(texts.noProblems)}</p>;
  return (
    <div class="problems">
      <p class="quiet">{text(texts.problemsLead)}</p>
      {bySeverity.map(({ severity, problems }) => (
        <Problems key={severity} severity={severity} problems={problems} />
      ))}
    </div>
  );
}

interface ProblemsProperties {
  readonly severity: Severity;
  readonly problems: readonly Diagnostic[];
}

function Problems({ severity, problems }: ProblemsProperties): JSX.Element {
  const text = useText();
  const { language } = useServices();
  const [count, setCount] = useState(AT_ONCE);
  const { heading, sign } = SEVERITY_WORDS[severity];
  return (
    <section>
      <h2>
        <span class={`sign badge ${severity}`} aria-hidden="true">
          {sign}
        </span>{' '}
        {text(heading)} <span class="count">{problems.length}</span>
      </h2>
      <ul class="evidence">
        {problems.slice(0, count).map(({ message, place: { sheet } }, index) => (
          <li key={index}>
            {sheet !== undefined &&
              (sheet.cell === null ? (
                <span class="cell">{sheet.sheet}</span>
              ) : (
                <CellLink place={{ sheet: sheet.sheet, cell: sheet.cell }} />
              ))}{' '}
            <span>{message(language)}</span>
          </li>
        ))}
      </ul>
      {problems.length > count && (
        <button
          type="button"
          onClick={() => {
            setCount(count + AT_ONCE);
          }}
        >
          {text(texts.showMore)} ({problems.length - count})
        </button>
      )}
    </section>
  );
}
