import type { JSX, Ref } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { formatDate } from '../../dsl/index';
import type { Day } from '../../records/dates';
import { VERDICT_WORDS } from '../../wording/phrases';
import { VERDICT_SIGNS } from '../../wording/verdict-signs';
import { useServices } from '../shell/services';
import type { Deadlines } from './model/deadlines';
import { isAdvice, verdictAt, type RequirementColumn, type TraineeEntry } from './model/overview';
import { texts } from './texts';
import { useRowPlace } from './use-virtual-rows';

/** Pixels; the style sheet has the same. */
export const ROW_HEIGHT = 38;

/** What a row's header counts: why the row stands where it does. */
const TALLIED = ['notMet', 'insufficientData'] as const;

interface Properties {
  readonly entry: TraineeEntry;
  readonly columns: readonly RequirementColumn[];
  readonly deadlines: Deadlines | null;
  /** Counted from 0. */
  readonly row: number;
  /** The column of the cell that the tab key leads to, the row header being 0; null when it is in another row. */
  readonly active: number | null;
  readonly activeCell: Ref<HTMLDivElement>;
  /** Whether this trainee's row is selected in Excel. */
  readonly marked: boolean;
}

/**
 * A trainee's verdicts. It is drawn again only when it would look different, and its cells have no attribute that they can do without: thousands of
 * them pass while a list is scrolled.
 */
export function MatrixRow(properties: Properties): JSX.Element {
  const { entry, columns, deadlines, row, active, activeCell, marked } = properties;
  const { number, name, tally } = entry;
  const { language } = useServices();
  const place = useRowPlace(row, ROW_HEIGHT);
  const dues = new Map(
    (deadlines?.byTrainee.get(entry.key) ?? []).map(({ column, due }) => [column.key, due]),
  );
  const cells = columns.map((column) => ({
    column,
    verdict: column.programme === entry.programme ? verdictAt(column, entry.trainee) : 'notApplicable',
    due: dues.get(column.key) ?? null,
  }));
  // After an edit of the workbook all of these are other objects, though nearly every row looks as it did.
  const looks = useSame([
    number,
    name,
    ...TALLIED.map((verdict) => tally[verdict]),
    ...cells.flatMap(({ column, verdict, due }) => [column.requirement, verdict, due]),
  ]);
  return useMemo(
    () => (
      <div
        ref={place}
        class={marked ? 'matrix-row marked' : 'matrix-row'}
        role="row"
        aria-rowindex={row + 2}
        aria-selected={marked}
        data-row={row + 1}
      >
        <div
          ref={active === 0 ? activeCell : undefined}
          class="matrix-name"
          role="rowheader"
          tabIndex={active === 0 ? 0 : undefined}
          title={name === '' ? number : `${name} (${number})`}
        >
          <span class="who">{name === '' ? number : name}</span>
          <span class="number">
            {name === '' ? '' : `${number} `}
            {TALLIED.map(
              (verdict) =>
                tally[verdict] > 0 && (
                  <span key={verdict} class={verdict}>
                    {' '}
                    <span aria-hidden="true">{VERDICT_SIGNS[verdict]}</span>
                    {tally[verdict]}
                    <span class="hidden">{` ${VERDICT_WORDS[verdict][language]}`}</span>
                  </span>
                ),
            )}
            {marked && <span class="hidden"> ({texts.selected[language]})</span>}
          </span>
        </div>
        {cells.map(({ column, verdict, due }, index) => {
          const label = cellLabel(VERDICT_WORDS[verdict][language], due);
          return (
            <div
              key={column.key}
              ref={active === index + 1 ? activeCell : undefined}
              class={`matrix-cell ${verdict}${isAdvice(column) ? ' advice' : ''}`}
              role="gridcell"
              aria-label={label}
              title={`${column.requirement.id} · ${label}`}
              tabIndex={active === index + 1 ? 0 : undefined}
            >
              {VERDICT_SIGNS[verdict]}
            </div>
          );
        })}
      </div>
    ),
    [looks, row, active, marked, language],
  );

  function cellLabel(word: string, due: Day | null): string {
    return due === null ? word : `${word}, ${texts.dueBy[language]} ${formatDate(due, language)}`;
  }
}

/** The list of before for as long as it holds the same. */
function useSame<Item>(list: readonly Item[]): readonly Item[] {
  const kept = useRef(list);
  const before = kept.current;
  if (before.length !== list.length || before.some((item, index) => item !== list[index]))
    kept.current = list;
  return kept.current;
}
