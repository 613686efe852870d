import type { JSX } from 'preact';
import { useText } from '../shell/services';
import type { TraineeEntry } from './model/overview';
import { texts } from './texts';

interface Properties {
  /** The trainees before and after in the list. */
  readonly previous: TraineeEntry | null;
  readonly next: TraineeEntry | null;
  readonly turnTo: (entry: TraineeEntry) => void;
  readonly back: () => void;
}

/** Back to the list, and to the trainees beside this one. It stays while the page turns, and the focus with it. */
export function TraineeNav({ previous, next, turnTo, back }: Properties): JSX.Element {
  const text = useText();
  const turn = (to: TraineeEntry | null, label: string, sign: string): JSX.Element => {
    const name = to === null ? '' : `: ${to.name === '' ? to.number : to.name}`;
    return (
      <button
        type="button"
        class="turn"
        aria-label={`${label}${name}`}
        title={`${label}${name}`}
        aria-disabled={to === null}
        onClick={() => {
          if (to !== null) turnTo(to);
        }}
      >
        {sign}
      </button>
    );
  };
  return (
    <nav class="trainee-nav">
      <button type="button" aria-label={text(texts.backLabel)} onClick={back}>
        ← {text(texts.back)}
      </button>
      <span class="turns">
        {turn(previous, text(texts.previous), '‹')}
        {turn(next, text(texts.next), '›')}
      </span>
    </nav>
  );
}
