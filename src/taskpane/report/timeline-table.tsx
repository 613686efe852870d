import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate } from '../../dsl/index';
import type { Day } from '../../records/dates';
import { VERDICT_WORDS } from '../../wording/phrases';
import { useServices, useText } from '../shell/services';
import { CellLink } from './cell-link';
import type { TimelineFacts, TimelineLane, TimelineRecord } from './model/timeline-facts';
import { texts } from './texts';

/** The timeline in words: training years, windows, and every record with its dates and cell. */
export function TimelineTable({ facts }: { readonly facts: TimelineFacts }): JSX.Element {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{text(texts.timelineAsTable)}</summary>
      {isOpen && <Table facts={facts} />}
    </details>
  );
}

function Table({ facts }: { readonly facts: TimelineFacts }): JSX.Element {
  const text = useText();
  const { language } = useServices();
  const date = (day: Day | null): string =>
    day === null ? text(texts.unknownDate) : formatDate(day, language);
  return (
    <table class="timeline-table">
      <thead>
        <tr>
          <th scope="col">{text(texts.what)}</th>
          <th scope="col">{text(texts.from)}</th>
          <th scope="col">{text(texts.until)}</th>
        </tr>
      </thead>
      <tbody>
        {facts.years.map((begin, index) => {
          const next = facts.years[index + 1];
          return (
            <tr key={`year ${begin}`}>
              <th scope="row">
                {text(texts.trainingYear)} {index + 1}
              </th>
              <td>{date(begin)}</td>
              <td>{date(next === undefined ? facts.end : next - 1)}</td>
            </tr>
          );
        })}
        {facts.windows.map(({ from, to, verdict }) => (
          <tr key={`${String(from)}/${String(to)}`}>
            <th scope="row">
              {text(texts.window)}: {text(VERDICT_WORDS[verdict])}
            </th>
            <td>{from === null ? '…' : date(from)}</td>
            <td>{to === null ? '…' : date(to - 1)}</td>
          </tr>
        ))}
      </tbody>
      {facts.lanes.map((lane) => (
        <LaneRows key={lane.name} lane={lane} asOf={facts.asOf} date={date} />
      ))}
    </table>
  );
}

interface LaneProperties {
  readonly lane: TimelineLane;
  readonly asOf: Day;
  readonly date: (day: Day | null) => string;
}

function LaneRows({ lane, asOf, date }: LaneProperties): JSX.Element {
  const text = useText();
  const plan = ({ when, isEvent }: TimelineRecord): string => {
    if (when === null || when.to <= asOf + 1) return '';
    return ` (${text(when.from > asOf || isEvent ? texts.planned : texts.partlyPlanned)})`;
  };
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {lane.name}
        </th>
      </tr>
      {lane.records.map((record, index) => (
        <tr key={index}>
          <td>
            {record.detail}
            {plan(record)} <CellLink place={record.place} />
          </td>
          <td>{date(record.when?.from ?? null)}</td>
          <td>{date(record.when === null ? null : record.when.to - 1)}</td>
        </tr>
      ))}
    </tbody>
  );
}
