import type { JSX } from 'preact';
import { useServices, useText } from '../shell/services';
import { isUnsaved } from './draft';
import type { DeskState } from './rule-desk';
import { fromProgramme, fromSheet, texts } from './texts';

/** Where the text came from, and whether the workbook has it. */
export function StatusLine({ state: { draft, isUnread } }: { readonly state: DeskState }): JSX.Element {
  const { workbook, open } = useServices();
  const say = useText();
  const { origin } = draft;
  return (
    <div class="rules-status">
      <p>
        {origin.kind === 'sheet' && say(fromSheet(origin.sheet))}
        {origin.kind === 'programme' && say(fromProgramme(origin.title))}
        {isUnsaved(draft) && (
          <strong class="rules-unsaved">
            <span aria-hidden="true">● </span>
            {say(texts.unsaved)}
          </strong>
        )}
      </p>
      {workbook === null && <p class="quiet">{say(texts.noExcel)}</p>}
      {workbook !== null && origin.kind !== 'sheet' && <p class="quiet">{say(texts.noSheetYet)}</p>}
      {isUnread && (
        <p class="rules-notice" role="status">
          {say(texts.notReadYet)}{' '}
          <button
            type="button"
            onClick={() => {
              open('setUp');
            }}
          >
            {say(texts.toSetUp)}
          </button>
        </p>
      )}
    </div>
  );
}
