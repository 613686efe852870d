import { ExampleRunner, type ExampleResult } from '../../../src/dsl/examples/run-examples';
import { uncovered } from '../../../src/dsl/examples/coverage';
import { invariant } from '../../../src/wording/invariant';
import { compiled, HEADING } from '../compiled';

const RULES = `${HEADING}  jaren volgens kalender

eis A1 "Cursusdagen"
  ten minste 10 dagen cursussen waarvan aanwezig in opleidingsjaar 1
  bron gids

advies A2 "Lange stages"
  ten minste 12 maanden stages
  bron gids

eis A3 "Inschrijving"
  registerdatum is vóór start
  bron gids

bevestiging A4 "Gedrag"
  bron gids
`;

function resultsOf(examples: string, rules = RULES): ExampleResult[] {
  const result = compiled(`${rules}\n${examples}`);
  const { program, diagnostics } = result;
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  return [...new ExampleRunner(result.examples, program.vocabulary).run(program)];
}

const outcomes = (examples: string): unknown[] =>
  resultsOf(examples).map(({ requirement, verdict, passed }) => [requirement, verdict, passed]);

test('an example is the roster that it describes', () => {
  expect(
    outcomes(`voorbeeld "te weinig" voor A1
  gegeven aios start 1-1-2024, einde 31-12-2025
  gegeven 2 cursussen op 1-2-2024, 1-3-2024, dagen 2, aanwezig ja
  gegeven cursus op 1-4-2024, dagen 5, aanwezig nee
  peildatum 1-6-2025
  dan niet voldaan, tekort 2 dagen

voorbeeld "genoeg" voor A1
  gegeven aios start 1-1-2024
  gegeven 5 cursussen op 1-2-2024, dagen 2, aanwezig ja
  peildatum 1-6-2025
  dan voldaan`),
  ).toEqual([
    ['A1', 'notMet', true],
    ['A1', 'met', true],
  ]);
});

test('what is not mentioned is blank, but a training is full-time', () => {
  expect(
    outcomes(`voorbeeld "een leeg veld" voor A1
  gegeven aios start 1-1-2024
  gegeven cursus op 1-2-2024, dagen 12
  peildatum 1-6-2025
  dan onvoldoende gegevens

voorbeeld "leeg gelaten" voor A2
  gegeven aios start 1-1-2024
  gegeven stage van 1-1-2024 tot en met 31-12-2024
  peildatum 1-6-2025
  dan voldaan

voorbeeld "deeltijd leeg" voor A2
  gegeven aios start 1-1-2024
  gegeven stage van 1-1-2024 tot en met 31-12-2024, deeltijdfactor leeg
  peildatum 1-6-2025
  dan onvoldoende gegevens

voorbeeld "zonder aios" voor A3
  peildatum 1-6-2025
  dan onvoldoende gegevens`),
  ).toEqual([
    ['A1', 'insufficientData', true],
    ['A2', 'met', true],
    ['A2', 'insufficientData', true],
    ['A3', 'insufficientData', true],
  ]);
});

test('the fields of the trainee have values too', () => {
  expect(
    outcomes(`voorbeeld "op tijd" voor A3
  gegeven aios start 1-1-2024, registerdatum 31-12-2023
  peildatum 1-6-2025
  dan voldaan

voorbeeld "te laat" voor A3
  gegeven aios start 1-1-2024, registerdatum 1-1-2024
  peildatum 1-6-2025
  dan niet voldaan`),
  ).toEqual([
    ['A3', 'met', true],
    ['A3', 'notMet', true],
  ]);
});

test('an example of several requirements is run for each; one with another outcome fails', () => {
  expect(
    outcomes(`voorbeeld "niets" voor A1, A2, A4
  gegeven aios start 1-1-2024
  peildatum 1-6-2025
  dan niet voldaan`),
  ).toEqual([
    ['A1', 'notMet', true],
    ['A2', 'pending', false],
    ['A4', 'toAttest', false],
  ]);
});

test('a shortfall must be right, and so must its unit', () => {
  const short = (shortfall: string): unknown[] =>
    outcomes(`voorbeeld "te weinig" voor A1
  gegeven aios start 1-1-2024
  gegeven cursus op 1-2-2024, dagen 7,5, aanwezig ja
  peildatum 1-6-2025
  dan niet voldaan, tekort ${shortfall}`).map((outcome) => (outcome as unknown[])[2]);
  expect(short('2,5')).toEqual([true]);
  expect(short('2,5 dagen')).toEqual([true]);
  expect(short('2')).toEqual([false]);
  expect(short('2,5 maanden')).toEqual([false]);
});

