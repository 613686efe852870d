import type { JSX } from 'preact';
import { placeName, type CellPlace } from '../../records/columns';
import { useText } from '../shell/services';
import { useJump } from './report-context';
import { goTo } from './texts';

/** A place in the workbook: a button that shows it, or plain text where there is no workbook. */
export function CellLink({ place }: { readonly place: CellPlace }): JSX.Element {
  const jump = useJump();
  const text = useText();
  const name = placeName(place);
  if (jump === null) return <span class="cell">{name}</span>;
  return (
    <button
      type="button"
      class="cell link"
      aria-label={text(goTo(name))}
      onClick={() => {
        jump({ sheet: place.sheet, cell: place.cell });
      }}
    >
      {name}
    </button>
  );
}
