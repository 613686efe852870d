import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LiveRoster } from '../../addin/live-roster';
import { meaningAt, VERDICTS, type RequirementText, type Verdict } from '../../dsl/index';
import { VERDICT_WORDS } from '../../wording/phrases';
import { KIND_WORDS } from '../../wording/table-words';
import { comparisonKey } from '../../wording/text';
import { useLiveRoster, useServices, useText } from '../shell/services';
import { citationText, meaningLines } from './meaning-lines';
import type { DeskState } from './rule-desk';
import { texts } from './texts';

/** The requirement that the cursor is in: its source, its sentence, and its verdicts in this workbook; and what the word there means. */
export function CursorCard({ state: { known, cursor } }: { readonly state: DeskState }): JSX.Element {
  const { language } = useServices();
  const say = useText();
  const requirement = useMemo(() => known.requirementAt(cursor, language), [known, cursor, language]);
  const word = useMemo(() => meaningAt(known, cursor, language), [known, cursor, language]);
  return (
    <section aria-labelledby="rules-cursor" class="rules-cursor">
      <h3 id="rules-cursor">{say(texts.atCursor)}</h3>
      {requirement === null ? (
        <p class="quiet">{say(texts.nothingAtCursor)}</p>
      ) : (
        <RequirementCard requirement={requirement} />
      )}
      {word !== null && word.kind !== 'requirement' && (
        <dl>
          <dt>{say(texts.word)}</dt>
          {meaningLines(word, language).map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </dl>
      )}
    </section>
  );
}

function RequirementCard({ requirement }: { readonly requirement: RequirementText }): JSX.Element {
  const say = useText();
  const live = useLiveRoster();
  const { id, modality, title, sentences, citations, notes } = requirement;
  const verdicts = useMemo(() => verdictsOf(id, live), [id, live]);
  return (
    <>
      <p>
        <strong>{id}</strong> {title} <span class="quiet">({say(KIND_WORDS[modality])})</span>
      </p>
      <dl>
        <dt>{say(texts.source)}</dt>
        {citations.map((citation) => (
          <dd key={citationText(citation)}>{citationText(citation)}</dd>
        ))}
        {citations.length === 0 && <dd class="quiet">{say(texts.noSource)}</dd>}
        {sentences.length > 0 && <dt>{say(texts.says)}</dt>}
        {sentences.map((sentence) => (
          <dd key={sentence}>{sentence}</dd>
        ))}
        {notes.map((note) => (
          <dd key={note} class="quiet">
            {note}
          </dd>
        ))}
        <dt>{say(verdicts?.isWholeList === true ? texts.verdictsOnList : texts.verdictsNow)}</dt>
        <dd>
          {verdicts === null ? <span class="quiet">{say(texts.noVerdicts)}</span> : <Counts {...verdicts} />}
        </dd>
      </dl>
    </>
  );
}

function Counts({ counts, isWholeList }: VerdictCounts): JSX.Element {
  const say = useText();
  return (
    <>
      {counts.map(([verdict, count]) => (
        <span key={verdict} class={`rules-count ${verdict}`}>
          {isWholeList ? say(VERDICT_WORDS[verdict]) : `${count} ${say(VERDICT_WORDS[verdict])}`}
        </span>
      ))}
    </>
  );
}

interface VerdictCounts {
  readonly counts: readonly (readonly [Verdict, number])[];
  readonly isWholeList: boolean;
}

/** How often each verdict on a requirement was given, in the roster as it was checked last. */
function verdictsOf(id: string, live: LiveRoster | undefined): VerdictCounts | null {
  const key = comparisonKey(id);
  for (const { book, evaluation, trainees } of live?.checked.programmes ?? []) {
    const index = book.program.requirements.findIndex((requirement) => comparisonKey(requirement.id) === key);
    const requirement = book.program.requirements[index];
    if (requirement === undefined) continue;
    if (requirement.wholeList) {
      const finding = evaluation.rosterFindings().find((one) => one.requirement === requirement);
      return finding === undefined ? null : { counts: [[finding.verdict, 1]], isWholeList: true };
    }
    const codes = evaluation.verdictsOf(index);
    const counts = VERDICTS.map(
      (verdict, code) => [verdict, trainees.filter((trainee) => codes[trainee] === code).length] as const,
    );
    return { counts: counts.filter(([, count]) => count > 0), isWholeList: false };
  }
  return null;
}
