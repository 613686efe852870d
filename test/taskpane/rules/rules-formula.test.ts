import { coveringFormula, rulesReference } from '../../../src/taskpane/excel/rules-formula';

test.each([
  ['Regels', 5, "'Regels'!$A$1:$A$1000"],
  ['R1', 5, "'R1'!$A$1:$A$1000"],
  ['Regels', 700, "'Regels'!$A$1:$A$1400"],
  ['Mijn regels', 5, "'Mijn regels'!$A$1:$A$1000"],
  ["D'r in", 5, "'D''r in'!$A$1:$A$1000"],
  ['Regels', 1_000_000, "'Regels'!$A$1:$A$1048576"],
])('the reference to %s with %i lines', (sheet, lines, reference) => {
  expect(rulesReference(sheet, lines)).toBe(reference);
});

test.each([
  ['=RULES(Regels!A:A)', '=RULES(Regels!A:A)'],
  ['=rules( regels!$A$1:$A$20 )', "=rules( 'Regels'!$A$1:$A$1000 )"],
  ['=IF(B1,RULES(Regels!A1:A20),RULES("NG"))', '=IF(B1,RULES(\'Regels\'!$A$1:$A$1000),RULES("NG"))'],
  ['=ROWS(Regels!A1:A20)', '=ROWS(Regels!A1:A20)'],
  ['=RULES(Regels!A1:A50)', '=RULES(Regels!A1:A50)'],
  ['=RULES(MijnRegels!A1:A20)', null],
  ['=RULES("Regels")', null],
])('%s reaches over fifty lines as %s', (formula, covering) => {
  expect(coveringFormula(formula, 'Regels', 50)).toBe(covering);
});

test('a name with an apostrophe is recognised', () => {
  expect(coveringFormula("=RULES('D''r in'!A1:A2)", "D'r in", 3)).toBe("=RULES('D''r in'!$A$1:$A$1000)");
});
