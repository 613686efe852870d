import { ExampleRunner } from '../../../src/dsl/examples/run-examples';
import { formatRules } from '../../../src/dsl/format/format';
import { changedText } from '../../../src/dsl/mutate/changed-text';
import { Mutation, type MutationResult } from '../../../src/dsl/mutate/run-mutants';
import { invariant } from '../../../src/wording/invariant';
import { compiled, found, HEADING } from '../compiled';
import { shippedVocabulary } from '../fixture-files';

/** All changes to the rules that nobody notices, in words, by requirement or definition. */
function unnoticed(rules: string): { results: MutationResult[]; changes: Record<string, string[]> } {
  const result = compiled(`${HEADING}  jaren volgens kalender\n\n${rules}`);
  const { program, diagnostics, examples } = result;
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  const runner = new ExampleRunner(examples, program.vocabulary);
  const results = [...new Mutation(result, program, runner).run()];
  const changes = results.map(({ name, survivors }) => [
    name,
    survivors.map((survivor) => changedText(survivor, result, program, 'nl')),
  ]);
  return { results, changes: Object.fromEntries(changes) as Record<string, string[]> };
}

const changesOf = (sentence: string): string[] | undefined =>
  unnoticed(`eis A1 "Proef"\n  ${sentence}\n  bron gids`).changes.A1;

