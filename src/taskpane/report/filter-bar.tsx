import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Verdict } from '../../dsl/index';
import { VERDICT_WORDS } from '../../wording/phrases';
import { useServices, useText } from '../shell/services';
import { useKeptFocus } from '../shell/use-kept-focus';
import {
  choicesOf,
  choosable,
  cohortsOf,
  DUE_WITHIN,
  isFiltered,
  NO_FILTERS,
  traineesPerVerdict,
  type Cohort,
  type Filters,
} from './model/filters';
import type { Order } from './model/matrix';
import type { Overview } from './model/overview';
import { COUNTED, texts, WITHIN } from './texts';
import { VerdictSign } from './verdict-sign';

interface Properties {
  readonly overview: Overview;
  readonly filters: Filters;
  readonly change: (filters: Filters) => void;
  readonly order: Order;
  readonly sortBy: (order: Order) => void;
}

/** What the list is narrowed to. The verdicts are its legend as well: sign, word, and how many trainees have it. */
export function FilterBar({ overview, filters, change, order, sortBy }: Properties): JSX.Element {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="filter-bar">
      <VerdictChips overview={overview} filters={filters} change={change} />
      <div class="search-line">
        <input
          type="search"
          aria-label={text(texts.search)}
          placeholder={text(texts.search)}
          value={filters.text}
          onInput={({ currentTarget }) => {
            change({ ...filters, text: currentTarget.value });
          }}
        />
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls="report-filters"
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {text(texts.filters)}
          {countOf(filters)}
        </button>
      </div>
      <div id="report-filters" class="filters" hidden={!isOpen}>
        <DueFilter filters={filters} change={change} />
        <CohortFilter overview={overview} filters={filters} change={change} />
        <ColumnFilter overview={overview} filters={filters} change={change} />
        <OrderChoice order={order} sortBy={sortBy} />
        {isFiltered(filters) && <ClearFilters change={change} />}
      </div>
    </div>
  );
}

export function ClearFilters({ change }: Pick<Properties, 'change'>): JSX.Element {
  const text = useText();
  const part = useKeptFocus();
  return (
    <div ref={part}>
      <button
        type="button"
        onClick={() => {
          change(NO_FILTERS);
        }}
      >
        {text(texts.clear)}
      </button>
    </div>
  );
}

/** How many of the folded filters are in use. */
function countOf({ dueWithin, cohort, field }: Filters): string {
  const count = [dueWithin, cohort, field?.word ?? null].filter((one) => one !== null).length;
  return count === 0 ? '' : ` (${count})`;
}

type PartProperties = Pick<Properties, 'overview' | 'filters' | 'change'>;

function VerdictChips({ overview, filters, change }: PartProperties): JSX.Element {
  const text = useText();
  const counts = useMemo(() => traineesPerVerdict(overview.trainees), [overview]);
  const toggle = (verdict: Verdict): void => {
    const verdicts = new Set(filters.verdicts);
    if (!verdicts.delete(verdict)) verdicts.add(verdict);
    change({ ...filters, verdicts });
  };
  return (
    <div class="chips" role="group" aria-label={text(texts.verdictFilter)}>
      {COUNTED.map((verdict) => (
        <button
          key={verdict}
          type="button"
          class={`chip ${verdict}`}
          aria-pressed={filters.verdicts.has(verdict)}
          disabled={counts[verdict] === 0 && !filters.verdicts.has(verdict)}
          onClick={() => {
            toggle(verdict);
          }}
        >
          <VerdictSign verdict={verdict} /> {text(VERDICT_WORDS[verdict])}{' '}
          <span class="count">{counts[verdict]}</span>
        </button>
      ))}
      <span class="chip legend">
        <VerdictSign verdict="notApplicable" /> {text(VERDICT_WORDS.notApplicable)}
      </span>
    </div>
  );
}

function DueFilter({ filters, change }: Omit<PartProperties, 'overview'>): JSX.Element {
  const text = useText();
  return (
    <label>
      <span>{text(texts.due)}</span>
      <select
        value={String(filters.dueWithin ?? '')}
        onChange={({ currentTarget }) => {
          const months = DUE_WITHIN.find((one) => String(one) === currentTarget.value) ?? null;
          change({ ...filters, dueWithin: months });
        }}
      >
        <option value="">{text(texts.anyTime)}</option>
        {DUE_WITHIN.map((months) => (
          <option key={months} value={String(months)}>
            {text(WITHIN[months])}
          </option>
        ))}
      </select>
    </label>
  );
}

