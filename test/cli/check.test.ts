import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { reportSchema } from '../../src/report/schema';
import { trainingRules } from './run';
import { OwnFolder } from './own-folder';

const ROSTER = 'examples/msk-rooster.xlsx';
const AS_OF = ['--as-of', '2026-11-21'];

const { file } = new OwnFolder();

describe('a report', () => {
  test('for people names every trainee and requirement, and ends with status 1 where something is not met', () => {
    const { status, output, errors } = trainingRules('check', ROSTER, ...AS_OF);
    expect([status, errors]).toEqual([1, '']);
    expect(output).toContain('Peildatum: 21 nov 2026');
    expect(output.match(/^MSK-\d\d {2}/gm)).toHaveLength(24);
    expect(output.match(/^ {2}. M22 /gm)).toHaveLength(24);
    expect(output).not.toContain('\u001b');
  });

  test('ends with status 0 where nothing is not met', () => {
    expect(trainingRules('check', ROSTER, ...AS_OF, '--trainee', 'MSK-01').status).toBe(0);
  });

  test('ends with status 0 where only an advice is not met', () => {
    const rules = file(
      'advice.rules',
      'opleiding "Advies" code MSK\n  duur 24 maanden\n  bron gids "Gids"\nadvies A1 "Veel"\n  ten minste 900 cursussen uiterlijk de start\n  bron gids\n',
    );
    const { status, output } = trainingRules('check', ROSTER, ...AS_OF, '--rules', rules);
    expect(output).toContain('(advies): niet voldaan');
    expect(status).toBe(0);
  });

  test('as JSON satisfies its own schema', () => {
    const { status, output } = trainingRules('check', ROSTER, ...AS_OF, '--format', 'json');
    expect(status).toBe(1);
    const report = reportSchema.parse(JSON.parse(output));
    expect(report.asOf).toBe('2026-11-21');
    expect(report.trainees).toHaveLength(24);
    expect(report.programmes.map(({ code }) => code)).toEqual(['MSK']);
  });

  test('as JSON of one trainee holds that trainee, in English if asked', () => {
    const { output } = trainingRules(
      'check',
      ROSTER,
      ...AS_OF,
      '--format',
      'json',
      '--trainee',
      'msk 05',
      '--language',
      'en',
    );
    const report = reportSchema.parse(JSON.parse(output));
    expect(report.trainees.map(({ id }) => id)).toEqual(['MSK-05']);
    const finding = report.trainees[0]?.findings.find(({ requirement }) => requirement === 'M09');
    expect(finding).toMatchObject({
      verdict: 'notMet',
      required: 5,
      unit: 'months',
      measured: 4.9,
      shortfall: 0.1,
      due: '2026-08-31',
    });
    expect(finding?.explanation).toBe(
      'Not met. At least 5 months of rotations where category is one of "orthopaedics", "sports medicine": ' +
        '4.9 months of at least 5, short by 0.1 months, due by 31 Aug 2026, ' +
        'extend rotation (Stages!G29) by 3 days, to 30 Apr 2025.',
    );
    expect(finding?.counted.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['Stages!F29']);
  });

  test.each(['msk-rooster', 'ng-rooster'])(
    'of %s is the same for the copy that LibreOffice saved',
    (name) => {
      const json = (file: string): string =>
        trainingRules('check', `examples/${file}.xlsx`, ...AS_OF, '--format', 'json').output;
      expect(json(`${name}-libreoffice`)).toBe(json(name));
    },
  );

  test('names the regulation that each trainee falls under, by choice or by the start', () => {
    const { status, output } = trainingRules(
      'check',
      'examples/ng-rooster.xlsx',
      ...AS_OF,
      '--format',
      'json',
    );
    expect(status).toBe(1);
    const { trainees } = reportSchema.parse(JSON.parse(output));
    const regulations = trainees.map(({ id, regulation }) => [id, regulation]);
    expect(regulations).toHaveLength(15);
    expect(regulations).toEqual(
      expect.arrayContaining([
        ['NG-01', 'NG4'],
        ['NG-02', 'NG5'],
        ['NG-03', 'RAD15'],
        ['NG-09', null],
        ['NG-10', 'RAD15'],
      ]),
    );
  });

  test('takes the reference date in Dutch order too', () => {
    const dutch = trainingRules('check', ROSTER, '--as-of', '21-11-2026', '--trainee', 'MSK-01');
    expect(dutch.output).toBe(trainingRules('check', ROSTER, ...AS_OF, '--trainee', 'MSK-01').output);
  });
});

