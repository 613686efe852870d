import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useServices, useText } from '../shell/services';
import { CellLink } from './cell-link';
import { openColumns, type OpenColumn } from './model/open-cells';
import type { Overview } from './model/overview';
import { openCount, texts } from './texts';
import { runInBackground } from './use-worked-out';

/** So many cells at first, and with every "more". */
const AT_ONCE = 60;

/** The blank cells that leave verdicts open, by column; looked for only while this is shown. */
export function OpenCellList({ overview }: { readonly overview: Overview }): JSX.Element {
  const text = useText();
  const [columns, show] = useState<readonly OpenColumn[] | null>(null);
  useEffect(() => {
    function* look(): Generator<void, void> {
      show(yield* openColumns(overview));
    }
    return runInBackground(look());
  }, [overview]);
  return (
    <section class="problems">
      <h2>
        <span class="sign badge insufficientData" aria-hidden="true">
          ?
        </span>{' '}
        {text(texts.openCells)}
      </h2>
      {columns === null ? (
        <p class="quiet">{text(texts.searching)}</p>
      ) : columns.length === 0 ? (
        <p class="quiet">{text(texts.noOpenCells)}</p>
      ) : (
        columns.map((column) => <Column key={`${column.sheet} ${column.field.index}`} column={column} />)
      )}
    </section>
  );
}

function Column({ column }: { readonly column: OpenColumn }): JSX.Element {
  const text = useText();
  const { language } = useServices();
  const [isOpen, open] = useState(false);
  const [count, setCount] = useState(AT_ONCE);
  const { sheet, field, cells, verdicts, requirements } = column;
  return (
    <details
      class="open-column"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        open(currentTarget.open);
      }}
    >
      <summary>
        <strong>
          {sheet} · {field.names[language].one}
        </strong>{' '}
        {text(openCount(cells.length, verdicts))}
        <span class="quiet"> ({requirements.join(', ')})</span>
      </summary>
      {isOpen && (
        <p class="cells">
          {cells.slice(0, count).map((place) => (
            <CellLink key={`${place.sheet}!${place.cell}`} place={place} />
          ))}
          {cells.length > count && (
            <button
              type="button"
              class="small"
              onClick={() => {
                setCount(count + AT_ONCE);
              }}
            >
              {text(texts.showMore)} ({cells.length - count})
            </button>
          )}
        </p>
      )}
    </details>
  );
}
