import { trainingRules } from './run';
import { OwnFolder } from './own-folder';

const { file } = new OwnFolder();

const RULES = `opleiding "Proef" code PROEF
  duur 24 maanden
  jaren volgens kalender
  bron gids "Gids"

eis P1 "Cursussen"
  ten minste 2 cursussen
  bron gids
`;

const MET = `
voorbeeld "genoeg" voor P1
  gegeven aios start 1-1-2020
  gegeven 2 cursussen op 1-2-2020
  peildatum 1-6-2024
  dan voldaan
`;

const BROKEN = `
voorbeeld "te weinig" voor P1
  gegeven aios start 1-1-2020, einde 31-12-2021
  gegeven cursus op 1-2-2020
  peildatum 1-6-2024
  dan niet voldaan, tekort 1
`;

test('examples that hold and notice every change end with status 0', () => {
  const { status, output, errors } = trainingRules('test', file('good.rules', RULES + MET + BROKEN));
  expect(errors).toBe('');
  expect(output).toBe(`good.rules
  ✓ Voorbeelden die kloppen: 2
  ✓ Elk van de 3 wijzigingen in de regels wordt door een voorbeeld opgemerkt.
`);
  expect(status).toBe(0);
});

test('a change that no example notices is printed as the rule would be, and ends with status 1', () => {
  const path = file('one.rules', RULES + MET);
  const { status, output } = trainingRules('test', path);
  expect(output).toBe(`one.rules
  ✓ Voorbeelden die kloppen: 1
  ! Zonder voorbeeld dat niet aan de eis voldoet: P1
  ✗ Wijzigingen in de regels die geen voorbeeld opmerkt: 2 van de 3
    P1
      1/turned-bound: hoogstens 2 cursussen
      1/bound-1: ten minste 1 cursus
`);
  expect(status).toBe(1);
  const without = trainingRules('test', path, '--no-mutants', '--language', 'en');
  expect(without.output).toBe(`one.rules
  ✓ Examples that hold: 1
  ! Without an example that breaks the requirement: P1
`);
  expect(without.status).toBe(0);
});

test('a change that the file explains ends with status 0, an explanation of another with status 1', () => {
  const explained = (...codes: string[]): string =>
    RULES + codes.map((code) => `  onopgemerkt "${code}" omdat "Reden."\n`).join('') + MET;
  const good = trainingRules('test', file('one.rules', explained('1/turned-bound', '1/bound-1')));
  expect(good.output).toBe(`one.rules
  ✓ Voorbeelden die kloppen: 1
  ! Zonder voorbeeld dat niet aan de eis voldoet: P1
  ✓ Elk van de 1 wijzigingen in de regels wordt door een voorbeeld opgemerkt.
  ✓ Andere wijzigingen, waarbij staat waarom geen voorbeeld ze kan opmerken: 2
`);
  expect(good.status).toBe(0);
  const codes = ['1/turned-bound', '1/bound-1', '1/bound+1', '2/bound+1'];
  const outdated = trainingRules('test', file('one.rules', explained(...codes)));
  expect(outdated.output).toContain(
    '  ✗ Uitleg bij een wijziging die een voorbeeld wel opmerkt, of die er niet is: P1 "1/bound+1", P1 "2/bound+1"\n',
  );
  expect(outdated.status).toBe(1);
});

test('an example that fails says what came out and why; then no changes are tried', () => {
  const wrong = BROKEN.replace('niet voldaan, tekort 1', 'niet voldaan, tekort 2');
  const { status, output } = trainingRules('test', file('wrong.rules', RULES + MET + wrong));
  expect(output).toBe(`wrong.rules
  ✓ Voorbeelden die kloppen: 1
  ✗ Voorbeelden die niet kloppen: 1
    P1 "te weinig" (wrong.rules:16)
      verwacht: niet voldaan, tekort 2
      uitkomst: niet voldaan, tekort 1
      Niet voldaan. Ten minste 2 cursussen: 1 cursus van ten minste 2, tekort 1 cursus, uiterlijk 31 dec 2021.
  ! Zonder voorbeeld dat niet aan de eis voldoet: P1
`);
  expect(status).toBe(1);
});

test('a requirement without any example is named once, not change by change', () => {
  const { status, output } = trainingRules('test', file('none.rules', RULES), '--language', 'en');
  expect(output).toBe(`none.rules
  This file has no examples.
  ! Without an example that meets the requirement: P1
  ! Without an example that breaks the requirement: P1
  ✗ Changes to the rules that no example notices: 3 of the 3
    P1: no example; changes: 3
`);
  expect(status).toBe(1);
});

describe('a file that uses another', () => {
  const using = RULES.replace('eis P1', 'gebruik "gedeeld/cursus.rules"\n\neis P1');

  test('is read with it, from its own folder', () => {
    const shared = `gebruik "../verder.rules"\n\nbegrip cursusdagen: cursussen waarvan aanwezig\n`;
    file('gedeeld/cursus.rules', shared);
    file('verder.rules', 'eis P2 "Verder"\n  ten minste 1 cursusdagen\n  bron gids\n');
    const { status, output, errors } = trainingRules('test', file('using.rules', using + MET + BROKEN));
    expect(errors).toBe('');
    expect(output).toContain('Zonder voorbeeld dat aan de eis voldoet: P2');
    expect(status).toBe(1);
  });

  test('does not reach outside its folder', () => {
    file('buiten.rules', 'eis P2 "Buiten"\n  ten minste 1 cursus\n  bron gids\n');
    const inside = file('binnen/using.rules', using.replace('gedeeld/cursus', '../buiten'));
    const { status, errors } = trainingRules('test', inside);
    expect(errors).toContain('using.rules:6:9: fout: Het bestand "../buiten.rules" is niet gevonden');
    expect(status).toBe(2);
  });

  test('shows what is wrong with the other at its place', () => {
    file('gedeeld/fout.rules', 'begrip dagen: cursusen waarvan aanwezig\n');
    const path = file('fout.rules', using.replace('cursus.rules', 'fout.rules'));
    const { status, errors } = trainingRules('check', 'examples/msk-rooster.xlsx', '--rules', path);
    expect(errors).toContain(`gedeeld/fout.rules:1:15: fout: "cursusen" is geen soort gegevens`);
    expect(errors).toContain(`    1 | begrip dagen: cursusen waarvan aanwezig
      |               ^^^^^^^^`);
    expect(status).toBe(2);
  });
});

test('the examples of musculoskeletal medicine show every requirement both ways, and notice every change', () => {
  const { status, output } = trainingRules('test', 'msk');
  expect(output).not.toContain('Zonder voorbeeld');
  expect(output).toMatch(/Elk van de \d+ wijzigingen in de regels wordt door een voorbeeld opgemerkt/u);
  expect(status).toBe(0);
});

test('the bundled programmes are tested by their codes, or all of them', () => {
  const { status, output } = trainingRules('test', 'msk', '--no-mutants');
  expect(output).toContain('musculoskeletal-medicine.rules\n');
  expect(status).toBe(0);
  expect(trainingRules('test', '--no-mutants').output).toContain(output);
});
