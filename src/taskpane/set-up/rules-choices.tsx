import type { JSX } from 'preact';
import { useText } from '../shell/services';
import type { StoredRules } from '../workbook';
import { bundledProgrammes } from './programmes';
import { OWN_RULES } from './own-rules';
import { filled, texts } from './texts';

interface Properties {
  readonly value: string;
  /** The workbook's own rules. */
  readonly own: StoredRules | null;
  readonly isBroken: boolean;
  readonly isEditable: boolean;
  readonly choose: (rules: string) => void;
  readonly edit: (isEditable: boolean) => void;
}

/** By which rules the workbook is checked: a bundled programme, or the text of its own sheet. */
export function RulesChoices({ value, own, isBroken, isEditable, choose, edit }: Properties): JSX.Element {
  const text = useText();
  return (
    <>
      <h2>{text(texts.rules)}</h2>
      <p class="field">
        <select
          aria-label={text(texts.rulesFrom)}
          value={value}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
          }}
        >
          {bundledProgrammes().map(({ book: { program } }) => (
            <option key={program.code} value={program.code}>
              {program.code} · {program.title}
            </option>
          ))}
          {own !== null && (
            <option value={OWN_RULES}>{text(filled(texts.fromSheet, { sheet: own.sheet }))}</option>
          )}
        </select>
      </p>
      {value === OWN_RULES && own !== null && isBroken && (
        <p class="wrong">{text(filled(texts.brokenSheet, { sheet: own.sheet }))}</p>
      )}
      {own === null && (
        <p>
          <label class="check">
            <input
              type="checkbox"
              checked={isEditable}
              onChange={({ currentTarget }) => {
                edit(currentTarget.checked);
              }}
            />
            <span>{text(texts.editable)}</span>
          </label>
          <span class="quiet">{text(texts.editableNote)}</span>
        </p>
      )}
    </>
  );
}