test('the records of an example are named by their lines', () => {
  const [result] = resultsOf(`voorbeeld "te weinig" voor A1
  gegeven aios start 1-1-2024
  gegeven 2 cursussen op 1-2-2024, dagen 2, aanwezig ja
  peildatum 1-6-2025
  dan niet voldaan`);
  const line = RULES.split('\n').length + 3;
  const cells = result?.explain('nl').counted.map(({ sheet, cell }) => `${sheet} ${cell}`);
  expect(cells).toEqual([`proef.rules A${line}`]);
});

test('a regulation can be chosen', () => {
  const text = RULES.replace('ten minste 12 maanden stages', 'ten minste 1 stage')
    .replace('advies A2', 'regeling R1 "Gewoon"\n\nregeling R2 "Op verzoek"\n  alleen na keuze\n\nadvies A2')
    .replace('"Lange stages"', '"Lange stages"\n  geldt voor R2');
  const example = (regulation: string): string => `voorbeeld "zonder cursus" voor A2
  gegeven aios start 1-1-2024${regulation}
  peildatum 1-6-2024
  dan loopt`;
  const { program, examples } = compiled(`${text}\n${example('')}\n${example(', regeling "R2"')}`);
  invariant(program !== null, 'rules with errors');
  const results = [...new ExampleRunner(examples, program.vocabulary).run(program)];
  expect(results.map(({ verdict }) => verdict)).toEqual(['notApplicable', 'pending']);
});

test('a requirement about the whole list has an example with several trainees', () => {
  const text = `${HEADING}
eis L1 "Instroom"
  hele lijst: hoogstens 2 aios in elk kalenderjaar
  bron gids

voorbeeld "te veel" voor L1
  gegeven 2 aios start 1-1-2024
  gegeven aios start 1-12-2024
  peildatum 1-6-2025
  dan niet voldaan

voorbeeld "genoeg" voor L1
  gegeven 2 aios start 1-1-2024
  gegeven aios start 1-1-2025
  peildatum 1-6-2025
  dan voldaan
`;
  const { program, examples, diagnostics } = compiled(text);
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  const results = [...new ExampleRunner(examples, program.vocabulary).run(program)];
  expect(results.map(({ passed }) => passed)).toEqual([true, true]);
});

describe('an example gives parameters and lists', () => {
  const SETTINGS = `parameter minimum 1

parameter respijt niet ingesteld

lijst vakken: "a", "b"
`;

  const verdicts = (settings: string, ...given: (readonly string[])[]): unknown[] => {
    const examples = given.map(
      (clauses, index) => `voorbeeld "${index}" voor A1
${clauses.map((clause) => `  gegeven ${clause}\n`).join('')}  gegeven aios start 1-1-2024, einde 31-12-2025
  gegeven cursus op 1-2-2024, 1-3-2024, vak "b"
  gegeven toets op 1-12-2025
  peildatum 1-6-2026
  dan voldaan
`,
    );
    const { program, diagnostics, ...result } = compiled(`${HEADING}  jaren volgens kalender

${settings}
eis A1 "Proef"
  ten minste minimum cursussen waarvan vak is één van vakken in opleidingsjaar 1
  geen toetsen binnen respijt weken vóór het einde
  bron gids

${examples.join('\n')}`);
    expect(diagnostics.map(({ message }) => message('en'))).toEqual([]);
    invariant(program !== null, 'rules with errors');
    const results = [...new ExampleRunner(result.examples, program.vocabulary).run(program)];
    return results.map(({ verdict }) => verdict);
  };

  test('that take the place of those of the file', () => {
    expect(
      verdicts(
        SETTINGS,
        [],
        ['parameter respijt 4'],
        ['parameter respijt 5'],
        ['parameter respijt 4', 'parameter minimum 2'],
        ['parameter minimum 3', 'parameter respijt 4'],
        ['parameter minimum niet ingesteld', 'parameter respijt 4'],
        ['parameter respijt 4', 'lijst vakken: "a"'],
        ['parameter respijt 4', 'lijst vakken: "c" = "b"'],
      ),
    ).toEqual(['insufficientData', 'met', 'notMet', 'met', 'notMet', 'insufficientData', 'notMet', 'met']);
  });

  test('so that another value in the file changes none of them', () => {
    const given = [
      ['parameter minimum 2', 'parameter respijt 4', 'lijst vakken: "b"'],
      ['parameter minimum 2', 'parameter respijt niet ingesteld', 'lijst vakken: "b"'],
    ];
    const other = SETTINGS.replace('minimum 1', 'minimum 9')
      .replace('respijt niet ingesteld', 'respijt 30')
      .replace('"a", "b"', '"c"');
    expect(verdicts(SETTINGS, ...given)).toEqual(['met', 'insufficientData']);
    expect(verdicts(other, ...given)).toEqual(['met', 'insufficientData']);
  });

  test('and that is what an explanation tells, with the line of the file', () => {
    const { program, examples } = compiled(`${HEADING}
parameter minimum 3

eis A1 "Proef"
  ten minste minimum cursussen
  bron gids

voorbeeld "niet ingesteld" voor A1
  gegeven parameter minimum niet ingesteld
  gegeven aios start 1-1-2024
  peildatum 1-1-2024
  dan onvoldoende gegevens
`);
    invariant(program !== null, 'rules with errors');
    const [result] = new ExampleRunner(examples, program.vocabulary).run(program);
    expect(result?.passed).toBe(true);
    expect(result?.explain('nl').explanation).toMatch(/regels \(regel 5\)\.$/u);
  });

  test('of a file that is used, which is named', () => {
    const { program, examples } = compiled(
      `${HEADING}
gebruik "gedeeld.rules"

eis A1 "Proef"
  ten minste minimum cursussen
  bron gids

voorbeeld "niet ingesteld" voor A1
  gegeven aios start 1-1-2024
  peildatum 1-1-2024
  dan onvoldoende gegevens

voorbeeld "ingesteld" voor A1
  gegeven parameter minimum 2
  gegeven aios start 1-1-2024
  peildatum 1-1-2024
  dan loopt
`,
      { 'gedeeld.rules': 'opleiding "Gedeeld" code G\n\nparameter minimum niet ingesteld\n' },
    );
    invariant(program !== null, 'rules with errors');
    const results = [...new ExampleRunner(examples, program.vocabulary).run(program)];
    expect(results.map(({ passed }) => passed)).toEqual([true, true]);
    expect(results[0]?.explain('en').explanation).toMatch(/in the rules \(line 3 of gedeeld\.rules\)\.$/u);
  });
});

