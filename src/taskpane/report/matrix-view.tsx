import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { KIND_WORDS } from '../../wording/table-words';
import { useServices, useText } from '../shell/services';
import type { Deadlines } from './model/deadlines';
import { moved, type GridPlace } from './model/grid-keys';
import type { Matrix, Order } from './model/matrix';
import { isAdvice, type RequirementColumn, type TraineeEntry } from './model/overview';
import { MatrixRow, ROW_HEIGHT } from './matrix-row';
import { texts } from './texts';
import { useVirtualRows } from './use-virtual-rows';

const HEAD_HEIGHT = 34;

interface Properties {
  readonly matrix: Matrix;
  readonly deadlines: Deadlines | null;
  readonly order: Order;
  readonly sortBy: (order: Order) => void;
  /** The trainee whose row is selected in Excel. */
  readonly marked: string | null;
  readonly open: (entry: TraineeEntry, column: RequirementColumn | null) => void;
}

/** The cell that the tab key leads to, by keys, so that it stays with its trainee and requirement; null for the headers. */
interface ActiveCell {
  readonly row: string | null;
  readonly column: string | null;
}

/** Trainees by requirements, as a grid that the arrow keys move in. Only the rows in view are in the page. */
export function MatrixView({ matrix, deadlines, order, sortBy, marked, open }: Properties): JSX.Element {
  const { rows, columns } = matrix;
  const text = useText();
  const { language } = useServices();
  const { box, content, first, end, page, reveal } = useVirtualRows(rows.length, ROW_HEIGHT, HEAD_HEIGHT);
  const [active, setActive] = useState<ActiveCell>({ row: null, column: null });
  const activeCell = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const activeRow = active.row === null ? 0 : rows.findIndex(({ key }) => key === active.row) + 1;
  const activeColumn = columns.findIndex(({ key }) => key === active.column) + 1;
  const markedRow = marked === null ? -1 : rows.findIndex(({ key }) => key === marked);

  useEffect(() => {
    if (markedRow >= 0 && box.current?.contains(document.activeElement) === false) reveal(markedRow);
  }, [marked, markedRow]);

  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const cell = activeCell.current;
    cell?.focus({ preventScroll: true });
    if (cell && box.current) revealColumn(box.current, cell);
  });

  const activate = ({ row, column }: GridPlace, focus: boolean): void => {
    takesFocus.current = focus;
    setActive({ row: rows[row - 1]?.key ?? null, column: columns[column - 1]?.key ?? null });
    if (row > 0) reveal(row - 1);
  };
  const enter = ({ row, column }: GridPlace): void => {
    const entry = rows[row - 1];
    const requirement = columns[column - 1];
    if (entry !== undefined) open(entry, requirement ?? null);
    else if (requirement === undefined) sortBy({ by: order.by === 'name' ? 'attention' : 'name' });
    else
      sortBy(
        isSortedBy(order, requirement) ? { by: 'attention' } : { by: 'requirement', key: requirement.key },
      );
  };
  const keyDown = (event: KeyboardEvent): void => {
    const place = { row: activeRow, column: activeColumn };
    const size = { rows: rows.length + 1, columns: columns.length + 1, page: page() };
    const next = moved(place, event, size);
    if (next !== null) activate(next, true);
    else if (event.key === 'Enter' || event.key === ' ') enter(place);
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place === null) return;
    activate(place, true);
    enter(place);
  };

  const shown: number[] = [];
  for (let row = first; row < Math.min(end, rows.length); row++) shown.push(row);
  // The focus stays where it is while its row is scrolled out of view.
  if (activeRow > 0 && (activeRow - 1 < first || activeRow - 1 >= end)) shown.push(activeRow - 1);

  return (
    <div
      ref={box}
      class="matrix"
      role="grid"
      aria-label={text(texts.matrix)}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={keyDown}
      onClick={click}
    >
      <div class="matrix-head" role="rowgroup">
        <div class="matrix-heads" role="row" aria-rowindex={1} data-row={0}>
          <div
            ref={activeRow === 0 && activeColumn === 0 ? activeCell : undefined}
            class="matrix-name"
            role="columnheader"
            aria-sort={order.by === 'name' ? 'ascending' : 'none'}
            tabIndex={activeRow === 0 && activeColumn === 0 ? 0 : undefined}
          >
            {text(texts.trainee)}
          </div>
          {columns.map((column, index) => {
            const isActive = activeRow === 0 && activeColumn === index + 1;
            const { id, title } = column.requirement;
            const kind = isAdvice(column) ? ` (${KIND_WORDS.advice[language]})` : '';
            return (
              <div
                key={column.key}
                ref={isActive ? activeCell : undefined}
                class={isAdvice(column) ? 'matrix-heading advice' : 'matrix-heading'}
                role="columnheader"
                aria-sort={isSortedBy(order, column) ? 'descending' : 'none'}
                title={`${id} · ${title}${kind}`}
                tabIndex={isActive ? 0 : undefined}
              >
                {id}
                <span class="hidden">{` ${title}${kind}`}</span>
              </div>
            );
          })}
        </div>
      </div>
      <div ref={content} class="matrix-rows" role="rowgroup">
        {shown.map((row) => {
          const entry = rows[row];
          return (
            entry !== undefined && (
              <MatrixRow
                key={entry.key}
                entry={entry}
                columns={columns}
                deadlines={deadlines}
                row={row}
                active={row + 1 === activeRow ? activeColumn : null}
                activeCell={activeCell}
                marked={row === markedRow}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function isSortedBy(order: Order, { key }: RequirementColumn): boolean {
  return order.by === 'requirement' && order.key === key;
}

/** The place of the cell that was clicked. All columns are in the page, so that a cell's place in its row is its column. */
function placeOf(target: EventTarget | null): GridPlace | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-row]');
  const column = row === null ? -1 : [...row.children].findIndex((cell) => cell.contains(target));
  return row === null || column < 0 ? null : { row: Number(row.dataset.row), column };
}

/** Scrolls sideways until a cell is not behind the column of names, nor beyond the edge. */
function revealColumn(box: HTMLElement, cell: HTMLElement): void {
  if (cell.classList.contains('matrix-name')) return;
  const names = box.querySelector('.matrix-name')?.clientWidth ?? 0;
  const left = cell.offsetLeft;
  if (left - names < box.scrollLeft) box.scrollLeft = left - names;
  else if (left + cell.offsetWidth > box.scrollLeft + box.clientWidth)
    box.scrollLeft = left + cell.offsetWidth - box.clientWidth;
}
