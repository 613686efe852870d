import type { ComponentChildren, FunctionComponent, VNode } from 'preact';
import { publish, subscribe } from '../../src/taskpane/report-source';
import { Summary } from '../../src/taskpane/summary';
import type { ReportSummary } from '../../src/taskpane/summary-model';

const report: ReportSummary = {
  programmeTitles: ['MSK'],
  asOf: '2026-11-21',
  verdicts: [
    { verdict: 'met', word: { nl: 'voldaan', en: 'met' }, count: 12 },
    { verdict: 'notMet', word: { nl: 'niet voldaan', en: 'not met' }, count: 2 },
  ],
  trainees: [{ id: '101', name: '<b>Vries</b>, A. de', notMet: 2, insufficientData: 0, pending: 1 }],
  withoutRules: ['117'],
};

/** The text a reader meets, component by component; what screen readers skip is left out. */
function textOf(node: ComponentChildren): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (node === null || typeof node !== 'object') return '';
  const { type, props } = node as VNode<{ children?: ComponentChildren; 'aria-hidden'?: string }>;
  expect(props).not.toHaveProperty('dangerouslySetInnerHTML');
  if (typeof type === 'function') return textOf((type as FunctionComponent)(props));
  if (props['aria-hidden'] === 'true') return '';
  const text = textOf(props.children);
  return /^(h\d|p|tr|caption|th|td)$/.test(type) ? `${text}|` : text;
}

test.each([
  ['nl', /Nog geen rapport.*=ROSTER\("MSK"; DATUM/],
  ['en', /No report yet.*=ROSTER\("MSK", DATE/],
] as const)('without a report, the pane says in %s what to do', (language, text) => {
  expect(textOf(<Summary report={undefined} language={language} />)).toMatch(text);
});

test('a report shows its programme, date, verdicts and trainees, in words', () => {
  const dutch = textOf(<Summary report={report} language="nl" />);
  expect(dutch).toContain('MSK|Peildatum: 21 november 2026|');
  expect(dutch).toContain(' voldaan|12||');
  expect(dutch).toContain(' niet voldaan|2||');
  expect(dutch).toContain('<b>Vries</b>, A. de 101|2|0|1||');
  expect(dutch).toContain('Geen regels voor: 117|');
  const english = textOf(<Summary report={report} language="en" />);
  expect(english).toContain('As of: 21 November 2026');
  expect(english).toContain(' not met|2||');
});

test('a pane that opens after the report still gets it, and nothing once it has left', () => {
  publish(report);
  const received: ReportSummary[] = [];
  const leave = subscribe((each) => received.push(each));
  expect(received).toEqual([report]);
  const next = { ...report, asOf: '2027-01-01' };
  publish(next);
  leave();
  publish(report);
  expect(received).toEqual([report, next]);
});
