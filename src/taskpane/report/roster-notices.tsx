import type { JSX } from 'preact';
import { latestFailure } from '../../addin/live-roster';
import { useRoster, useServices, useText } from '../shell/services';
import { texts } from './texts';
import { useCheckNow } from './use-check-now';

/** How the report stands to the workbook: that it is of before, because the workbook has no roster now. */
export function RosterNotices(): JSX.Element {
  const text = useText();
  const { open } = useServices();
  const { live, trouble } = useRoster();
  const isOfRules = trouble !== null && trouble === latestFailure('rules');
  const checkNow = useCheckNow();
  return (
    <div role="alert">
      {trouble !== null && (
        <div class="notice">
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
        </div>
      )}
    </div>
  );
}
