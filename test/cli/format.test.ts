import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainingRules } from './run';
import { OwnFolder } from './own-folder';

const UNTIDY = 'eis E1 "Cursussen"\n\n   minstens 5 course   # elk jaar\n';
const TIDY = 'eis E1 "Cursussen"\n  ten minste 5 cursussen  # elk jaar\n';
const ENGLISH = 'requirement E1 "Cursussen"\n  at least 5 courses  # elk jaar\n';
const BROKEN = 'eis E1 "Cursussen"\n  ten minste vele\n';

const own = new OwnFolder();
const { file } = own;

const content = (path: string): string => readFileSync(path, 'utf8');

describe('format', () => {
  test('prints a file in the one style and leaves it as it is', () => {
    const path = file('a.rules', UNTIDY);
    expect(trainingRules('format', path)).toEqual({ status: 0, output: TIDY, errors: '' });
    expect(content(path)).toBe(UNTIDY);
  });

  test('--write changes files in place, and names those that it changed', () => {
    const [untidy, tidy] = [file('a.rules', UNTIDY), file('b.rules', TIDY)];
    const written = trainingRules('format', '--write', untidy, tidy);
    expect(written).toEqual({ status: 0, output: `${untidy}: opgemaakt\n`, errors: '' });
    expect([content(untidy), content(tidy)]).toEqual([TIDY, TIDY]);
    expect(trainingRules('format', '--write', untidy, tidy).output).toBe('');
  });

  test('--check changes nothing and ends with status 1 where a file is in another style', () => {
    const [untidy, tidy] = [file('a.rules', UNTIDY), file('b.rules', TIDY)];
    const checked = trainingRules('format', '--check', untidy, tidy, '--language', 'en');
    expect(checked).toEqual({ status: 1, output: `${untidy}: not in the one style\n`, errors: '' });
    expect(content(untidy)).toBe(UNTIDY);
    expect(trainingRules('format', '--check', tidy).status).toBe(0);
  });

  test('a file with an error is not touched; the others are', () => {
    const [broken, untidy] = [file('a.rules', BROKEN), file('b.rules', UNTIDY)];
    const { status, errors } = trainingRules('format', '--write', broken, untidy);
    expect(status).toBe(2);
    expect(errors).toContain(`${broken}: het regelbestand bevat een fout`);
    expect(errors).toContain('    2 |   ten minste vele\n');
    expect([content(broken), content(untidy)]).toEqual([BROKEN, TIDY]);
  });

  test.each([
    [[], 'format heeft een regelbestand nodig'],
    [['a.rules', '--check', '--write'], 'format neemt --check of --write, niet allebei'],
    [['a.rules', 'b.rules'], 'format toont één bestand'],
    [['a.rules', '--language', 'fr'], '--language is nl of en, niet "fr"'],
    [['a.rules', '--indent', '4'], 'de optie --indent bestaat niet.'],
    [['nowhere.rules'], 'nowhere.rules bestaat niet'],
  ])('%j is refused', (words, message) => {
    const { status, errors } = trainingRules('format', ...words);
    expect([status, errors]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('translate', () => {
  test('prints a file in the other language', () => {
    const path = file('a.rules', UNTIDY);
    expect(trainingRules('translate', path, '--to', 'en')).toEqual({
      status: 0,
      output: ENGLISH,
      errors: '',
    });
    expect(content(path)).toBe(UNTIDY);
  });

  test('--output writes it to another file, and back again', () => {
    const dutch = file('a.rules', UNTIDY);
    const english = join(own.path, 'b.rules');
    expect(trainingRules('translate', dutch, '--to', 'en', '--output', english).status).toBe(0);
    expect(content(english)).toBe(ENGLISH);
    expect(trainingRules('translate', english, '--to', 'nl').output).toBe(TIDY);
  });

  test('a shipped programme means the same in English', () => {
    const english = join(own.path, 'msk.rules');
    const rules = 'rules/musculoskeletal-medicine.rules';
    expect(trainingRules('translate', rules, '--to', 'en', '--output', english).status).toBe(0);
    const report = (chosen: string): unknown => {
      const options = ['--as-of', '2026-11-21', '--format', 'json', '--trainee', 'MSK-05'];
      const { output } = trainingRules('check', 'examples/msk-rooster.xlsx', '--rules', chosen, ...options);
      const { trainees } = JSON.parse(output) as { trainees: unknown };
      return trainees;
    };
    expect(report(english)).toEqual(report(rules));
  });

  test('a name that means something in the other language is refused', () => {
    const path = file('a.rules', 'parameter by 4\n');
    const { status, errors } = trainingRules('translate', path, '--to', 'en', '--language', 'en');
    expect(status).toBe(2);
    expect(errors).toContain('"by" is a fixed word of the language in English');
  });

  test.each([
    [['a.rules'], 'translate heeft een regelbestand en een taal nodig'],
    [['a.rules', '--to', 'fr'], '--to is nl of en, niet "fr"'],
    [['a.rules', 'b.rules', '--to', 'en'], 'translate neemt één regelbestand; wat is "b.rules"?'],
  ])('%j is refused', (words, message) => {
    const { status, errors } = trainingRules('translate', ...words);
    expect([status, errors]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('a file that cannot be written is named, with the reason', () => {
  test.each<[where: string, target: string[], nl: string, en: string]>([
    [
      'in a folder that does not exist',
      ['nowhere', 'b.rules'],
      'is niet te schrijven: die map bestaat niet',
      'cannot be written: there is no such folder',
    ],
    ['in the place of a folder', [], 'is een map', 'is a folder'],
  ])('%s', (_, target, nl, en) => {
    const path = file('a.rules', UNTIDY);
    const output = join(own.path, ...target);
    const words = ['translate', path, '--to', 'en', '--output', output];
    expect(trainingRules(...words)).toEqual({
      status: 2,
      output: '',
      errors: `training-rules: ${output} ${nl}\n`,
    });
    expect(trainingRules(...words, '--language', 'en').errors).toBe(`training-rules: ${output} ${en}\n`);
  });
});

test('the help names both', () => {
  const { output } = trainingRules('help');
  expect(output).toContain('training-rules format FILE');
  expect(output).toContain('training-rules translate FILE');
});