describe('without examples every change goes unnoticed:', () => {
  test.each<[sentence: string, changes: string[]]>([
    ['ten minste 3 cursussen', ['hoogstens 3 cursussen', 'ten minste 2 cursussen', 'ten minste 4 cursussen']],
    ['precies 2 cursussen', ['ten minste 2 cursussen', 'precies 1 cursus', 'precies 3 cursussen']],
    [
      'ten minste 1 cursus in elk kwartaal behalve het laatste',
      [
        'hoogstens 1 cursus in elk kwartaal behalve het laatste',
        'ten minste 0 cursussen in elk kwartaal behalve het laatste',
        'ten minste 2 cursussen in elk kwartaal behalve het laatste',
        'ten minste 1 cursus in elk kwartaal',
        'ten minste 1 cursus in elk kwartaal behalve de laatste 2',
      ],
    ],
    ['geen cursussen waarvan aanwezig', ['hoogstens 1 cursus waarvan aanwezig', 'geen cursussen']],
    [
      'elke cursus: deelnemers is hoogstens 16 en aanwezig',
      [
        'elke cursus: deelnemers is hoogstens 16 of aanwezig',
        'elke cursus: aanwezig',
        'elke cursus: deelnemers is hoogstens 16',
        'elke cursus: deelnemers is ten minste 16 en aanwezig',
        'elke cursus: deelnemers is hoogstens 15 en aanwezig',
        'elke cursus: deelnemers is hoogstens 17 en aanwezig',
      ],
    ],
    [
      'geen cursussen achtereen waarvan aanwezig',
      ['hoogstens 1 cursus achtereen waarvan aanwezig', 'geen cursussen'],
    ],
    [
      'geen cursussen in ten minste 75% van de kwartalen',
      [
        'hoogstens 1 cursus in ten minste 75% van de kwartalen',
        'geen cursussen in ten minste 74% van de kwartalen',
        'geen cursussen in ten minste 76% van de kwartalen',
      ],
    ],
    [
      'laatste cursus waarvan aanwezig: deelnemers is hoogstens 16',
      [
        'eerste cursus waarvan aanwezig: deelnemers is hoogstens 16',
        'de laatste 2 cursussen waarvan aanwezig: deelnemers is hoogstens 16',
        'laatste cursus: deelnemers is hoogstens 16',
        'laatste cursus waarvan aanwezig: deelnemers is ten minste 16',
        'laatste cursus waarvan aanwezig: deelnemers is hoogstens 15',
        'laatste cursus waarvan aanwezig: deelnemers is hoogstens 17',
      ],
    ],
    [
      'de eerste 2 toetsen: resultaat is ingevuld',
      [
        'de laatste 2 toetsen: resultaat is ingevuld',
        'de eerste 1 toets: resultaat is ingevuld',
        'de eerste 3 toetsen: resultaat is ingevuld',
      ],
    ],
    [
      'ten minste 1 cursus in opleidingsjaar 1',
      [
        'hoogstens 1 cursus in opleidingsjaar 1',
        'ten minste 0 cursussen in opleidingsjaar 1',
        'ten minste 2 cursussen in opleidingsjaar 1',
        'ten minste 1 cursus in opleidingsjaar 2',
      ],
    ],
    [
      'geen cursussen in de eerste 24 maanden van de opleiding',
      [
        'hoogstens 1 cursus in de eerste 24 maanden van de opleiding',
        'geen cursussen in de laatste 24 maanden van de opleiding',
        'geen cursussen in de eerste 23 maanden van de opleiding',
      ],
    ],
    ['registerdatum is vóór start', ['registerdatum is uiterlijk de start']],
    [
      'geen cursussen na einde van opleidingsjaar 1',
      [
        'hoogstens 1 cursus na einde opleidingsjaar 1',
        'geen cursussen vanaf einde opleidingsjaar 1',
        'geen cursussen na einde opleidingsjaar 2',
      ],
    ],
    [
      'geen cursussen binnen 2 weken vóór einde',
      [
        'hoogstens 1 cursus binnen 2 weken vóór het einde',
        'geen cursussen binnen 1 week vóór het einde',
        'geen cursussen binnen 3 weken vóór het einde',
      ],
    ],
    [
      'geen cursussen, waarbij meetelt hoogstens 2 waarvan aanwezig',
      [
        'geen cursussen',
        'hoogstens 1 cursus, waarbij meetelt hoogstens 2 waarvan aanwezig',
        'geen cursussen, waarbij meetelt hoogstens 1 waarvan aanwezig',
        'geen cursussen, waarbij meetelt hoogstens 3 waarvan aanwezig',
      ],
    ],
    [
      'geen cursussen waaronder ten minste 80% waarvan aanwezig',
      [
        'geen cursussen',
        'hoogstens 1 cursus, waaronder ten minste 80% waarvan aanwezig',
        'geen cursussen, waaronder hoogstens 80% waarvan aanwezig',
        'geen cursussen, waaronder ten minste 79% waarvan aanwezig',
        'geen cursussen, waaronder ten minste 81% waarvan aanwezig',
      ],
    ],
    [
      'geen cursussen in elke 6 opeenvolgende maanden',
      [
        'hoogstens 1 cursus in elke 6 opeenvolgende maanden',
        'geen cursussen in elke 5 opeenvolgende maanden',
        'geen cursussen in elke 7 opeenvolgende maanden',
      ],
    ],
    [
      'laatste stage vóór eerste cursus',
      [
        'laatste stage uiterlijk op de eerste cursus',
        'eerste stage vóór de eerste cursus',
        'laatste stage vóór de laatste cursus',
      ],
    ],
    [
      'ervaring is van 6 tot en met 12 maanden',
      [
        'ervaring is van 5 tot en met 12 maanden',
        'ervaring is van 7 tot en met 12 maanden',
        'ervaring is van 6 tot en met 11 maanden',
        'ervaring is van 6 tot en met 13 maanden',
      ],
    ],
    [
      'facultatief: geen toetsen waarvan er is geen cursus waarvan datum is uiterlijk dezelfde datum',
      [
        'facultatief: hoogstens 1 toets waarvan er is geen cursus waarvan datum is uiterlijk dezelfde datum',
        'facultatief: geen toetsen',
        'facultatief: geen toetsen waarvan er is hoogstens 1 cursus waarvan datum is uiterlijk dezelfde datum',
        'facultatief: geen toetsen waarvan er is geen cursus',
        'facultatief: geen toetsen waarvan er is geen cursus waarvan datum is vóór dezelfde datum',
      ],
    ],
  ])('%s', (sentence, changes) => {
    expect(changesOf(sentence)).toEqual(changes);
  });
});

