import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useText } from '../shell/services';
import { useKeptFocus } from '../shell/use-kept-focus';
import type { StoredRules } from '../workbook';
import { lineChanges } from './line-changes';
import type { RuleDesk } from './rule-desk';
import { texts } from './texts';

interface Properties {
  readonly desk: RuleDesk;
  readonly mine: string;
  readonly theirs: StoredRules;
}

/** The sheet was changed while the draft has changes of its own: both are shown, and the author chooses. */
export function ConflictNotice({ desk, mine, theirs }: Properties): JSX.Element {
  const say = useText();
  const part = useKeptFocus();
  const [compares, setCompares] = useState(false);
  return (
    <div ref={part} class="rules-notice" role="alert">
      <p>{say(texts.changedMeanwhile)}</p>
      <div class="rules-buttons">
        <button
          type="button"
          aria-expanded={compares}
          onClick={() => {
            setCompares(!compares);
          }}
        >
          {say(texts.compare)}
        </button>
        <button
          type="button"
          onClick={() => {
            desk.keepMine();
          }}
        >
          {say(texts.keepMine)}
        </button>
        <button
          type="button"
          onClick={() => {
            desk.loadTheirs();
          }}
        >
          {say(texts.loadTheirs)}
        </button>
      </div>
      {compares && <Comparison mine={mine} theirs={theirs.text} />}
    </div>
  );
}

function Comparison({ mine, theirs }: { readonly mine: string; readonly theirs: string }): JSX.Element {
  const say = useText();
  const changes = useMemo(() => lineChanges(mine, theirs), [mine, theirs]);
  return (
    <ul class="rules-comparison">
      {changes.map((change, index) =>
        change.kind === 'equal' ? (
          <li key={index} class="quiet">
            … {change.count} {say(texts.equalLines)} …
          </li>
        ) : (
          <li key={index} class={`rules-${change.kind}`}>
            <span aria-hidden="true">{change.kind === 'mine' ? '+ ' : '− '}</span>
            <span class="hidden">{say(change.kind === 'mine' ? texts.onlyMine : texts.onlyTheirs)}: </span>
            {change.line}
          </li>
        ),
      )}
    </ul>
  );
}