describe('rules', () => {
  const own = `opleiding "Proef" code PROEF
  duur 24 maanden
  bron gids "Gids"

eis P1 "Een cursus"
  ten minste 1 cursus
  bron gids`;

  test('by the code of a bundled programme', () => {
    const { output } = trainingRules('check', ROSTER, ...AS_OF, '--rules', 'msk', '--trainee', 'MSK-01');
    expect(output).toContain('M09');
  });

  test('from a file', () => {
    const { status, output } = trainingRules('check', ROSTER, ...AS_OF, '--rules', file('own.rules', own));
    expect(output).toContain('P1    Een cursus: voldaan');
    expect(output).toContain('Geen aios noemt opleiding PROEF; de regels zijn op iedereen toegepast.');
    expect(status).toBe(0);
  });

  test("from the workbook's own sheet", async () => {
    const rules = own.replace('code PROEF', 'code EIGEN').split('\n');
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Rules', rows: rules.map((line) => [line]) },
        {
          name: 'Aios',
          rows: [
            ['AiosNr', 'Naam', 'Opleiding', 'Startdatum'],
            ['A1', 'Ada', 'EIGEN', 45000],
          ],
        },
        {
          name: 'Cursus',
          rows: [
            ['AiosNr', 'Datum', 'Dagen'],
            ['A1', 45100, 1],
          ],
        },
      ],
    });
    const { status, output } = trainingRules('check', file('own.xlsx', workbook), ...AS_OF);
    expect(output).toContain('Opleiding: Proef (EIGEN)');
    expect(output).toContain('P1    Een cursus: voldaan');
    expect(status).toBe(0);
  });

  test('that add the length of stages and the months of exemptions give the same in either order', () => {
    const measured = [
      'maanden van stages plus totaal maanden van vrijstellingen',
      'totaal maanden van vrijstellingen plus maanden van stages',
    ].map((sum) => {
      const path = file('sum.rules', own.replace('ten minste 1 cursus', `${sum} ten minste 24 maanden`));
      const { output } = trainingRules(
        'check',
        ROSTER,
        ...AS_OF,
        '--rules',
        path,
        '--format',
        'json',
        '--trainee',
        'MSK-11',
      );
      return reportSchema.parse(JSON.parse(output)).trainees[0]?.findings[0]?.measured;
    });
    // Nineteen months of stages and an exemption of five.
    expect(measured).toEqual([24, 24]);
  });

  test('with mistakes stop the command, each at its place', () => {
    const broken = own.replace('maanden', 'mnden').replace('ten minste 1 cursus', 'ten minste 1 cusus');
    const { status, output, errors } = trainingRules(
      'check',
      ROSTER,
      ...AS_OF,
      '--rules',
      file('broken.rules', broken),
    );
    expect([status, output]).toEqual([2, '']);
    expect(errors).toContain('broken.rules:2:11: fout:');
    expect(errors).toContain('broken.rules:6:16: fout:');
    expect(errors).toContain('Bedoelde u "cursus"?');
    expect(errors).toContain('^^^^^');
    expect(errors).not.toContain('    at ');
  });
});

test('trainees of another programme are listed without verdicts, not judged by the wrong rules', async () => {
  const people = [
    ['AiosNr', 'Naam', 'Opleiding', 'Startdatum'],
    ['A1', 'Ada', 'KNO', 45000],
  ];
  const path = file('kno.xlsx', await writeXlsx({ sheets: [{ name: 'Aios', rows: people }] }));
  const { status, output } = trainingRules('check', path, ...AS_OF, '--format', 'json');
  const report = reportSchema.parse(JSON.parse(output));
  expect(report.trainees).toMatchObject([{ id: 'A1', programme: 'KNO', findings: [] }]);
  expect(report.diagnostics.map(({ code }) => code)).toContain('trainee-without-rules');
  expect(status).toBe(0);
});