test('examples notice the changes that turn their verdicts', () => {
  const rules = `eis A1 "Proef"
  ten minste 2 cursussen waarvan aanwezig
  bron gids

voorbeeld "genoeg" voor A1
  gegeven aios start 1-1-2020
  gegeven 2 cursussen op 1-2-2020, aanwezig ja
  peildatum 1-6-2024
  dan voldaan
`;
  const { changes, results } = unnoticed(rules);
  expect(changes.A1).toEqual([
    'hoogstens 2 cursussen waarvan aanwezig',
    'ten minste 1 cursus waarvan aanwezig',
    'ten minste 2 cursussen',
  ]);
  expect(results.map(({ tried }) => tried)).toEqual([4]);
  const broken = `
voorbeeld "te weinig" voor A1
  gegeven aios start 1-1-2020, einde 31-12-2021
  gegeven cursus op 1-2-2020, aanwezig ja
  gegeven cursus op 1-2-2020, aanwezig nee
  peildatum 1-6-2024
  dan niet voldaan, tekort 1
`;
  expect(unnoticed(rules + broken).changes.A1).toEqual([]);
});

test('a shortfall notices what a verdict alone does not', () => {
  const example = (expectation: string): string => `eis A1 "Proef"
  ten minste 5 cursussen
  bron gids

voorbeeld "geen" voor A1
  gegeven aios start 1-1-2020, einde 31-12-2021
  peildatum 1-6-2024
  dan ${expectation}
`;
  expect(unnoticed(example('niet voldaan')).changes.A1).toEqual([
    'ten minste 4 cursussen',
    'ten minste 6 cursussen',
  ]);
  expect(unnoticed(example('niet voldaan, tekort 5')).changes.A1).toEqual([]);
});

test('a parameter may be one off as well, but not one that is not set', () => {
  const rules = 'eis A1 "Proef"\n  ten minste grens cursussen\n  bron gids';
  expect(unnoticed(`parameter grens 3\n\n${rules}`).changes.A1).toEqual([
    'hoogstens grens cursussen',
    'ten minste 2 cursussen',
    'ten minste 4 cursussen',
  ]);
  expect(unnoticed(`parameter grens niet ingesteld\n\n${rules}`).changes.A1).toEqual([
    'hoogstens grens cursussen',
  ]);
});

describe('a parameter that is not set, and that an example gives', () => {
  const rules = (...examples: string[]): string => `parameter grens niet ingesteld

eis A1 "Proef"
  ten minste grens cursussen uiterlijk grens weken na de start
  bron gids

${examples.join('\n')}`;
  const example = (given: string, verdict: string): string => `voorbeeld "${given}" voor A1
  gegeven parameter grens ${given}
  gegeven aios start 1-1-2020, einde 31-12-2021
  gegeven 2 cursussen op 15-1-2020
  peildatum 1-6-2024
  dan ${verdict}
`;

  test('has changes around what it is there, also in a window that the file leaves open', () => {
    expect(unnoticed(rules(example('niet ingesteld', 'onvoldoende gegevens'))).changes.A1).toEqual([
      'hoogstens grens cursussen uiterlijk grens weken na de start',
    ]);
    const { changes, results } = unnoticed(rules(example('2', 'voldaan')));
    expect(changes.A1).toEqual([
      'hoogstens grens cursussen uiterlijk grens weken na de start',
      'ten minste 1 cursus uiterlijk grens weken na de start',
      'ten minste grens cursussen uiterlijk 3 weken na de start',
    ]);
    expect(results[0]?.tried).toBe(6);
  });

  test('is noticed by examples of what it may be', () => {
    const examples = [example('2', 'voldaan'), example('1', 'niet voldaan'), example('3', 'niet voldaan')];
    expect(unnoticed(rules(...examples)).changes.A1).toEqual([]);
  });
});

test('a definition is changed by itself, under every requirement that uses it', () => {
  const { results, changes } = unnoticed(`begrip dagen-uit: cursussen waarvan aanwezig

eis A1 "Een"
  geen dagen-uit
  bron gids

eis A2 "Twee"
  geen dagen-uit in opleidingsjaar 1
  bron gids

eis A3 "Drie"
  geen toetsen
  bron gids`);
  expect(changes['dagen-uit']).toEqual(['cursussen']);
  expect(results[0]?.survivors[0]?.requirements).toEqual(['A1', 'A2']);
});

test('a change that comes to the same is none', () => {
  // Of two equal conditions either may be left out, and "and" is "or".
  expect(changesOf('geen cursussen waarvan niveau is "landelijk" en niveau is "national"')).toEqual([
    'hoogstens 1 cursus waarvan niveau is "landelijk" en niveau is "landelijk"',
  ]);
});

