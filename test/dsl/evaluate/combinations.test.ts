/** Groups that are combinations of the values of several fields. */
import fc from 'fast-check';
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const RULE = 'voor elke combinatie van beoordelaar en epa: ten minste 2 epa-beoordelingen';

interface Assessment {
  readonly assessor: string | null;
  readonly epa: number | null;
}

const given = ({ assessor, epa }: Assessment): string =>
  [
    'epa-beoordeling op 1-2-2024',
    'niveau 3',
    ...(epa === null ? [] : [`epa ${epa}`]),
    ...(assessor === null ? [] : [`beoordelaar "${assessor}"`]),
  ].join(', ');

const told = (assessments: readonly Assessment[], rule = RULE): unknown[] => {
  const { verdict, parts } = explained({
    rule,
    given: [TRAINEE, ...assessments.map(given)],
    asOf: '1-2-2026',
  });
  return [
    verdict,
    ...parts.map((part) => `${part.label.slice(part.label.indexOf('[') + 1, -1)}: ${part.measured}`),
  ];
};

const by = (assessor: string | null, epa: number | null): Assessment => ({ assessor, epa });

test('each combination that occurs is a group', () => {
  expect(told([by('Jansen', 1), by('Jansen', 1), by('Jansen', 2), by('Smit', 1), by('Smit', 1)])).toEqual([
    'notMet',
    'beoordelaar / epa Jansen / 1: 2',
    'beoordelaar / epa Jansen / 2: 1',
    'beoordelaar / epa Smit / 1: 2',
  ]);
  expect(told([])).toEqual(['notApplicable']);
});

test('a record of which either is unknown may belong to any', () => {
  const { verdict, explanation } = explained({
    rule: RULE,
    given: [TRAINEE, ...[by('Jansen', 1), by('Jansen', 1), by(null, 1)].map(given)],
    asOf: '1-2-2026',
  });
  expect([verdict, explanation]).toEqual([
    'insufficientData',
    expect.stringContaining('beoordelaar is leeg'),
  ]);
  expect(told([by('Jansen', 1), by('Jansen', null)], RULE.replace('ten minste 2', 'hoogstens 2'))[0]).toBe(
    'met',
  );
});

test('a record of which one is unknown belongs to no combination with another value of what is known', () => {
  const rule = RULE.replace('ten minste 2', 'hoogstens 1');
  expect(told([by('Jansen', 1), by('Smit', null)], rule)).toEqual([
    'met',
    'beoordelaar / epa onbekend: 1',
    'beoordelaar / epa Jansen / 1: 1',
  ]);
  expect(told([by('Jansen', 1), by('Jansen', null)], rule)[0]).toBe('insufficientData');
  expect(told([by('Jansen', 1), by('Jansen', 1), by('Jansen', 2), by('Smit', null)])[0]).toBe('notMet');
});

test('each field must be one of the records', () => {
  const rules = (rule: string): string[] =>
    found(
      compiled(`opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\neis E "e"\n  ${rule}\n  bron g\n`),
    );
  expect(rules('voor elke combinatie van instelling en instrument: ten minste 1 stage')).toEqual([
    'proef.rules:5 group-mismatch',
  ]);
  expect(rules('voor elke combinatie van instelling en soort: laatste stage vóór de eerste toets')).toEqual([
    'proef.rules:5 nested-group',
  ]);
});

const assessor = fc.option(fc.constantFrom('A', 'B'), { freq: 4 });
const epa = fc.option(fc.constantFrom(1, 2), { freq: 4 });

test('no value of a blank contradicts what was said', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ assessor, epa }), { maxLength: 4 }).chain((open) =>
        fc.tuple(
          fc.constant(open),
          fc.tuple(
            ...open.map((one) =>
              fc.record({
                assessor: one.assessor === null ? fc.constantFrom('A', 'B', 'C') : fc.constant(one.assessor),
                epa: one.epa === null ? fc.constantFrom(1, 2, 3) : fc.constant(one.epa),
              }),
            ),
          ),
        ),
      ),
      fc.constantFrom('ten minste', 'hoogstens'),
      ([open, full], bound) => {
        const rule = RULE.replace('ten minste 2', `${bound} 2`);
        const keys = full.map((one) => `${one.assessor} ${one.epa}`);
        const counts = keys.map((key) => keys.filter((other) => other === key).length);
        const isMet = counts.every((count) => (bound === 'ten minste' ? count >= 2 : count <= 2));
        const expected = full.length === 0 ? 'notApplicable' : isMet ? 'met' : 'notMet';
        expect(told(full, rule)[0]).toBe(expected);
        const [said] = told(open, rule);
        if (said !== 'insufficientData') expect(said).toBe(expected);
      },
    ),
    { numRuns: 150 },
  );
});
