/** What a workbook, a rule file or a terminal may do to the command line. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { trainingRules } from './run';
import { OwnFolder } from './own-folder';

const ESCAPE = '\u001b';
const RULES = `opleiding "Proef" code MSK
  duur 24 maanden
  bron gids "Gids"

eis T1 "Een"
  bron gids
  ten minste 5 maanden stages
`;
const FAILING = `
voorbeeld "mis${ESCAPE}[2J" voor T1
  gegeven aios start 1-1-2020
  peildatum 1-6-2021
  dan voldaan
`;
const PEOPLE = ['AiosNr', 'Naam', 'Opleiding', 'Startdatum'];

const { file } = new OwnFolder();

let rules: string;

beforeAll(() => {
  rules = file('proef.rules', RULES);
});

async function workbook(name: string, sheets: Record<string, (string | number | null)[][]>): Promise<string> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows }));
  return file(name, await writeXlsx({ sheets: written }));
}

describe('what stands in cells and rules', () => {
  test.each<[where: string, words: (roster: string, other: string, broken: string) => string[]]>([
    ['in a report', (roster) => ['check', roster, '--rules', rules]],
    ["in a trainee's report", (roster, other) => ['check', roster, '--rules', other, '--trainee', 'A1']],
    ['in a list of numbers', (roster) => ['check', roster, '--rules', rules, '--trainee', 'nobody']],
    ['in a comparison', (roster, other) => ['diff', 'NG', other, '--workbook', roster]],
    ['in a test of rules', (_, other) => ['test', other]],
    ['in mistakes of rules', (roster, _, broken) => ['check', roster, '--rules', broken]],
  ])('begins no line of its own, and steers no terminal: %s', async (_, wordsOf) => {
    const roster = await workbook('hostile.xlsx', {
      Aios: [
        PEOPLE,
        ['A1', 'Jan\n  ✓ M01   Vals: voldaan', 'MSK', 45_658],
        ['A2\r\nB', `a${ESCAPE}[8mb\u0007\u202Ec\u2028d`, `MSK${ESCAPE}[2J`, 45_658],
      ],
      Stages: [
        ['AiosNr', 'Soort', 'Begin'],
        ['A1', `${ESCAPE}]0;x\u0007`, 'x\ny'],
        ['A9\n✓', '', 45_658],
      ],
    });
    const other = file('other.rules', RULES.replace('"Een"', `"Een${ESCAPE}[31m"`) + FAILING);
    const broken = file('broken.rules', `eis T1 "${ESCAPE}[31m"\n  ten minste x\u0007`);
    const { output, errors } = trainingRules(...wordsOf(roster, other, broken));
    expect(`${output}${errors}`).toMatch(/�|A2 {2}B/u);
    expect(`${output}${errors}`).not.toMatch(/[^\n\P{Cc}]|[\u202A-\u202E\u2028]/u);
    expect(`${output}${errors}`).not.toMatch(/^\s*✓ M01/mu);
  });

  test('a very long number makes no wide summary', async () => {
    const path = await workbook('long.xlsx', { Aios: [PEOPLE, ['9'.repeat(5000), 'Ada', 'MSK', 45_658]] });
    const { output } = trainingRules('check', path, '--rules', rules);
    const summary = output.slice(output.indexOf('Samenvatting')).split('\n');
    expect(Math.max(...summary.map(({ length }) => length))).toBeLessThan(160);
  });

  test('a trainee without a name has no gap in its place', async () => {
    const path = await workbook('nameless.xlsx', { Aios: [PEOPLE, ['A1', null, 'MSK', 45_658]] });
    expect(trainingRules('check', path, '--rules', rules).output).toContain('\nA1  MSK');
  });
});

describe('why there is no roster', () => {
  test('a sheet of trainees with nobody on it is named', async () => {
    const path = await workbook('nobody.xlsx', { Deelnemers: [PEOPLE] });
    expect(trainingRules('check', path).errors).toContain(
      '\n  Deelnemers: onder de kopregel staat niemand\n',
    );
    expect(trainingRules('check', path, '--language', 'en').errors).toContain(
      '\n  Deelnemers: there is nobody below the header row\n',
    );
  });

  test('reasons are counted from the eleventh on', async () => {
    const rows = Array.from({ length: 30 }, () => [null, 'Ada', 'MSK', 45_658]);
    const path = await workbook('nameless-rows.xlsx', { Aios: [PEOPLE, ...rows] });
    const lines = trainingRules('check', path).errors.trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe('  en nog 20');
  });
});

test("mistakes in a workbook's own rules are told of its sheet", async () => {
  const path = await workbook('own.xlsx', {
    Aios: [PEOPLE, ['A1', 'Ada', 'MSK', 45_658]],
    'Mijn regels': [],
    Opleidingsregels: [],
    Rules: RULES.replace('stages', 'stagges')
      .split('\n')
      .map((line) => [line]),
  });
  const { status, errors } = trainingRules('check', path, '--language', 'en');
  expect(status).toBe(2);
  expect(errors).toContain("the workbook's own sheet Rules has an error");
  expect(errors).toContain('\nRules:7:24: error: ');
});

test('mistakes in a vocabulary are told of the vocabulary', () => {
  const words = ['check', 'examples/msk-rooster.xlsx', '--vocabulary', rules];
  expect(trainingRules(...words).errors).toMatch(/^training-rules: de woordenlijst bevat \d+ fouten\n/u);
  expect(trainingRules(...words, '--language', 'en').errors).toMatch(
    /^training-rules: the vocabulary has \d+ errors\n/u,
  );
});

describe('files that are no rule files', () => {
  test('a workbook is no text', () => {
    const roster = 'examples/msk-rooster.xlsx';
    expect(trainingRules('format', roster).errors).toBe(
      `training-rules: ${roster} is een werkmap, geen regelbestand\n`,
    );
    expect(trainingRules('check', roster, '--rules', roster, '--language', 'en').errors).toBe(
      `training-rules: ${roster} is a workbook, not a rule file\n`,
    );
  });

  test.each<[what: string, bytes: Uint8Array]>([
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${RULES}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(RULES, 'utf16le')],
    ['Latin-1', Buffer.from(RULES.replace('Een', 'Één'), 'latin1')],
  ])('%s is to be saved as UTF-8', (_, bytes) => {
    const { status, errors } = trainingRules('format', file('other-text.rules', bytes));
    expect([status, errors]).toEqual([
      2,
      expect.stringContaining('is geen tekst in UTF-8; sla het op als UTF-8'),
    ]);
  });

  test.each<[what: string, text: string]>([
    ['a mark of UTF-8', `\uFEFF${RULES}`],
    ['line ends of Windows', RULES.replaceAll('\n', '\r\n')],
    ['line ends of old', RULES.replaceAll('\n', '\r')],
  ])('%s makes no difference', (_, text) => {
    const path = file('een naam met spaties é.rules', text);
    expect(trainingRules('translate', path, '--to', 'nl')).toEqual(
      trainingRules('translate', rules, '--to', 'nl'),
    );
  });
});

describe('what was typed', () => {
  test.each<[words: string[], message: string]>([
    [['check', ''], 'de naam van een bestand is leeg'],
    [['check', 'examples/msk-rooster.xlsx', '--rules', ''], 'achter --rules ontbreekt de waarde'],
    [['check', 'examples/msk-rooster.xlsx', '--trainee='], 'achter --trainee ontbreekt de waarde'],
    [['test', '', '--language', 'en'], 'the name of a file is empty'],
    [['help', '--language', 'fr'], '--language is nl of en, niet "fr"'],
    [['--language', 'fr'], '--language is nl of en, niet "fr"'],
  ])('%j is refused', (words, message) => {
    const { status, errors } = trainingRules(...words);
    expect([status, errors]).toEqual([2, expect.stringContaining(message)]);
  });

  test('help helps', () => {
    expect(trainingRules('help', 'help')).toEqual(trainingRules('help'));
  });
});

describe('where nothing can be written', () => {
  /** With a stream that is a file opened for reading only. */
  const run = (
    words: readonly string[],
    stream: 'stdout' | 'stderr',
  ): { status: number | null; errors: string } => {
    const shut = openSync(rules, 'r');
    const stdio = [
      'ignore',
      stream === 'stdout' ? shut : 'pipe',
      stream === 'stderr' ? shut : 'pipe',
    ] as const;
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli/training-rules.mjs', ...words], {
      stdio: [...stdio],
      encoding: 'utf8',
    });
    closeSync(shut);
    return { status, errors: stderr };
  };

  test('a report that was cut off is no report', () => {
    for (const words of [
      ['check', 'examples/msk-rooster.xlsx'],
      ['help'],
      ['format', rules],
      ['test', rules],
    ])
      expect(run(words, 'stdout')).toEqual({
        status: 2,
        errors: expect.stringMatching(/^training-rules: de uitvoer is niet te schrijven \([A-Z]+\)\n$/u),
      });
  });

  test('the exit status still tells what could not be said', () => {
    expect(run(['check', 'nowhere.xlsx'], 'stderr').status).toBe(2);
  });
});