function CohortFilter({ overview, filters, change }: PartProperties): JSX.Element | null {
  const text = useText();
  const { years, regulations } = useMemo(() => cohortsOf(overview), [overview]);
  const all: readonly Cohort[] = [
    ...years.map((year): Cohort => ({ kind: 'year', year })),
    ...regulations.map((id): Cohort => ({ kind: 'regulation', id })),
  ];
  if (all.length < 2 && filters.cohort === null) return null;
  const option = (cohort: Cohort): JSX.Element => (
    <option key={valueOf(cohort)} value={valueOf(cohort)}>
      {cohort.kind === 'year' ? cohort.year : cohort.id}
    </option>
  );
  return (
    <label>
      <span>{text(texts.cohort)}</span>
      <select
        value={filters.cohort === null ? '' : valueOf(filters.cohort)}
        onChange={({ currentTarget }) => {
          change({ ...filters, cohort: all.find((one) => valueOf(one) === currentTarget.value) ?? null });
        }}
      >
        <option value="">{text(texts.everybody)}</option>
        <optgroup label={text(texts.startYear)}>
          {all.filter(({ kind }) => kind === 'year').map(option)}
        </optgroup>
        {regulations.length > 0 && (
          <optgroup label={text(texts.regulation)}>
            {all.filter(({ kind }) => kind === 'regulation').map(option)}
          </optgroup>
        )}
      </select>
    </label>
  );
}

function valueOf(cohort: Cohort): string {
  return cohort.kind === 'year' ? `year ${cohort.year}` : `regulation ${cohort.id}`;
}

/** Any column of words in the trainees' own table: the supervisor, the funding, or what this workbook has. */
function ColumnFilter({ overview, filters, change }: PartProperties): JSX.Element | null {
  const text = useText();
  const { language } = useServices();
  const columns = useMemo(() => choosable(overview), [overview]);
  const chosen = columns.find(({ key }) => key === filters.field?.field);
  const choices = useMemo(
    () => (chosen === undefined ? [] : choicesOf(chosen, overview)),
    [chosen, overview],
  );
  if (columns.length === 0) return null;
  const name = chosen?.field.names[language].one ?? '';
  return (
    <>
      <label>
        <span>{text(texts.column)}</span>
        <select
          value={chosen?.key ?? ''}
          onChange={({ currentTarget: { value } }) => {
            change({ ...filters, field: value === '' ? null : { field: value, word: null } });
          }}
        >
          <option value="">{text(texts.noColumn)}</option>
          {columns.map(({ key, field }) => (
            <option key={key} value={key}>
              {field.names[language].one}
            </option>
          ))}
        </select>
      </label>
      {chosen !== undefined && (
        <label>
          <span>{name}</span>
          <select
            value={filters.field?.word === null ? 'all' : `word ${filters.field?.word ?? ''}`}
            onChange={({ currentTarget: { value } }) => {
              const word = value === 'all' ? null : value.slice('word '.length);
              change({ ...filters, field: { field: chosen.key, word } });
            }}
          >
            <option value="all">{text(texts.everybody)}</option>
            {choices.map((choice) => (
              <option key={choice.key} value={`word ${choice.key}`}>
                {`${choice.text === '' ? text(texts.blank) : choice.text} (${choice.count})`}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

function OrderChoice({ order, sortBy }: Pick<Properties, 'order' | 'sortBy'>): JSX.Element {
  const text = useText();
  const orders = ['attention', 'workbook', 'name'] as const;
  const words = { attention: texts.byAttention, workbook: texts.byWorkbook, name: texts.byName };
  return (
    <label>
      <span>{text(texts.order)}</span>
      <select
        value={order.by}
        onChange={({ currentTarget }) => {
          const by = orders.find((one) => one === currentTarget.value);
          if (by !== undefined) sortBy({ by });
        }}
      >
        {order.by === 'requirement' && (
          <option value="requirement">{order.key.replace(/^.*\//u, '').toUpperCase()}</option>
        )}
        {orders.map((by) => (
          <option key={by} value={by}>
            {text(words[by])}
          </option>
        ))}
      </select>
    </label>
  );
}
