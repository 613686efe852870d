import { compiled } from '../compiled';
import { RULES, withAdvice } from './advised';

/** What is advised for "unless" and "in a row" has to be a sentence, in the place of what it is advised for. */

/** The sentence with what is advised put in its place. */
function mended(language: 'nl' | 'en', sentence: string): string {
  const text = RULES[language](sentence);
  const { diagnostics } = compiled(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(['other-words']);
  const [changed = ''] = withAdvice(text, diagnostics[0]!);
  expect(compiled(changed).diagnostics).toEqual([]);
  return changed.split('\n')[5]?.trim() ?? '';
}

test.each([
  ['nl', 'ten minste 3 toetsen, tenzij taal-nl', 'als niet taal-nl dan ten minste 3 toetsen'],
  ['en', 'at least 3 assessments unless dutch-ok', 'if not dutch-ok then at least 3 assessments'],
  ['nl', 'tenzij taal-nl: ten minste 3 toetsen', 'als niet taal-nl dan ten minste 3 toetsen'],
  ['en', 'unless dutch-ok at least 3 assessments', 'if not dutch-ok then at least 3 assessments'],
  [
    'nl',
    'ten minste 3 toetsen behalve als taal-nl of ervaring is ten minste 12 maanden',
    'als niet (taal-nl of ervaring is ten minste 12 maanden) dan ten minste 3 toetsen',
  ],
  [
    'en',
    'at least 3 assessments unless attested',
    'if attested then attested otherwise at least 3 assessments',
  ],
  [
    'nl',
    'als ten minste 1 stage dan ten minste 3 toetsen, tenzij taal-nl',
    'als ten minste 1 stage dan als niet taal-nl dan ten minste 3 toetsen',
  ],
  [
    'en',
    'if at least 1 rotation then at least 3 assessments unless attested',
    'if at least 1 rotation then if attested then attested otherwise at least 3 assessments',
  ],
  [
    'nl',
    'als taal-nl dan ten minste 3 toetsen tenzij ten minste 1 dienst',
    'als taal-nl dan als ten minste 1 dienst dan ten minste 1 dienst anders ten minste 3 toetsen',
  ],
  [
    'en',
    'if dutch-ok unless experience is at least 12 months then at least 1 course',
    'if dutch-ok and not experience is at least 12 months then at least 1 course',
  ],
  [
    'nl',
    'elke cursus: aanwezig tenzij deelnemers is meer dan 16',
    'elke cursus: aanwezig of deelnemers is meer dan 16',
  ],
  ['nl', 'hoogstens 3 diensten op rij', 'hoogstens 3 diensten in elke 4 opeenvolgende dagen'],
  ['en', 'at most 3 shifts in a row', 'at most 3 shifts in every 4 consecutive days'],
  ['en', 'at least 3 shifts back to back', 'at least 3 shifts in some 3 consecutive days'],
  ['nl', 'ten minste 3 maanden stages achter elkaar', 'ten minste 3 aaneengesloten maanden stages'],
  [
    'en',
    'at least 3 months of rotations in a row in training year 1',
    'at least 3 unbroken months of rotations in training year 1',
  ],
] as const)('%s: %s', (language, sentence, expected) => {
  expect(mended(language, sentence)).toBe(expected);
});

test('outside "if" sentences that exclude each other are a list', () => {
  const { diagnostics } = compiled(RULES.en('at least 1 course unless at least 1 shift'));
  expect(diagnostics.map(({ code }) => code)).toEqual(['joined-sentence']);
});
