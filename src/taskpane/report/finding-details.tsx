import type { JSX } from 'preact';
import type { CellNote, ExplainedPart } from '../../dsl/index';
import { placeName } from '../../records/columns';
import { VERDICT_WORDS } from '../../wording/phrases';
import type { Bilingual } from '../../wording/language';
import { useText } from '../shell/services';
import { CellLink } from './cell-link';
import type { Explanation } from './model/explanations';
import { texts } from './texts';
import { VerdictSign } from './verdict-sign';

/** Up to so many rows are shown at once; more are behind their count. */
const FEW = 6;

/** What a finding rests on: the sentence with its arithmetic, the parts, the rows of the workbook, and the source of the rule. */
export function FindingDetails({ explanation }: { readonly explanation: Explanation }): JSX.Element {
  const text = useText();
  const { explained, deciding } = explanation;
  const { parts, counted, rejected, unknown, source, verdict, forecast } = explained;
  return (
    <>
      <p class="explanation">{explained.explanation}</p>
      {deciding !== null && (
        <p class="deciding">
          {text(texts.lookAt)} <CellLink place={deciding} />
        </p>
      )}
      {verdict === 'pending' && forecast !== null && (
        <p class="quiet">
          <VerdictSign verdict={forecast} /> {text(VERDICT_WORDS[forecast])} {text(texts.forecast)}
        </p>
      )}
      {parts.length > 1 && <Parts parts={parts} />}
      <Rows title={texts.unknown} rows={unknown} isOpen />
      <Rows title={texts.counted} rows={counted} isOpen={counted.length <= FEW} />
      <Rows title={texts.rejected} rows={rejected} isOpen={false} />
      {source !== '' && (
        <p class="citation">
          {text(texts.source)}: {source}
        </p>
      )}
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly ExplainedPart[] }): JSX.Element {
  const text = useText();
  return (
    <details>
      <summary>
        {text(texts.subparts)} ({parts.length})
      </summary>
      <ul class="parts">
        {parts.map((part, index) => (
          <li key={index}>
            <VerdictSign verdict={part.verdict} />{' '}
            <span class="hidden">{text(VERDICT_WORDS[part.verdict])}: </span>
            {part.label}
            {part.explanation !== '' && <span class="quiet"> – {part.explanation}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface RowsProperties {
  readonly title: Bilingual;
  readonly rows: readonly CellNote[];
  readonly isOpen: boolean;
}

function Rows({ title, rows, isOpen }: RowsProperties): JSX.Element | null {
  const text = useText();
  if (rows.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>
        {text(title)} ({rows.length})
      </summary>
      <ul class="evidence">
        {rows.map((row) => (
          <li key={placeName(row)}>
            <CellLink place={row} /> <span>{row.note}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
