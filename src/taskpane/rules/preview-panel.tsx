import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Verdict } from '../../dsl/index';
import type { Flip, RequirementChange } from '../../report/diff';
import { VERDICT_WORDS } from '../../wording/phrases';
import { useLiveRoster, useText } from '../shell/services';
import { isCurrent, type DeskState, type RuleDesk } from './rule-desk';
import { flipsOf, othersToo, texts, trainees } from './texts';

/** How many trainees are named; the others are counted. */
const MOST_NAMED = 20;

interface Properties {
  readonly desk: RuleDesk;
  readonly state: DeskState;
  /** The button that asks for it. */
  readonly asker: RefObject<HTMLButtonElement | null>;
}

/** Whose verdicts the draft would change, requirement by requirement. */
export function PreviewPanel({ desk, state: { preview, draft }, asker }: Properties): JSX.Element | null {
  const say = useText();
  const live = useLiveRoster();
  const heading = useRef<HTMLHeadingElement>(null);
  const changesShown = preview?.changes;
  useEffect(() => {
    // In a narrow pane it stands far below the button that asked for it; whoever went on with something else by then is left there.
    const { activeElement, body } = document;
    const waits = activeElement === null || activeElement === body || activeElement === asker.current;
    if (changesShown !== undefined && waits) heading.current?.focus();
  }, [changesShown, asker]);
  if (preview === null) return null;
  const { changes } = preview;
  const flips = changes.reduce((sum, change) => sum + change.flips.length, 0);
  return (
    <section aria-labelledby="rules-effect" class="rules-effect">
      <div class="rules-effect-heading">
        <h3 id="rules-effect" ref={heading} tabIndex={-1}>
          {say(texts.effect)}
        </h3>
        <button
          class="plain"
          type="button"
          onClick={() => {
            desk.closePreview();
          }}
        >
          {say(texts.close)}
        </button>
      </div>
      {!isCurrent(preview, draft, live) && <p class="rules-notice">{say(texts.effectOutdated)}</p>}
      <p role="status">{say(changes.length === 0 ? texts.noEffect : flipsOf(flips, changes.length))}</p>
      {changes.map((change) => (
        <Change key={change.requirement} change={change} />
      ))}
    </section>
  );
}

function Change({
  change: { requirement, title, change, flips },
}: {
  readonly change: RequirementChange;
}): JSX.Element {
  const say = useText();
  return (
    <details class="rules-change" open={flips.length <= MOST_NAMED}>
      <summary>
        <strong>{requirement}</strong> {title}
        {change !== 'kept' && <em> ({say(texts[change])})</em>}
        {[...byKind(flips)].map(([kind, [first, ...others]]) => (
          <span key={kind} class="rules-flip">
            <FlipWords flip={first} />
            {first.trainee !== null && `: ${say(trainees(others.length + 1))}`}
          </span>
        ))}
      </summary>
      <ul>
        {flips.slice(0, MOST_NAMED).map((flip) => (
          <li key={flip.trainee}>
            {flip.trainee === null ? say(texts.wholeList) : `${flip.trainee} ${flip.name}`}:{' '}
            <FlipWords flip={flip} />
          </li>
        ))}
        {flips.length > MOST_NAMED && <li class="quiet">{say(othersToo(flips.length - MOST_NAMED))}</li>}
      </ul>
    </details>
  );
}

function FlipWords({ flip: { before, after } }: { readonly flip: Flip }): JSX.Element {
  return (
    <>
      <VerdictWord verdict={before} /> → <VerdictWord verdict={after} />
    </>
  );
}

function VerdictWord({ verdict }: { readonly verdict: Verdict | null }): JSX.Element {
  const say = useText();
  return (
    <span class={verdict ?? 'quiet'}>{say(verdict === null ? texts.noVerdict : VERDICT_WORDS[verdict])}</span>
  );
}

/** Flips from one verdict to another, together; the most frequent first. */
function byKind(flips: readonly Flip[]): [string, [Flip, ...Flip[]]][] {
  const kinds = new Map<string, [Flip, ...Flip[]]>();
  for (const flip of flips) {
    const kind = `${flip.before} ${flip.after}`;
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [flip]);
    else known.push(flip);
  }
  return [...kinds].sort(([, left], [, right]) => right.length - left.length);
}
