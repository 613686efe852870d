import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useServices, useText } from '../shell/services';
import { TabList } from '../shell/tab-list';
import { DeadlineList } from './deadline-list';
import { ClearFilters, FilterBar } from './filter-bar';
import { MatrixView } from './matrix-view';
import type { Filters } from './model/filters';
import type { Matrix, Order } from './model/matrix';
import type { RequirementColumn, TraineeEntry } from './model/overview';
import { OpenCellList } from './open-cell-list';
import { ProblemList } from './problem-list';
import { folded, shown, texts } from './texts';
import type { WorkedOut } from './use-worked-out';
import { WholeList } from './whole-list';

const PARTS = ['list', 'deadlines', 'problems'] as const;
type ReportPart = (typeof PARTS)[number];

interface Properties {
  readonly worked: WorkedOut;
  /** Those that the filters leave. */
  readonly trainees: readonly TraineeEntry[];
  readonly matrix: Matrix;
  readonly filters: Filters;
  readonly change: (filters: Filters) => void;
  readonly order: Order;
  readonly sortBy: (order: Order) => void;
  readonly everything: boolean;
  readonly showEverything: (everything: boolean) => void;
  readonly marked: string | null;
  readonly open: (entry: TraineeEntry, column: RequirementColumn | null) => void;
}

/** All trainees: their verdicts, what falls due, and apart from these what is wrong with the data. */
export function ReportList(properties: Properties): JSX.Element {
  const { worked, trainees, filters, change, order, sortBy, open } = properties;
  const { overview, deadlines, diagnostics } = worked;
  const text = useText();
  const [part, show] = useState<ReportPart>('list');
  const filterBar = (
    <FilterBar overview={overview} filters={filters} change={change} order={order} sortBy={sortBy} />
  );
  const panel = (name: ReportPart, content: ComponentChildren): JSX.Element => (
    <div
      id={`view-report-${name}`}
      class="part"
      role="tabpanel"
      aria-labelledby={`tab-report-${name}`}
      hidden={name !== part}
    >
      {content}
    </div>
  );
  return (
    <>
      <div class="parts-bar">
        <TabList
          label={text(texts.parts)}
          names={PARTS}
          chosen={part}
          choose={show}
          prefix="report-"
          title={(name) =>
            name === 'problems' && diagnostics.length > 0 ? (
              <>
                {text(texts[name])} <span class="count">{diagnostics.length}</span>
              </>
            ) : (
              text(texts[name])
            )
          }
        />
      </div>
      {part !== 'problems' && filterBar}
      {panel('list', <MatrixPart {...properties} />)}
      {panel(
        'deadlines',
        part === 'deadlines' &&
          (deadlines === null ? (
            <p class="quiet">{text(texts.judging)}</p>
          ) : (
            <DeadlineList
              overview={overview}
              deadlines={deadlines}
              trainees={trainees}
              filters={filters}
              open={open}
            />
          )),
      )}
      {panel(
        'problems',
        part === 'problems' && (
          <>
            <ProblemList diagnostics={diagnostics} />
            <OpenCellList overview={overview} />
          </>
        ),
      )}
    </>
  );
}

function MatrixPart(properties: Properties): JSX.Element {
  const { worked, trainees, matrix, change, order, sortBy, everything, showEverything, marked, open } =
    properties;
  const { overview, deadlines, wholeList } = worked;
  const { language } = useServices();
  const text = useText();
  const people = overview.live.checked.roster.people.type.names[language].many;
  return (
    <>
      <WholeList findings={wholeList} />
      <p class="counts">
        <span role="status">{text(shown(trainees.length, overview.trainees.length, people))}</span>
        {(matrix.folded > 0 || everything) && (
          <label>
            <input
              type="checkbox"
              checked={everything}
              onChange={({ currentTarget }) => {
                showEverything(currentTarget.checked);
              }}
            />{' '}
            {text(texts.unfold)}
          </label>
        )}
        {matrix.folded > 0 && <span class="quiet">{text(folded(matrix.folded))}</span>}
      </p>
      {trainees.length === 0 ? (
        <div class="nobody">
          <p class="quiet">{text(overview.trainees.length === 0 ? texts.noRules : texts.nobody)}</p>
          {overview.trainees.length > 0 && <ClearFilters change={change} />}
        </div>
      ) : (
        <MatrixView
          matrix={matrix}
          deadlines={deadlines}
          order={order}
          sortBy={sortBy}
          marked={marked}
          open={open}
        />
      )}
    </>
  );
}
