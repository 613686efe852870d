/** A trainee's number in two rows: answers are about the first, and say so. */
import { call, serial, setLanguage, setSupported, text, type Given } from './fake-excel';
import { AS_OF, PEOPLE, rules, STAGES } from './sample-tables';

const twice: Given[] = ['a 101', 'Iemand anders', 'MSK', serial('2026-01-01'), null, null];
const handle = text(
  'ROSTER',
  text('RULES', rules('ten minste 99 stages')),
  AS_OF,
  [[...PEOPLE, twice, twice], STAGES],
  { functionName: 'ROSTER', parameterAddresses: ['', '', 'Aios!A3:F8', 'Stages!A1:F4'] },
);

afterEach(() => {
  setLanguage('nl-NL');
  setSupported();
});

const NOTE = ' Let op: dit nummer staat ook in Aios!A7, Aios!A8; alleen de eerste rij (Aios!A4) telt.';

test('is told with every explanation, in the language of Excel', async () => {
  const [, row] = (await call('FINDINGS', handle, 'A-101')) as string[][];
  for (const answer of [
    call('EXPLAIN_REQUIREMENT', handle, 'A-101', 'T1'),
    call('REQUIREMENT', handle, 'A-101', 'T1', 'uitleg'),
    row!.at(-1),
  ]) {
    expect(String(answer).endsWith(NOTE)).toBe(true);
    expect(String(answer).split(NOTE)).toHaveLength(2);
  }
  setLanguage('en-US');
  expect(call('EXPLAIN_REQUIREMENT', handle, 'A-101', 'T1')).toMatch(
    / Note: this number also stands in Aios!A7, Aios!A8; only the first row \(Aios!A4\) counts\.$/,
  );
});

test('is told on cards', () => {
  setSupported('ExcelApi 1.19', 'CustomFunctionsRuntime 1.4');
  const card = call('COMPLIANT', handle, 'A-101') as { properties: { Uitleg: { basicValue: string } } };
  expect(card.properties.Uitleg.basicValue.endsWith(NOTE)).toBe(true);
});

test('is not told of others', () => {
  expect(call('EXPLAIN_REQUIREMENT', handle, 'A-102', 'T1')).not.toContain('Let op');
});