test('what is optional, and what only asks for an attestation, is broken in its own way', () => {
  const text = `${HEADING}
eis B1 "Mag"
  facultatief: ten minste 1 cursus
  bron gids

eis B2 "Bij vrijstelling"
  als ten minste 1 vrijstelling dan bevestigd
  bron gids

eis B3 "Taal"
  als taal-nl is ingevuld dan taal-nl anders bevestigd
  bron gids

eis B4 "Alles"
  alle volgende:
    - bevestigd
    - facultatief: ten minste 1 cursus
  bron gids

voorbeeld "niets" voor B1
  peildatum 1-6-2025
  dan niet van toepassing

voorbeeld "niemand bevestigde het" voor B2, B3, B4
  gegeven vrijstelling op 1-1-2024
  peildatum 1-6-2025
  dan te bevestigen
`;
  const { program, examples } = compiled(text);
  invariant(program !== null, 'rules with errors');
  const results = [...new ExampleRunner(examples, program.vocabulary).run(program)];
  expect(results.map(({ passed }) => passed)).toEqual([true, true, true, true]);
  expect(uncovered(program, results).withoutBreaking).toEqual(['B3']);
});

test('the requirements without an example that meets them, or breaks them, are known', () => {
  const text = `${RULES}
voorbeeld "niets" voor A1, A4
  gegeven aios start 1-1-2024
  peildatum 1-1-2024
  dan te bevestigen

voorbeeld "later" voor A1
  gegeven aios start 1-1-2024
  peildatum 1-6-2025
  dan niet voldaan

voorbeeld "op tijd" voor A3
  gegeven aios start 1-1-2024, registerdatum 31-12-2023
  peildatum 1-6-2025
  dan voldaan
`;
  const { program, examples } = compiled(text);
  invariant(program !== null, 'rules with errors');
  const results = [...new ExampleRunner(examples, program.vocabulary).run(program)];
  expect(uncovered(program, results)).toEqual({
    withoutMeeting: ['A1', 'A2', 'A4'],
    withoutBreaking: ['A2', 'A3'],
  });
});

test('all that an example leaves open is named at once', () => {
  const example = `voorbeeld "een onderbreking" voor A1
  gegeven aios start 1-1-2024
  gegeven stage van 1-1-2024 tot en met 31-12-2026
  gegeven cursus op 1-2-2025, dagen 12, aanwezig ja
  gegeven onderbreking van 1-2-2024 tot en met 30-6-2024
  peildatum 1-6-2026
  dan onvoldoende gegevens`;
  const [result] = resultsOf(example, RULES.replace('volgens kalender', 'volgens opleidingsklok'));
  const text = JSON.stringify(result?.explain('nl'));
  expect(text).toContain('gecompenseerd is leeg of onleesbaar');
  expect(text).toContain('reden is leeg of onleesbaar');
});
