import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { placeName } from '../../records/columns';
import { say } from '../../wording/phrases';
import { useServices, useText } from '../shell/services';
import { CellLink } from './cell-link';
import { leftOpen, type LeftOpen, type OpenColumn, type UnsetParameter } from './model/open-cells';
import type { Overview } from './model/overview';
import { andMore, openCount, texts, verdictCount } from './texts';
import { runInBackground } from './use-worked-out';

/** So many cells at first, and with every "more". */
const AT_ONCE = 60;

/** So many requirements stand beside a column; the others are told with its cells. */
const NAMED = 8;

/** What leaves verdicts open and can be filled in: parameters without a value, and blank cells by column; looked for only while this is shown. */
export function OpenCellList({ overview }: { readonly overview: Overview }): JSX.Element {
  const text = useText();
  const [open, show] = useState<LeftOpen | null>(null);
  useEffect(() => {
    function* look(): Generator<void, void> {
      show(yield* leftOpen(overview));
    }
    return runInBackground(look());
  }, [overview]);
  return (
    <section class="problems">
      {open !== null && open.parameters.length > 0 && (
        <>
          <h2>
            <OpenSign /> {text(texts.unsetParameters)}
          </h2>
          <ul class="evidence">
            {open.parameters.map((parameter) => (
              <Parameter key={`${parameter.file ?? ''} ${parameter.name}`} parameter={parameter} />
            ))}
          </ul>
        </>
      )}
      <h2>
        <OpenSign /> {text(texts.openCells)}
      </h2>
      {open === null ? (
        <p class="quiet">{text(texts.searching)}</p>
      ) : open.columns.length === 0 ? (
        <p class="quiet">{text(texts.noOpenCells)}</p>
      ) : (
        open.columns.map((column) => <Column key={`${column.sheet} ${column.field.index}`} column={column} />)
      )}
    </section>
  );
}

function OpenSign(): JSX.Element {
  return (
    <span class="sign badge insufficientData" aria-hidden="true">
      ?
    </span>
  );
}

/** A parameter without a value, what waits for it, and the way to its line in the rules. */
function Parameter({ parameter }: { readonly parameter: UnsetParameter }): JSX.Element {
  const text = useText();
  const { language, showParameter } = useServices();
  const { name, line, file, verdicts, requirements } = parameter;
  const place =
    file === null
      ? say('lineOfRules', language, { line: String(line) })
      : say('lineOfFile', language, { line: String(line), file });
  return (
    <li>
      <strong>{name}</strong> {text(verdictCount(verdicts))}{' '}
      <span class="quiet">({requirements.join(', ')})</span>{' '}
      <button
        type="button"
        class="cell link"
        aria-label={`${name}: ${place}`}
        onClick={() => {
          showParameter(name);
        }}
      >
        {place}
      </button>
    </li>
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
        <span class="quiet">
          {' '}
          ({requirements.slice(0, NAMED).join(', ')}
          {requirements.length > NAMED && ` ${text(andMore(requirements.length - NAMED))}`})
        </span>
      </summary>
      {isOpen && requirements.length > NAMED && <p class="quiet">{requirements.join(', ')}</p>}
      {isOpen && (
        <p class="cells">
          {cells.slice(0, count).map((place) => (
            <CellLink key={placeName(place)} place={place} />
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
