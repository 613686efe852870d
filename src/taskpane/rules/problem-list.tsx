import type { JSX } from 'preact';
import type { Fix, RuleText } from '../../dsl/index';
import type { Diagnostic } from '../../wording/diagnostics';
import { useServices, useText } from '../shell/services';
import { fixLabel, fixOf, isBlank } from './expert';
import { SOURCE_NAME } from './rule-desk';
import { lineNumber, problemCounts, texts } from './texts';

/** More messages at once help nobody; those below follow once these are dealt with. */
const MOST_SHOWN = 100;

interface Properties {
  readonly known: RuleText;
  /** Shows a piece of the text. */
  readonly goTo: (from: number, to: number) => void;
  readonly change: (fix: Fix) => void;
}

/** Everything that is wrong with the text; each message leads to its place. */
export function ProblemList({ known, goTo, change }: Properties): JSX.Element {
  const say = useText();
  const isEmpty = isBlank(known);
  const diagnostics = isEmpty ? [] : known.diagnostics;
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((one) => one.severity === severity).length;
  return (
    <section aria-labelledby="rules-problems">
      <h3 id="rules-problems">{say(texts.problems)}</h3>
      <p role="status" class="quiet">
        {diagnostics.length === 0
          ? say(isEmpty ? texts.noRulesYet : texts.noProblems)
          : say(problemCounts(count('error'), count('warning')))}
      </p>
      <ul class="rules-problems">
        {diagnostics.slice(0, MOST_SHOWN).map((diagnostic, index) => (
          <Problem key={index} diagnostic={diagnostic} known={known} goTo={goTo} change={change} />
        ))}
      </ul>
    </section>
  );
}

function Problem({
  diagnostic,
  known,
  goTo,
  change,
}: Properties & { readonly diagnostic: Diagnostic }): JSX.Element {
  const { language } = useServices();
  const say = useText();
  const { rule } = diagnostic.place;
  const fix = fixOf(diagnostic, known);
  const where =
    rule === undefined
      ? ''
      : `${rule.file === SOURCE_NAME ? '' : `${rule.file}, `}${say(lineNumber(rule.line))}`;
  const isHere = rule?.file === SOURCE_NAME;
  return (
    <li class={`rules-${diagnostic.severity}`}>
      <button
        class="plain rules-problem"
        type="button"
        disabled={!isHere}
        onClick={() => {
          if (isHere) goTo(rule.start, rule.end);
        }}
      >
        <strong>
          {say(texts[diagnostic.severity])}, {where}
        </strong>{' '}
        {diagnostic.message(language)}
      </button>
      {fix !== null && (
        <button
          type="button"
          onClick={() => {
            change(fix);
          }}
        >
          {say(fixLabel(fix))}
        </button>
      )}
    </li>
  );
}
