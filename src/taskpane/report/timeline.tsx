import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../dsl/index';
import type { Language } from '../../wording/language';
import { VERDICT_WORDS } from '../../wording/phrases';
import { useServices, useText } from '../shell/services';
import type { TimelineFacts, TimelineRecord } from './model/timeline-facts';
import { layOut, type DrawnRecord, type TimelineDrawing } from './model/timeline-layout';
import { spansText, spanText } from './model/timeline-words';
import { useJump } from './report-context';
import { leftOut, noWindowsOf, texts, timelineOf, windowsOf } from './texts';
import { TimelineTable } from './timeline-table';

interface Properties {
  readonly facts: TimelineFacts;
  /** The trainee's. */
  readonly name: string;
  /** The requirement whose windows are shown; null for none. */
  readonly focus: string | null;
}

/** A training drawn to scale, with the same in a table. */
export function Timeline({ facts, name, focus }: Properties): JSX.Element {
  const text = useText();
  const { language } = useServices();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const drawing = useMemo(() => (width === 0 ? null : layOut(facts, width)), [facts, width]);
  return (
    <section class="timeline" aria-label={text(texts.timeline)}>
      <div ref={box} class="drawing">
        {drawing !== null && drawing.lanes.length > 0 && (
          <Drawing drawing={drawing} label={text(timelineOf(name))} facts={facts} language={language} />
        )}
      </div>
      {drawing?.lanes.length === 0 && <p class="quiet">{text(texts.nothingDated)}</p>}
      <ul class="timeline-legend">
        <li>
          <svg class="swatch" viewBox="0 0 14 10" aria-hidden="true">
            <Hatching id="planned-key" />
            <rect class="bar" width="14" height="10" />
            <rect fill="url(#planned-key)" width="14" height="10" />
          </svg>{' '}
          {text(texts.planned)}
        </li>
        <li>
          <span class="swatch today" aria-hidden="true" /> {text(texts.asOf)}{' '}
          {formatDate(facts.asOf, language)}
        </li>
        {focus !== null &&
          (facts.windows.length + facts.dues.length > 0 ? (
            <li>
              <span class="swatch window" aria-hidden="true" /> {text(windowsOf(focus))}:{' '}
              {spansText(facts, language)}
            </li>
          ) : (
            <li>{text(noWindowsOf(focus))}</li>
          ))}
      </ul>
      {drawing !== null && drawing.leftOut > 0 && <p class="quiet">{text(leftOut(drawing.leftOut))}</p>}
      <TimelineTable facts={facts} />
    </section>
  );
}

/** The width of an element in whole pixels; 0 while it is not shown. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => {
      resized.disconnect();
    };
  }, []);
  return width;
}

interface DrawingProperties {
  readonly drawing: TimelineDrawing;
  readonly label: string;
  readonly facts: TimelineFacts;
  readonly language: Language;
}

function Drawing({ drawing, label, facts, language }: DrawingProperties): JSX.Element {
  const { width, height, top, bottom } = drawing;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Hatching id="planned" />
      {drawing.years.map(({ x, width: wide, year }) => (
        <g key={year} class={year % 2 === 0 ? 'year even' : 'year'}>
          <rect x={x} y={2} width={wide} height={bottom - 2} />
          <text x={x + 4} y={13}>
            {wide > 120
              ? `${texts.trainingYear[language]} ${year}`
              : wide > 30
                ? `${language === 'nl' ? 'jr' : 'yr'} ${year}`
                : ''}
          </text>
        </g>
      ))}
      {drawing.calendarYears.map(({ x, label: year }) => (
        <g key={year} class="calendar">
          <line x1={x} x2={x} y1={18} y2={bottom + 4} />
          <text x={x + 3} y={bottom + 13}>
            {year}
          </text>
        </g>
      ))}
      {drawing.windows.map(({ window, x, width: wide }) => (
        <rect
          key={`${String(window.from)}/${String(window.to)}`}
          class={`window ${window.verdict}`}
          x={x}
          y={18}
          width={Math.max(2, wide)}
          height={bottom - 18}
        >
          <title>{`${spanText(window, language)}: ${VERDICT_WORDS[window.verdict][language]}`}</title>
        </rect>
      ))}
      {drawing.lanes.map(({ lane, nameY, records, groups }) => (
        <g key={lane.name} class={`lane ${lane.role ?? ''}`}>
          <text class="lane-name" x={6} y={nameY}>
            {lane.name}
          </text>
          {groups.map(({ name, y }) => (
            <text key={name} class="group-name" x={6} y={y}>
              {name}
            </text>
          ))}
          {records.map((drawn, index) => (
            <DrawnShape key={index} drawn={drawn} language={language} />
          ))}
        </g>
      ))}
      {drawing.dues.map((x) => (
        <line key={x} class="due-line" x1={x} x2={x} y1={18} y2={bottom} />
      ))}
      {drawing.asOf !== null && (
        <AsOf
          x={drawing.asOf}
          width={width}
          bottom={bottom}
          date={formatDate(facts.asOf, language)}
          plan={
            drawing.lanes.some(({ records }) => records.some(({ planned }) => planned))
              ? texts.planned[language]
              : ''
          }
        />
      )}
      <line class="axis" x1={0} x2={width} y1={bottom} y2={bottom} />
      <line class="axis" x1={0} x2={width} y1={top - 2} y2={top - 2} />
    </svg>
  );
}

interface AsOfProperties {
  readonly x: number;
  readonly width: number;
  readonly bottom: number;
  readonly date: string;
  /** The word for what comes after it; empty when nothing does. */
  readonly plan: string;
}

