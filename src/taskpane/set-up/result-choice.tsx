import type { JSX } from 'preact';
import { useText } from '../shell/services';
import { ALL_REQUIREMENTS } from './make-plan';
import type { Programme } from './programmes';
import { texts } from './texts';

interface Properties {
  readonly programme: Programme | null;
  /** Null for no column. */
  readonly value: string | null;
  readonly choose: (value: string | null) => void;
}

/** Whether a column with a verdict is to stand beside the trainees, and on what. */
export function ResultChoice({ programme, value, choose }: Properties): JSX.Element {
  const text = useText();
  const requirements = programme?.book.program.requirements.filter(({ wholeList }) => !wholeList) ?? [];
  return (
    <>
      <h2>{text(texts.result)}</h2>
      <p>
        <label class="check">
          <input
            type="checkbox"
            checked={value !== null}
            onChange={({ currentTarget }) => {
              choose(currentTarget.checked ? ALL_REQUIREMENTS : null);
            }}
          />
          <span>{text(texts.wantResult)}</span>
        </label>
        <span class="quiet">{text(texts.resultNote)}</span>
      </p>
      {value !== null && (
        <p class="field">
          <select
            aria-label={text(texts.resultOf)}
            value={value}
            onChange={({ currentTarget }) => {
              choose(currentTarget.value);
            }}
          >
            <option value={ALL_REQUIREMENTS}>{text(texts.allMet)}</option>
            {requirements.map(({ id, title }) => (
              <option key={id} value={id}>
                {id} · {title}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}
