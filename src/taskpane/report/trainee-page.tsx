import type { JSX, RefObject } from 'preact';
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../dsl/index';
import { useServices, useText } from '../shell/services';
import { FindingCard } from './finding-card';
import type { Deadlines } from './model/deadlines';
import { explanationOf, knownExplanation } from './model/explanations';
import type { Overview, TraineeEntry } from './model/overview';
import { timelineFacts } from './model/timeline-facts';
import { findingsOf, type TraineeFinding } from './model/trainee-findings';
import { standing, texts } from './texts';
import { Timeline } from './timeline';
import { runInBackground } from './use-worked-out';
import { WritePageButton } from '../write-report/write-report-button';
import { VerdictSign } from './verdict-sign';

interface Properties {
  readonly overview: Overview;
  readonly deadlines: Deadlines | null;
  readonly entry: TraineeEntry;
  /** The requirement that the trainee was opened at; null for the top. */
  readonly at: string | null;
  /** Whether the focus goes to what the page is opened at. */
  readonly takesFocus: boolean;
}

/** Everything about one trainee: where the training stands, its timeline, and every finding with what it rests on. */
export function TraineePage({ overview, deadlines, entry, at, takesFocus }: Properties): JSX.Element {
  const { language } = useServices();
  const text = useText();
  const { evaluation } = entry.programme;
  const findings = useMemo(() => findingsOf(overview, entry, deadlines), [overview, entry, deadlines]);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [focus, setFocus] = useState(at);
  const heading = useRef<HTMLHeadingElement>(null);
  const landing = useRef<HTMLButtonElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const isOpen = ({ column, verdict }: TraineeFinding): boolean =>
    (opensByItself(verdict) || column.key === at) !== toggled.has(column.key);
  const all = [...findings.requirements, ...findings.advice];
  const explained = useExplained(
    all.filter((one) => isOpen(one) || one.column.key === focus),
    entry.trainee,
  );
  const focused = all.find(({ column }) => column.key === focus);
  const focusFinding =
    focused === undefined
      ? null
      : (knownExplanation(focused.column, entry.trainee, language)?.finding ?? null);
  const facts = useMemo(
    () => timelineFacts(evaluation, entry.trainee, focusFinding, language),
    [evaluation, entry.trainee, focusFinding, language],
  );

  useEffect(() => {
    const target = landing.current ?? heading.current;
    if (takesFocus) target?.focus({ preventScroll: true });
    if (landing.current !== null) landing.current.scrollIntoView({ block: 'center' });
    else heading.current?.closest('[role="tabpanel"]')?.scrollTo({ top: 0 });
  }, []);

  const card = (finding: TraineeFinding): JSX.Element => {
    const { key } = finding.column;
    return (
      <FindingCard
        key={key}
        finding={finding}
        explanation={explained(finding)}
        isOpen={isOpen(finding)}
        toggle={() => {
          const next = new Set(toggled);
          if (!next.delete(key)) next.add(key);
          setToggled(next);
          if (!isOpen(finding)) setFocus(key);
        }}
        inFocus={key === focus}
        focus={() => {
          setFocus(key === focus ? null : key);
          drawing.current?.scrollIntoView({ block: 'nearest' });
        }}
        button={key === at ? landing : undefined}
      />
    );
  };
  return (
    <>
      <Heading entry={entry} heading={heading} />
      <p>
        <WritePageButton trainee={entry} />
      </p>
      <div ref={drawing}>
        <Timeline
          facts={facts}
          name={entry.name === '' ? entry.number : entry.name}
          focus={focused?.column.requirement.id ?? null}
        />
      </div>
      <h3>
        {text(texts.requirements)} <span class="count">{findings.requirements.length}</span>
      </h3>
      {findings.requirements.map(card)}
      {findings.advice.length > 0 && (
        <>
          <h3>
            {text(texts.adviceHeading)} <span class="count">{findings.advice.length}</span>
          </h3>
          {findings.advice.map(card)}
        </>
      )}
      {findings.notApplicable.length > 0 && (
        <details class="not-applicable">
          <summary>
            {text(texts.notApplicable)} ({findings.notApplicable.length})
          </summary>
          <ul>
            {findings.notApplicable.map(({ column: { key, requirement } }) => (
              <li key={key}>
                <VerdictSign verdict="notApplicable" /> <span class="id">{requirement.id}</span>{' '}
                {requirement.title}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What somebody has to look into now. */
function opensByItself(verdict: TraineeFinding['verdict']): boolean {
  return verdict === 'notMet' || verdict === 'insufficientData' || verdict === 'toAttest';
}

/** Explains findings one by one in the background. @returns looks one up; undefined until it is there */
function useExplained(
  wanted: readonly TraineeFinding[],
  trainee: number,
): (finding: TraineeFinding) => ReturnType<typeof knownExplanation> {
  const { language } = useServices();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const missing = wanted.filter(({ column }) => knownExplanation(column, trainee, language) === undefined);
  const next = useRef(missing);
  next.current = missing;
  useEffect(() => {
    if (next.current.length === 0) return;
    return runInBackground(explaining(next.current));
  }, [missing.length === 0, wanted.length, wanted[0]?.column.programme, trainee, language]);

  function* explaining(findings: readonly TraineeFinding[]): Generator<void, void> {
    for (const { column } of findings) {
      explanationOf(column, trainee, language);
      redraw(0);
      yield;
    }
  }
  return ({ column }) => knownExplanation(column, trainee, language);
}

interface HeadingProperties {
  readonly entry: TraineeEntry;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function Heading({ entry, heading }: HeadingProperties): JSX.Element {
  const text = useText();
  const { language } = useServices();
  const { evaluation, book } = entry.programme;
  const { trainingMonths, trainingYear, end } = evaluation.standing(entry.trainee);
  const facts = [
    entry.name === '' ? '' : entry.number,
    book.program.code,
    entry.regulation ?? '',
    standing(trainingMonths, trainingYear, language),
    end === null ? '' : `${text(texts.end)} ${formatDate(end, language)}`,
  ].filter((fact) => fact !== '');
  return (
    <>
      <h2 ref={heading} tabIndex={-1} class="trainee-name">
        <bdi>{entry.name === '' ? entry.number : entry.name}</bdi>
      </h2>
      <p class="quiet">{facts.join(' · ')}</p>
    </>
  );
}