describe('input that cannot be used ends with status 2 and one clear sentence:', () => {
  test.each<[what: string, words: string[], message: string]>([
    ['no command', [], ''],
    ['an unknown command', ['chek', ROSTER], 'er is geen opdracht "chek". Bedoelde u "check"?'],
    ['no workbook', ['check'], 'check heeft een werkmap nodig: training-rules check WORKBOOK.xlsx'],
    ['a workbook that is not there', ['check', 'nowhere.xlsx'], 'nowhere.xlsx bestaat niet'],
    ['a folder', ['check', 'examples'], 'examples is een map'],
    ['a text', ['check', 'README.md'], 'README.md is geen werkmap van Excel (.xlsx)'],
    ['two workbooks', ['check', ROSTER, 'other.xlsx'], 'check neemt één werkmap; wat is "other.xlsx"?'],
    ['no such date', ['check', ROSTER, '--as-of', '2026-02-30'], '--as-of "2026-02-30" is geen datum'],
    [
      'an unknown option',
      ['check', ROSTER, '--asof', '2026-11-21'],
      '--asof bestaat niet. Bedoelde u --as-of?',
    ],
    ['another program’s option', ['check', ROSTER, '--json'], 'Bedoelde u --format json?'],
    ['an option without its value', ['check', ROSTER, '--as-of'], 'achter --as-of ontbreekt de waarde'],
    [
      'an option in place of a value',
      ['check', ROSTER, '--trainee', '--format'],
      'achter --trainee ontbreekt',
    ],
    ['an unknown format', ['check', ROSTER, '--format', 'xml'], '--format is text of json, niet "xml"'],
    ['an unknown language', ['check', ROSTER, '--language', 'de'], '--language is nl of en, niet "de"'],
    ['an unknown trainee', ['check', ROSTER, '--trainee', 'MSK-99'], 'er is geen aios "MSK-99".'],
    [
      'rules that are not there',
      ['check', ROSTER, '--rules', 'NG9'],
      'NG9 bestaat niet, en is geen code van meegeleverde regels (MSK, NG).',
    ],
  ])('%s', (_, words, message) => {
    const { status, errors, output } = trainingRules(...words);
    expect(status).toBe(2);
    expect(errors).toContain(message);
    expect(errors).not.toContain('internal error');
    if (message !== '') expect(output).toBe('');
  });

  test('in English where that is asked for, wherever it is asked', () => {
    for (const words of [
      ['--language', 'en', 'nowhere.xlsx'],
      ['nowhere.xlsx', '--language=en'],
    ])
      expect(trainingRules('check', ...words).errors).toBe('training-rules: nowhere.xlsx does not exist\n');
    expect(trainingRules('chek', '--language', 'en').errors).toMatch(
      /^training-rules: there is no command "chek"\. Did you mean "check"\?/u,
    );
  });

  test('a workbook without a roster', async () => {
    const path = file(
      'empty.xlsx',
      await writeXlsx({ sheets: [{ name: 'Blad1', rows: [['Boodschappen'], ['melk']] }] }),
    );
    const { status, errors } = trainingRules('check', path);
    expect(status).toBe(2);
    expect(errors).toContain('is geen rooster gevonden');
    expect(errors).toContain('Er is geen blad met aios gevonden');
  });
});

test('--version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(trainingRules('--version')).toEqual({ status: 0, output: `${version}\n`, errors: '' });
});

test('help comes in both languages, and knows no other commands', () => {
  expect(trainingRules('help').output).toMatch(/^training-rules: toetst roosters .*In English: /su);
  expect(trainingRules('help', '--language', 'en').output).toMatch(/^training-rules: checks trainee /u);
  expect(trainingRules('help', 'check', '--language', 'en').output).toMatch(/^Checks the trainees /u);
  expect(trainingRules('help', 'nope')).toMatchObject({ status: 2, output: '' });
});

describe('one trainee', () => {
  const report = (...words: string[]): string =>
    trainingRules('check', ROSTER, ...AS_OF, '--trainee', 'MSK-09', ...words).output;

  test('is told in full: the source of every finding, and the cells that count or do not', () => {
    const output = report();
    expect(output).toContain('Regels: meegeleverd');
    expect(output.match(/^ +Bron: /gmu)).toHaveLength(output.match(/^ {2}[^ ] M\d+/gmu)!.length);
    expect(output).toMatch(/^ +Telt mee: Stages![A-Z]\d+ \(/mu);
    // The verdict stands above the explanation, and not in it again.
    expect(output).not.toMatch(/^ +(?:Voldaan|Loopt|Niet voldaan)\./mu);
    expect(report('--language', 'en')).toMatch(/^ +Counted: Stages![A-Z]\d+ \(/mu);
  });

  test('brings no problems in rows of others', () => {
    const keys = ['MSK-09', 'MSK-10', 'MSK-11', 'MSK-12', 'MSK-13', 'MSK-14'];
    const told = keys.map((key) => {
      const { output } = trainingRules('check', ROSTER, ...AS_OF, '--trainee', key, '--format', 'json');
      return reportSchema.parse(JSON.parse(output)).diagnostics.length;
    });
    const everybody = trainingRules('check', ROSTER, ...AS_OF, '--format', 'json').output;
    const all = reportSchema.parse(JSON.parse(everybody)).diagnostics.length;
    expect(Math.max(...told)).toBeLessThan(all);
    expect(Math.min(...told)).toBeLessThan(Math.max(...told));
  });
});

test('the report says that the rules are those of the workbook', async () => {
  const rules = readFileSync(new URL('../../rules/musculoskeletal-medicine.rules', import.meta.url), 'utf8');
  const people = [
    ['AiosNr', 'Naam', 'Opleiding', 'Startdatum'],
    ['A1', 'Ada', 'MSK', 45000],
  ];
  const sheets = [
    { name: 'Aios', rows: people },
    { name: 'Regels', rows: rules.split('\n').map((line) => [line]) },
  ];
  const path = file('own-rules.xlsx', await writeXlsx({ sheets }));
  expect(trainingRules('check', path, ...AS_OF).output).toContain('Regels: het blad Regels van de werkmap');
});

test('help says what there is', () => {
  const { status, output } = trainingRules('help');
  expect(status).toBe(0);
  for (const option of ['--rules', '--vocabulary', '--as-of', '--language', '--format', '--trainee'])
    expect(output).toContain(option);
});

test.each<[command: string, ...options: string[]]>([
  ['check', '--rules', '--vocabulary', '--as-of', '--language', '--format', '--trainee'],
  ['format', '--write', '--check', '--vocabulary', '--language'],
  ['translate', '--to', '--output', '--vocabulary', '--language'],
  ['test', '--no-mutants', '--vocabulary', '--language'],
  ['diff', '--workbook', '--as-of', '--vocabulary', '--language', '--format'],
])('%s tells its own help', (command, ...options) => {
  for (const words of [
    [command, '--help'],
    [command, 'x', '-h'],
    ['help', command],
  ]) {
    const { status, output, errors } = trainingRules(...words);
    expect([status, errors]).toEqual([0, '']);
    expect(output).toContain(`training-rules ${command} `);
    expect([...output.matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, option]) => option)).toEqual(
      expect.arrayContaining(options),
    );
  }
});