describe('a change has a code', () => {
  const codesOf = (rules: string): (string | null)[] =>
    unnoticed(rules).results.flatMap(({ survivors }) => survivors.map(({ code }) => code));

  test('of the number of the sentence and the kind of change, with a number where several places have that kind', () => {
    expect(
      codesOf(`eis A1 "Proef"
  geen toetsen
  als ten minste 1 cursus waarvan aanwezig of dagen ten minste 2 en dagen is ingevuld dan van 2 tot en met 3 cursussen na de start
  laatste stage waarvan soort is "praktijk" direct vóór eerste cursus uiterlijk op einde opleidingsjaar 1
  ten minste 1 cursus na elke toets vóór de volgende stage
  bron gids`),
    ).toEqual([
      '1/bound+1',
      '2/turned-bound',
      '2/bound-1/1',
      '2/bound+1/1',
      '2/and-or/1',
      '2/drop-condition/1',
      '2/drop-condition/2',
      '2/and-or/2',
      '2/drop-condition/3',
      '2/drop-condition/4',
      '2/turned-limit/1',
      '2/limit-1',
      '2/limit+1',
      '2/bound-1/2',
      '2/bound+1/2',
      '2/upper-bound-1',
      '2/upper-bound+1',
      '2/turned-limit/2',
      '3/order/1',
      '3/order/2',
      '3/first-latest/1',
      '3/drop-filter',
      '3/first-latest/2',
      '3/year+1',
      '4/turned-bound',
      '4/bound-1',
      '4/bound+1',
      '4/turned-limit/1',
      '4/drop-neighbour',
      '4/turned-limit/2',
    ]);
  });

  test('that is the same in the other language', () => {
    const dutch =
      'eis A1 "Proef"\n  ten minste 2 cursussen waarvan dagen is hoogstens 1 of aanwezig\n  bron gids';
    const { text } = formatRules(
      { name: 'proef.rules', text: `${HEADING}  jaren volgens kalender\n\n${dutch}` },
      shippedVocabulary(),
      'en',
    );
    const english = compiled(text ?? '');
    invariant(english.program !== null, 'rules with errors');
    const runner = new ExampleRunner([], english.program.vocabulary);
    const results = [...new Mutation(english, english.program, runner).run()];
    expect(results.flatMap(({ survivors }) => survivors.map(({ code }) => code))).toEqual(codesOf(dutch));
  });
});

describe('a rule file says why no example notices a change:', () => {
  const result = (clauses: string): MutationResult | undefined =>
    unnoticed(`eis A1 "Proef"
  ten minste 2 cursussen
  ${clauses}
  bron gids

voorbeeld "genoeg" voor A1
  gegeven aios start 1-1-2020
  gegeven 2 cursussen op 1-2-2020
  peildatum 1-6-2024
  dan voldaan`).results[0];
  const codes = (clauses: string): (string | null)[] | undefined =>
    result(clauses)?.survivors.map(({ code }) => code);

  test('what is explained is counted, the rest is not', () => {
    expect(codes('')).toEqual(['1/turned-bound', '1/bound-1']);
    const clauses = 'onopgemerkt "1/bound-1" omdat "Eén cursus alleen bestaat niet."';
    expect(codes(clauses)).toEqual(['1/turned-bound']);
    expect(result(clauses)).toMatchObject({ tried: 3, explained: 1, outdated: [] });
  });

  test('what an example notices, and what is no change, must not be explained', () => {
    expect(
      result('onopgemerkt "1/bound+1" omdat "Reden."\n  onopgemerkt "2/bound-1" omdat "Reden."'),
    ).toMatchObject({ tried: 3, explained: 0, outdated: ['1/bound+1', '2/bound-1'] });
  });

  test('once', () => {
    const explanation = '  onopgemerkt "1/bound-1" omdat "Reden."';
    const other = '  onopgemerkt "1/bound+1" omdat "Reden."';
    const lines = [
      'eis A1 "Proef"',
      '  ten minste 2 cursussen',
      explanation,
      other,
      explanation,
      '  bron gids',
    ];
    expect(found(compiled(`${HEADING}\n${lines.join('\n')}`))).toEqual(['proef.rules:9 repeated-annotation']);
  });
});
