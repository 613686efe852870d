import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../dsl/index';
import { VERDICT_WORDS } from '../../wording/phrases';
import { KIND_WORDS } from '../../wording/table-words';
import { useServices, useText } from '../shell/services';
import {
  isDueWithin,
  STAGES,
  stageOf,
  type Deadline,
  type Deadlines,
  type DeadlineStage,
} from './model/deadlines';
import { balanceOf } from './model/explanations';
import type { Filters } from './model/filters';
import { moved } from './model/grid-keys';
import { isAdvice, type Overview, type RequirementColumn, type TraineeEntry } from './model/overview';
import { STAGE_WORDS, texts } from './texts';
import { useRowPlace, useVirtualRows } from './use-virtual-rows';
import { VerdictSign } from './verdict-sign';

/** Pixels; the style sheet has the same. */
const ROW_HEIGHT = 58;

interface Properties {
  readonly overview: Overview;
  readonly deadlines: Deadlines;
  /** The trainees that the filters leave. */
  readonly trainees: readonly TraineeEntry[];
  readonly filters: Filters;
  readonly open: (entry: TraineeEntry, column: RequirementColumn) => void;
}

/** What asks for attention, in the order in which it falls due. */
export function DeadlineList({ overview, deadlines, trainees, filters, open }: Properties): JSX.Element {
  const text = useText();
  const [stage, show] = useState<DeadlineStage>('coming');
  const byStage = useMemo(
    () => inStages(overview, deadlines, trainees, filters),
    [overview, deadlines, trainees, filters],
  );
  const rows = byStage[stage];
  return (
    <div class="deadlines">
      <fieldset class="stages">
        <legend class="hidden">{text(texts.stages)}</legend>
        {STAGES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="deadline-stage"
              checked={each === stage}
              onChange={() => {
                show(each);
              }}
            />{' '}
            {text(STAGE_WORDS[each])} <span class="count">{byStage[each].length}</span>
          </label>
        ))}
      </fieldset>
      {rows.length === 0 ? (
        <p class="quiet">{text(texts.noDeadlines)}</p>
      ) : (
        <Rows key={stage} rows={rows} label={text(STAGE_WORDS[stage])} overview={overview} open={open} />
      )}
    </div>
  );
}

function inStages(
  overview: Overview,
  deadlines: Deadlines,
  trainees: readonly TraineeEntry[],
  { verdicts, dueWithin }: Filters,
): Record<DeadlineStage, Deadline[]> {
  const shown = new Set(trainees.map(({ key }) => key));
  const stages: Record<DeadlineStage, Deadline[]> = { coming: [], passed: [], undated: [] };
  for (const deadline of deadlines.sorted) {
    if (!shown.has(deadline.entry.key)) continue;
    if (verdicts.size > 0 && !verdicts.has(deadline.verdict)) continue;
    if (dueWithin !== null && !isDueWithin(deadline, overview.asOf, dueWithin)) continue;
    stages[stageOf(deadline, overview.asOf)].push(deadline);
  }
  return stages;
}

interface RowsProperties {
  readonly rows: readonly Deadline[];
  readonly label: string;
  readonly overview: Overview;
  readonly open: Properties['open'];
}

/** Only the rows in view are in the page; the arrow keys move, and the tab key has one stop. */
function Rows({ rows, label, overview, open }: RowsProperties): JSX.Element {
  const { box, content, first, end, page, reveal } = useVirtualRows(rows.length, ROW_HEIGHT, 0);
  const [activeKey, setActive] = useState('');
  const activeButton = useRef<HTMLButtonElement>(null);
  const takesFocus = useRef(false);
  const active = useMemo(
    () =>
      Math.max(
        0,
        rows.findIndex((row) => keyOf(row) === activeKey),
      ),
    [rows, activeKey],
  );
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    activeButton.current?.focus({ preventScroll: true });
  });
  const keyDown = (event: KeyboardEvent): void => {
    const isEdge = event.key === 'Home' || event.key === 'End';
    const next = moved(
      { row: active + 1, column: 0 },
      { key: event.key, ctrlKey: isEdge || event.ctrlKey },
      { rows: rows.length + 1, columns: 1, page: page() },
    );
    if (next === null) return;
    event.preventDefault();
    const row = Math.max(0, next.row - 1);
    const deadline = rows[row];
    if (deadline === undefined) return;
    takesFocus.current = true;
    setActive(keyOf(deadline));
    reveal(row);
  };
  const shown: number[] = [];
  for (let row = first; row < Math.min(end, rows.length); row++) shown.push(row);
  if (active < first || active >= end) shown.push(active);
  return (
    <div ref={box} class="deadline-box" onKeyDown={keyDown}>
      <div ref={content} class="deadline-rows" role="list" aria-label={label}>
        {shown.map((row) => {
          const deadline = rows[row];
          return (
            deadline !== undefined && (
              <Row
                key={keyOf(deadline)}
                deadline={deadline}
                row={row}
                count={rows.length}
                isActive={row === active}
                button={row === active ? activeButton : undefined}
                open={() => {
                  const entry = overview.byKey.get(deadline.entry.key) ?? deadline.entry;
                  setActive(keyOf(deadline));
                  open(entry, deadline.column);
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface RowProperties {
  readonly deadline: Deadline;
  readonly row: number;
  readonly count: number;
  readonly isActive: boolean;
  readonly button: { current: HTMLButtonElement | null } | undefined;
  readonly open: () => void;
}

function Row({ deadline, row, count, isActive, button, open }: RowProperties): JSX.Element {
  const text = useText();
  const { language } = useServices();
  const place = useRowPlace(row, ROW_HEIGHT);
  const { entry, column, verdict, due } = deadline;
  const { id, title } = column.requirement;
  const balance = balanceOf(deadline, language);
  return (
    <div ref={place} class="deadline" role="listitem" aria-posinset={row + 1} aria-setsize={count}>
      <button ref={button} type="button" class="plain" tabIndex={isActive ? 0 : -1} onClick={open}>
        <span class="date">{due === null ? text(texts.undated) : formatDate(due, language)}</span>
        <span class="who">{entry.name === '' ? entry.number : entry.name}</span>
        <span class="what">
          <VerdictSign verdict={verdict} /> <span class="hidden">{text(VERDICT_WORDS[verdict])}: </span>
          <span class="id">{id}</span> {isAdvice(column) && `(${text(KIND_WORDS.advice)}) `}
          {title}
        </span>
        <span class="balance">{balance}</span>
      </button>
    </div>
  );
}

function keyOf({ entry, column }: Deadline): string {
  return `${entry.key} ${column.key}`;
}
