import type { JSX } from 'preact';
import type { Verdict } from '../../dsl/index';
import { VERDICT_WORDS } from '../../wording/phrases';
import { VERDICT_SIGNS } from '../../wording/verdict-signs';
import { useText } from '../shell/services';

/** A verdict as sign, word and colour. */
export function VerdictLabel({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  const text = useText();
  return (
    <span class={`verdict-label ${verdict}`}>
      <VerdictSign verdict={verdict} /> {text(VERDICT_WORDS[verdict])}
    </span>
  );
}

/** The sign alone, where the word stands beside it or the place has a label. */
export function VerdictSign({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  return (
    <span class={`sign badge ${verdict}`} aria-hidden="true">
      {VERDICT_SIGNS[verdict]}
    </span>
  );
}
