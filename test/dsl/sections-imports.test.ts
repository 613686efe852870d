import { diagnosticLines } from '../../src/cli/text-diagnostics';
import { compiled, found, HEADING, programOf } from './compiled';

const USING = `${HEADING}
gebruik "gedeeld.rules"
`;

const SHARED = `begrip cursusdagen: cursussen waarvan aanwezig

eis G1 "Gedeelde eis"
  ten minste 2 cursusdagen
  bron gids`;

test('the sections of a file that is used belong to the programme', () => {
  const program = programOf(`${USING}\neis E1 "Eigen eis"\n  ten minste 4 cursusdagen\n  bron gids`, {
    'gedeeld.rules': SHARED,
  });
  expect(program.code).toBe('PROEF');
  expect(program.requirements.map(({ id }) => id)).toEqual(['G1', 'E1']);
});

test('its programme heading does not, but the sources named there do', () => {
  const heading = 'opleiding "Ander" code ANDER\n  duur 60 maanden\n  bron besluit "Kaderbesluit"\n\n';
  const program = programOf(USING, {
    'gedeeld.rules': heading + SHARED.replace('bron gids', 'bron besluit'),
  });
  expect([program.code, program.durationMonths]).toEqual(['PROEF', 24]);
  expect(program.requirements[0]?.citations).toEqual([{ document: 'Kaderbesluit', heading: null }]);
});

test('two files that give a source another title both say so', () => {
  const heading = 'opleiding "Ander" code ANDER\n  bron gids "Een andere gids"\n\n';
  const result = compiled(USING, { 'gedeeld.rules': heading + SHARED });
  expect(found(result)).toEqual(['gedeeld.rules:2 duplicate-name']);
  expect(result.diagnostics[0]?.related.map(({ rule }) => [rule.file, rule.line])).toEqual([
    ['proef.rules', 3],
  ]);
});

describe('what is wrong in a file that is used', () => {
  const broken = SHARED.replace('aanwezig', 'anwezig').replace('bron gids', 'bron gids2');

  test('is reported there, with line, column and excerpt, after what is wrong in the first file', () => {
    const result = compiled(`${USING}\neis E1 "Eigen"\n  ten minste 1 cursu\n  bron gids`, {
      'gedeeld.rules': broken,
    });
    expect(found(result)).toEqual([
      'proef.rules:8 unknown-record',
      'gedeeld.rules:1 unknown-name',
      'gedeeld.rules:5 unknown-source',
    ]);
    expect(diagnosticLines(result.diagnostics, result.sources, 'en')).toContain(
      `gedeeld.rules:1:39: error: The name "anwezig" is not known here. Did you mean "aanwezig"? Names: trainee-id, date, days, subject, provider, level, group-size and attended.
    1 | begrip cursusdagen: cursussen waarvan anwezig
      |                                       ^^^^^^^`,
    );
  });

  test('an id that both files have, is shown in both', () => {
    const result = compiled(`${USING}\neis G1 "Eigen"\n  ten minste 1 cursus\n  bron gids`, {
      'gedeeld.rules': SHARED,
    });
    expect(found(result)).toEqual(['proef.rules:7 duplicate-id']);
    expect(diagnosticLines(result.diagnostics, result.sources, 'nl')).toBe(
      `proef.rules:7:5: fout: Er is al een eis of advies G1; elk kenmerk hoort bij één eis.
    7 | eis G1 "Eigen"
      |     ^^
  zie ook gedeeld.rules:3
    3 | eis G1 "Gedeelde eis"
      |     ^^`,
    );
  });
});

test('a name in a file that is used may be no fixed word of the other language either', () => {
  const record = (names: string): string =>
    `record blok, blokken / block, blocks\n  bladen "Blokken"\n  veld wie / who: tekst, rol eigenaar\n  veld dag / day: datum, rol datum\n  veld ${names}: getal\n`;
  const using = `${USING}\neis E1 "Eigen"\n  ten minste 1 blok\n  bron gids`;
  const of = (names: string): string[] => found(compiled(using, { 'gedeeld.rules': record(names) }));
  expect(of('nr / nummer')).toEqual([]);
  expect(of('nr / no')).toEqual(['gedeeld.rules:5 name-untranslatable']);
});

test('a file that uses itself by way of another is reported once, with the way', () => {
  const result = compiled(USING, {
    'gedeeld.rules': `gebruik "verder.rules"\n\n${SHARED}`,
    'verder.rules': 'gebruik "gedeeld.rules"',
  });
  expect(found(result)).toEqual(['verder.rules:1 import-cycle']);
  expect(result.diagnostics[0]?.related.map(({ rule }) => `${rule.file}:${rule.line}`)).toEqual([
    'gedeeld.rules:1',
  ]);
});

test('a file that two others use, is there once', () => {
  const program = programOf(`${HEADING}\ngebruik "a.rules"\ngebruik "b.rules"`, {
    'a.rules': 'gebruik "gedeeld.rules"',
    'b.rules': 'gebruik "gedeeld.rules"',
    'gedeeld.rules': SHARED,
  });
  expect(program.requirements.map(({ id }) => id)).toEqual(['G1']);
});

test('what a shared file offers need not all be used', () => {
  expect(found(compiled(USING, { 'gedeeld.rules': `lijst vakken: "a"\n\n${SHARED}` }))).toEqual([]);
  expect(found(compiled(`${HEADING}\nlijst vakken: "a"\n\n${SHARED}`))).toEqual([
    'proef.rules:5 unused-list',
  ]);
});
