import type { ComponentChildren, JSX } from 'preact';
import { latestFailure } from '../../addin/live-roster';
import { placeName } from '../../records/columns';
import { useRoster, useServices, useText } from '../shell/services';
import { severalRosters, showRoster, texts } from './texts';
import { useCheckNow } from './use-check-now';

/** How the report stands to the workbook: that it is of before, because the workbook has no roster now, or that it is one of several. */
export function RosterNotices(): JSX.Element {
  const text = useText();
  const { open } = useServices();
  const { live, trouble } = useRoster();
  const isOfRules = trouble !== null && trouble === latestFailure('rules');
  const checkNow = useCheckNow();
  return (
    <>
      <div role="alert">
        {trouble !== null && (
          <Notice>
            <p>
              {live !== undefined && <strong>{text(texts.outdated)} </strong>}
              {text(trouble)}
            </p>
            <p class="choices-line">
              <button
                type="button"
                class="small"
                onClick={() => {
                  open('setUp');
                }}
              >
                {text(texts.setUp)}
              </button>
              {isOfRules && (
                <button
                  type="button"
                  class="small"
                  onClick={() => {
                    open('rules');
                  }}
                >
                  {text(texts.rules)}
                </button>
              )}
              <button type="button" class="small" onClick={checkNow}>
                {text(texts.checkNow)}
              </button>
            </p>
          </Notice>
        )}
      </div>
      <Rivals />
    </>
  );
}

function Notice({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="notice">{children}</div>;
}

/** Which of several rosters is shown, and the others to choose from. */
function Rivals(): JSX.Element | null {
  const text = useText();
  const { roster } = useServices();
  const { place, rivals } = useRoster();
  if (place === null || rivals.length === 0) return null;
  return (
    <Notice>
      <p>{text(severalRosters(rivals.length + 1, placeName(place)))}</p>
      <p class="choices-line">
        {rivals.map((rival) => (
          <button
            key={placeName(rival)}
            type="button"
            class="small"
            onClick={() => {
              void roster.follow(rival);
            }}
          >
            {text(showRoster(placeName(rival)))}
          </button>
        ))}
      </p>
    </Notice>
  );
}
