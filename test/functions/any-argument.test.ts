/** Whatever a host hands over for any argument, a function answers with a value or a sentence, and never with a mistake of ours. */
import { call, setLanguage, type Given } from './fake-excel';
import { AS_OF, COURSES, EPAS, PEOPLE, rosterWith, rules, STAGES } from './sample-tables';

const handle = rosterWith(['ten minste 1 stage']);
const TABLES = [PEOPLE, STAGES, COURSES, EPAS];

/** Every function with arguments that it can use. */
const CALLS: [name: string, values: Given[]][] = [
  ['RULES', [rules('ten minste 1 stage')]],
  ['ROSTER', ['MSK', AS_OF, TABLES]],
  ['EPA_LEVEL', [handle, 'A-101', 1]],
  ['EPA_OK', [handle, 'A-101', 1]],
  ['STAGE_VALID', [handle, 'A-101', 'orthopedie']],
  ['STAGE_MONTHS', [handle, 'A-101', 'orthopedie']],
  ['COURSE_DAYS_OK', [handle, 'A-101', 1]],
  ['COURSE_DAYS', [handle, 'A-101', 1]],
  ['COMPLIANT', [handle, 'A-101']],
  ['REQUIREMENT', [handle, 'A-101', 'T1', 'oordeel']],
  ['EXPLAIN_REQUIREMENT', [handle, 'A-101', 'T1']],
  ['TRAINING_YEAR', [handle, 'A-101']],
  ['TRAINING_MONTHS', [handle, 'A-101']],
  ['TRAINING_END', [handle, 'A-101']],
  ['RULE_CHECK', ['ten minste 1 stage', handle, 'A-101']],
  ['COMPLIANCE_TABLE', [handle, [['A-101']], [['T1']]]],
  ['FINDINGS', [handle, 'A-101']],
];

const ODD: Given[] = [
  null,
  undefined,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  NaN,
  '',
  ' ',
  [],
  [[]],
  [[null]],
  {},
  [[{ type: 'Error', basicValue: '#N/A' }]],
  { type: 'Error', basicType: 'Error', basicValue: '#REF!' },
  { type: 'String', basicType: 'String', basicValue: 'x' },
  { type: 'Entity', text: 'x', properties: {} },
];

afterEach(() => {
  setLanguage('nl-NL');
});

describe.each(CALLS)('%s', (name, values) => {
  test.each(['nl-NL', 'en-US'])('takes anything for any of its arguments (%s)', async (language) => {
    setLanguage(language);
    const answered: string[] = [];
    for (const index of values.keys())
      for (const odd of ODD) answered.push(String(await call(name, ...values.with(index, odd))));
    // Arguments at the end may be left out altogether.
    for (const index of values.keys()) answered.push(String(await call(name, ...values.slice(0, index))));
    for (const answer of answered)
      expect(answer).not.toMatch(/Interne fout|Internal error|undefined|\[object/);
  });
});

test.each([[null], [undefined], ['']])('ROSTER says that no rules are given (%j)', (nothing) => {
  const roster = (): unknown => call('ROSTER', nothing, AS_OF, TABLES);
  expect(roster()).toMatch(/^#N\/A Er zijn geen regels opgegeven\. Geef de cel met RULES/);
  setLanguage('en-US');
  expect(roster()).toMatch(/^#N\/A No rules are given\. Give the cell with RULES/);
});