/** What the word for the plan takes at the most, in pixels; the hatching and the legend say it too. */
const PLAN_WIDTH = 70;

/** The reference date: a line, its name on the side with more room, and after it the plan. */
function AsOf({ x, width, bottom, date, plan }: AsOfProperties): JSX.Element {
  const isRight = x > width / 2;
  const hasRoom = width - x > PLAN_WIDTH;
  const after = [isRight ? '' : date, plan === '' || !hasRoom ? '' : `${plan} →`].filter(
    (text) => text !== '',
  );
  return (
    <g class="as-of">
      <line x1={x} x2={x} y1={16} y2={bottom + 4} />
      {isRight && (
        <text x={x - 4} y={27} text-anchor="end">
          {date}
        </text>
      )}
      <text x={x + 4} y={27}>
        {after.join(' · ')}
      </text>
    </g>
  );
}

function Hatching({ id }: { readonly id: string }): JSX.Element {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="5" height="5" />
      <line class="hatch" x1="0" x2="0" y1="0" y2="5" />
    </pattern>
  );
}

interface ShapeProperties {
  readonly drawn: DrawnRecord;
  readonly language: Language;
}

/** With a mouse a shape leads to its cell too; from the keyboard the table does. */
function DrawnShape({ drawn, language }: ShapeProperties): JSX.Element {
  const jump = useJump();
  const { record, x, y, width, height, planned, label, inside } = drawn;
  const title = `${describe(record, language)}${planned ? ` (${texts.planned[language]})` : ''}`;
  const name = `${record.isEvent ? 'mark' : 'bar'}${planned ? ' planned' : ''}${inside ? ' level' : ''}`;
  return (
    <g
      class={jump === null ? name : `${name} leads`}
      onClick={() => {
        jump?.(record.place);
      }}
    >
      <title>{title}</title>
      {record.isEvent ? (
        <circle cx={x + width / 2} cy={y + height / 2} r={width / 2 - (inside ? 0.5 : planned ? 0.75 : 0)} />
      ) : (
        <>
          <rect x={x} y={y} width={width} height={height} rx={2} />
          {planned && <rect x={x} y={y} width={width} height={height} rx={2} fill="url(#planned)" />}
        </>
      )}
      {label !== '' &&
        (inside ? (
          <text x={x + width / 2} y={y + height - 3.5} text-anchor="middle">
            {label}
          </text>
        ) : (
          <text x={record.isEvent ? x + width + 2 : x + 4} y={record.isEvent ? y + 7 : y + 12}>
            {label}
          </text>
        ))}
    </g>
  );
}

function describe({ when, isEvent, detail }: TimelineRecord, language: Language): string {
  if (when === null) return detail;
  const from = formatDate(when.from, language);
  const dates = isEvent ? from : `${from} – ${formatDate(when.to - 1, language)}`;
  return detail === '' ? dates : `${dates}: ${detail}`;
}
