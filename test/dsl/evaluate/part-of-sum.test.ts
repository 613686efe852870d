/** Terms of a sum of which only a part counts: "plus 50% of total hours of …". */
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2024';
const RULE =
  'totaal uren van diensten waarvan soort is "dag" plus 50% van totaal uren van diensten waarvan soort is "nacht" ten minste 20';

const shift = (kind: string, hours: number | null): string =>
  `dienst op 1-3-2024, soort "${kind}"${hours === null ? '' : `, uren ${hours}`}`;

const told = (given: readonly string[], rule = RULE): unknown[] => {
  const { verdict, measured, measuredAtMost } = explained({
    rule,
    given: [TRAINEE, ...given],
    asOf: '1-1-2025',
  });
  return [verdict, measured, measuredAtMost];
};

test('so much of it counts, and each record for so much', () => {
  const given = [shift('dag', 12), shift('nacht', 15)];
  expect(told(given)).toEqual(['notMet', 19.5, 19.5]);
  const { counted, explanation } = explained({ rule: RULE, given: [TRAINEE, ...given], asOf: '1-1-2025' });
  expect(counted.map(({ note }) => note)).toEqual([
    'telt mee voor 12 uren, 1 mrt 2024',
    'telt mee voor 7,5 uren, 1 mrt 2024',
  ]);
  expect(explanation).toContain('19,5 uren van ten minste 20');
  expect(told([shift('dag', 12), shift('nacht', 16)])[0]).toBe('met');
});

test('more than all of it as well', () => {
  const rule = RULE.replace('50%', 'zwaarte%');
  const given = [shift('dag', 12), shift('nacht', 4)];
  const { verdict } = explained({
    rule,
    beside: 'parameter zwaarte 200',
    given: [TRAINEE, ...given],
    asOf: '1-1-2025',
  });
  expect(verdict).toBe('met');
});

test('of what is not known, so much of the least and the most', () => {
  expect(told([shift('dag', 12), shift('nacht', null)])).toEqual(['insufficientData', 12, null]);
  expect(told([shift('dag', 20), shift('nacht', null)])[0]).toBe('met');
});

test('a cap is on the whole of it, and a part of the sum counts as in the sum', () => {
  const sum =
    'ten minste 10 uren diensten plus 50% van totaal dagen van cursussen, waarbij meetelt hoogstens 6 van cursussen';
  expect(problems(sum)).toEqual(['wrong-unit']);
  const courses =
    'ten minste 5 toetsen plus 50% van aantal cursussen, waarbij meetelt hoogstens 4 van cursussen, waaronder ten minste 2 waarvan datum is vanaf 1-4-2024';
  const given = [
    'toetsen op 1-1-2024, 2-1-2024, 3-1-2024',
    'cursussen op 1-4-2024, 2-4-2024, 3-4-2024, 4-4-2024, 5-4-2024, 6-4-2024',
  ];
  const { verdict, parts } = explained({ rule: courses, given: [TRAINEE, ...given], asOf: '1-1-2025' });
  expect([verdict, ...parts.map(({ measured }) => measured)]).toEqual(['met', 5, 3]);
});

test('against such a sum', () => {
  const rule =
    'aantal toetsen ten minste aantal diensten waarvan soort is "dag" plus 50% van aantal diensten waarvan soort is "nacht"';
  const given = [shift('dag', 8), shift('nacht', 8), 'toets op 1-2-2024'];
  expect(told(given, rule)[0]).toBe('notMet');
  expect(told([...given, 'toets op 2-2-2024'], rule)[0]).toBe('met');
});

const problems = (rule: string, beside = ''): string[] =>
  found(
    compiled(
      `opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\n${beside}\neis E "e"\n  ${rule}\n  bron g\n`,
    ),
  ).map((one) => one.split(' ')[1] ?? '');

test('what is no part is reported', () => {
  expect(problems(RULE.replace('50%', '0%'))).toEqual(['part-of-nothing']);
  expect(problems(RULE.replace('50%', 'deel%'), 'parameter deel niet ingesteld')).toContain(
    'parameter-not-set-here',
  );
});
