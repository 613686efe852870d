import { OwnFolder } from './own-folder';
import { trainingRules } from './run';

const own = new OwnFolder();

const RULES = (sentence: string): string =>
  `opleiding "Proef" code PROEF\n  duur 24 maanden\n  bron gids "Gids"\n\neis A1 "Proef"\n  ${sentence}\n  bron gids\n`;

describe('translate', () => {
  test('writes a rule file in the other language', () => {
    const { status, output, errors } = trainingRules(
      'translate',
      own.file('a.rules', RULES('ten minste 5 cursussen')),
      '--to',
      'en',
    );
    expect([status, errors]).toEqual([0, '']);
    expect(output).toContain('requirement A1 "Proef"\n  at least 5 courses\n');
  });

  test('what the test of a file rejects is not translated', () => {
    const path = own.file('b.rules', RULES('ten minste 110% van de cursussen: aanwezig'));
    const { status, output, errors } = trainingRules('translate', path, '--to', 'en', '--language', 'en');
    expect([status, output]).toEqual([2, '']);
    expect(errors).toContain('the rule file has an error');
    expect(errors).toContain('A share is at most 100% of the whole');
    expect(trainingRules('test', path, '--no-mutants').status).toBe(2);
  });

  test('a vocabulary is translated as well', () => {
    const path = own.file(
      'c.rules',
      'woordenlijst "Proef"\n\nrecord aios, aios / trainee, trainees\n  rol personen\n  veld nummer / number: tekst, rol sleutel\n  veld start-op / started: datum, rol startdatum\n\nrecord stage, stages / rotation, rotations\n  rol opleidingstijd\n  veld aiosnr / trainee-id: tekst, rol eigenaar\n  veld begin / from-date: datum, rol begin\n  veld eind / to-date: datum, rol eind\n',
    );
    const { status, output } = trainingRules('translate', path, '--to', 'en');
    expect(status).toBe(0);
    expect(output).toContain('vocabulary "Proef"');
  });
});
