import type { JSX } from 'preact';
import type { Language } from '../wording/language';
import type { ReportSummary, TraineeSummary, VerdictCount, VerdictName } from './summary-model';
import { texts } from './texts';

interface Properties {
  readonly report: ReportSummary | undefined;
  readonly language: Language;
}

/** The summary of a report, or what to do to get one. */
export function Summary({ report, language }: Properties): JSX.Element {
  return (
    <main lang={language}>
      {report ? <Report report={report} language={language} /> : <EmptyState language={language} />}
    </main>
  );
}

function EmptyState({ language }: { readonly language: Language }): JSX.Element {
  return (
    <>
      <h1>{texts.title[language]}</h1>
      <h2>{texts.emptyHeading[language]}</h2>
      <p>{texts.emptyLead[language]}</p>
      <p>
        <code>{texts.emptyFormula[language]}</code>
      </p>
      <p>{texts.emptyArguments[language]}</p>
    </>
  );
}

function Report({
  report,
  language,
}: {
  readonly report: ReportSummary;
  readonly language: Language;
}): JSX.Element {
  return (
    <>
      <h1>{report.programmeTitles.join(', ')}</h1>
      <p class="as-of">
        {texts.asOf[language]}: <time dateTime={report.asOf}>{formatDate(report.asOf, language)}</time>
      </p>
      <h2 id="verdicts">{texts.verdicts[language]}</h2>
      <VerdictTable verdicts={report.verdicts} language={language} />
      <h2 id="trainees">
        {texts.trainees[language]} ({report.trainees.length})
      </h2>
      {report.trainees.length === 0 ? (
        <p>{texts.noTrainees[language]}</p>
      ) : (
        <TraineeTable trainees={report.trainees} language={language} />
      )}
      {report.withoutRules.length > 0 && (
        <p class="without-rules">
          {texts.withoutRules[language]}: {report.withoutRules.join(', ')}
        </p>
      )}
    </>
  );
}

interface VerdictTableProperties {
  readonly verdicts: readonly VerdictCount[];
  readonly language: Language;
}

function VerdictTable({ verdicts, language }: VerdictTableProperties): JSX.Element {
  return (
    <table class="verdicts" aria-labelledby="verdicts">
      <thead class="hidden">
        <tr>
          <th scope="col">{texts.verdict[language]}</th>
          <th scope="col">{texts.count[language]}</th>
        </tr>
      </thead>
      <tbody>
        {verdicts.map(({ verdict, word, count }) => (
          <tr key={verdict}>
            <th scope="row">
              <Sign verdict={verdict} /> {word[language]}
            </th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TraineeTableProperties {
  readonly trainees: readonly TraineeSummary[];
  readonly language: Language;
}

const attention = ['notMet', 'insufficientData', 'pending'] as const;

function TraineeTable({ trainees, language }: TraineeTableProperties): JSX.Element {
  return (
    <table class="trainees" aria-labelledby="trainees">
      <caption class="hidden">{texts.traineesCaption[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.trainee[language]}</th>
          {attention.map((verdict) => (
            <th scope="col" key={verdict}>
              <Sign verdict={verdict} /> {texts[verdict][language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trainees.map((trainee, index) => (
          <tr key={index}>
            <th scope="row">
              {trainee.name} <span class="id">{trainee.id}</span>
            </th>
            {attention.map((verdict) => (
              <td key={verdict} class={trainee[verdict] === 0 ? 'none' : verdict}>
                {trainee[verdict]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const signs: Record<VerdictName, string> = {
  met: '✓',
  notMet: '✗',
  pending: '…',
  insufficientData: '?',
  waived: '∅',
  notApplicable: '–',
  toAttest: '!',
};

/** A mark beside the word, so that colour never carries the meaning alone; the word says it, so readers skip the mark. */
function Sign({ verdict }: { readonly verdict: VerdictName }): JSX.Element {
  return (
    <span class={`sign ${verdict}`} aria-hidden="true">
      {signs[verdict]}
    </span>
  );
}

/** 2026-11-21 → 21 november 2026, without a detour along time zones. */
function formatDate(isoDate: string, language: Language): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return isoDate;
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return day.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
