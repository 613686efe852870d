import type { JSX, Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { formatDate } from '../../dsl/index';
import { useServices, useText } from '../shell/services';
import { FindingDetails } from './finding-details';
import type { Explanation } from './model/explanations';
import type { TraineeFinding } from './model/trainee-findings';
import { texts } from './texts';
import { VerdictLabel } from './verdict-sign';

interface Properties {
  readonly finding: TraineeFinding;
  /** Undefined until it has been put into words. */
  readonly explanation: Explanation | undefined;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Whether the timeline shows this one. */
  readonly inFocus: boolean;
  readonly focus: () => void;
  readonly button: Ref<HTMLButtonElement> | undefined;
}

/** One requirement and its verdict on the trainee, with the explanation behind it. */
export function FindingCard(properties: Properties): JSX.Element {
  const { finding, explanation, isOpen, toggle, inFocus, focus, button } = properties;
  const { column, verdict, due } = finding;
  const { id, title } = column.requirement;
  const text = useText();
  const { language } = useServices();
  // After an edit the words of before stay until the new ones are there, so that nothing jumps.
  const last = useRef<Explanation | undefined>(undefined);
  last.current = explanation ?? last.current;
  const bodyId = `finding-${column.key.replace('/', '-')}`;
  return (
    <div class={`finding ${verdict}${inFocus ? ' in-focus' : ''}`}>
      <h4>
        <button
          ref={button}
          type="button"
          class="plain"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={toggle}
        >
          <VerdictLabel verdict={verdict} />
          <span class="title">
            <span class="id">{id}</span> {title}
          </span>
          {due !== null && (
            <span class="due">
              {text(texts.dueBy)} {formatDate(due, language)}
            </span>
          )}
        </button>
      </h4>
      <div id={bodyId} class="finding-body" hidden={!isOpen}>
        {isOpen &&
          (last.current === undefined ? (
            <p class="quiet">{text(texts.explaining)}</p>
          ) : (
            <>
              <FindingDetails explanation={last.current} />
              <button type="button" class="small" aria-pressed={inFocus} onClick={focus}>
                {text(texts.onTimeline)}
              </button>
            </>
          ))}
      </div>
    </div>
  );
}