describe('sheets that nobody meant to be added', () => {
  const people = [
    ['AiosNr', 'Naam', 'Opleiding', 'Startdatum', 'Einddatum'],
    ['A1', 'Ann', 'XX', '2020-01-01', '2021-12-31'],
  ];
  const stages = [
    ['AiosNr', 'Soort', 'Begin', 'Eind (t/m)', 'Deeltijdfactor'],
    ['A1', 'keuzestage', '2020-01-01', '2020-06-30', 1],
    ['A1', 'keuzestage', '2020-09-01', '2021-12-31', 1],
  ];
  const RULES =
    'programme "X" code XX\n  duration 24 months\n  source g "G"\n\nrequirement R1 "five years"\n  at least 60 calendar months of rotations\n  source g, "x"\n';

  async function checked(sheets: Record<string, (string | number)[][]>, language: string) {
    const content = await writeXlsx({
      sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })),
    });
    const paths = [file('copies.xlsx', content), '--rules', file('copies.rules', RULES)];
    return trainingRules('check', ...paths, '--as-of', '2022-06-01', '--language', language);
  }

  test.each([
    ['nl', /22 maanden.*"Voorbeeld stages" lijkt ook.*"Archief" lijkt ook/su],
    ['en', /22 months.*"Voorbeeld stages" looks like.*"Archief" looks like/su],
  ])('are not, and that is said (%s)', async (language, said) => {
    const sheets = { Aios: people, Stages: stages, 'Voorbeeld stages': stages, Archief: stages };
    const { status, output } = await checked(sheets, language);
    expect(status).toBe(1);
    expect(output).toMatch(said);
  });

  test('a row entered twice is told with both of its places', async () => {
    const { output } = await checked({ Aios: people, Stages: [...stages, stages[2]!] }, 'nl');
    expect(output).toMatch(/Stages!A4: Deze rij is gelijk aan die van Stages!A3/u);
  });

  test('a list of trainees whose number is called otherwise is no missing one', async () => {
    const unread = [['Cadet no', ...people[0]!.slice(1)], people[1]!];
    const { status, errors } = await checked({ Aios: unread, Stages: stages }, 'en');
    expect(status).toBe(2);
    expect(errors).toMatch(/Aios: "Aios" holds trainees.*number.*AiosNr.*Cadet no, Naam/u);
    expect(errors).not.toContain('No sheet of trainees was found');
  });
});

test('the vocabulary can be another file', () => {
  const bundled = readFileSync(new URL('../../rules/vocabulary.rules', import.meta.url), 'utf8');
  const text = bundled.replace(
    'veld naam, namen / name, names: tekst, rol naam, kolommen "Naam", "Name"',
    'veld roepnaam: tekst, rol naam',
  );
  expect(text).not.toBe(bundled);
  const { output } = trainingRules(
    'check',
    ROSTER,
    ...AS_OF,
    '--trainee',
    'MSK-01',
    '--vocabulary',
    file('vocabulary.rules', text),
  );
  expect(output).toContain('MSK-01');
  expect(output).not.toContain('Sanne');
});
