import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RuleText } from '../../dsl/index';
import { useServices, useText } from '../shell/services';
import { useKeptFocus } from '../shell/use-kept-focus';
import { exportText } from './export-text';
import type { RuleDesk } from './rule-desk';
import { errorsLeft, texts } from './texts';

interface Properties {
  readonly desk: RuleDesk;
  readonly known: RuleText;
}

/** What saving a text with errors comes to, and what else can be done. */
export function ErrorsQuestion({ desk, known }: Properties): JSX.Element {
  const { language } = useServices();
  const say = useText();
  const part = useKeptFocus();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const errors = known.diagnostics.filter(({ severity }) => severity === 'error').length;
  return (
    <div
      ref={part}
      class="rules-notice"
      role="alertdialog"
      aria-labelledby="rules-errors"
      aria-describedby="rules-consequence"
    >
      <p id="rules-errors">
        <strong>{say(errorsLeft(errors))}</strong>
      </p>
      <p id="rules-consequence">{say(texts.consequence)}</p>
      <div class="rules-buttons">
        <button
          ref={first}
          type="button"
          onClick={() => {
            desk.dismissErrors();
          }}
        >
          {say(texts.cancel)}
        </button>
        <button
          type="button"
          onClick={() => {
            exportText(known);
          }}
        >
          {say(texts.exportFile)}
        </button>
        <button type="button" onClick={() => void desk.save(language, true)}>
          {say(texts.saveAnyway)}
        </button>
      </div>
    </div>
  );
}
