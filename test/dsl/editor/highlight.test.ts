import fc from 'fast-check';
import musculoskeletal from '../../../rules/musculoskeletal-medicine.rules';
import nuclear from '../../../rules/nuclear-medicine.rules';
import vocabulary from '../../../rules/vocabulary.rules';
import { highlight } from '../../../src/dsl/index';
import { fixtures } from '../fixture-files';

/** What no piece covers. */
function uncovered(text: string): string {
  let rest = '';
  let end = 0;
  for (const piece of highlight(text)) {
    rest += text.slice(end, piece.start);
    end = piece.end;
  }
  return rest + text.slice(end);
}

/** The pieces in order, each as `kind:text`. */
const shown = (text: string): string[] =>
  highlight(text).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);

test.each([
  ['musculoskeletal medicine', musculoskeletal],
  ['nuclear medicine', nuclear],
  ['the vocabulary', vocabulary],
  ...fixtures('bad').map(({ name, text }): [string, string] => [name, text]),
])('everything but white space of %s is coloured', (_name, text) => {
  expect(uncovered(text).replaceAll(/[\s\ufeff]/gu, '')).toBe('');
});

test('pieces of any text stand in order and apart', () => {
  const line = fc.constantFrom(
    'eis',
    'ten',
    '"',
    '# nee',
    'de',
    'minste',
    '5',
    '1-1-2024',
    '€',
    ',',
    'orthopedie',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.array(line).map((words) => words.join(' ')),
      (text) => {
        let end = 0;
        for (const piece of highlight(text)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          end = piece.end;
        }
        expect(uncovered(text).trim()).toBe('');
      },
    ),
  );
});

test('words are coloured as what they are read as', () => {
  expect(
    shown('eis M09 "Titel" # uitleg\n  ten minste 5 maanden van de stages\n  bron gids, "Jaar 1"'),
  ).toEqual([
    'section:eis',
    'name:M09',
    'text:"Titel"',
    'comment:# uitleg',
    'keyword:ten minste',
    'number:5',
    'keyword:maanden',
    'keyword:van',
    'keyword:de',
    'name:stages',
    'clause:bron',
    'name:gids',
    'sign:,',
    'text:"Jaar 1"',
  ]);
});

test('a phrase with a comment inside is coloured on both sides of it', () => {
  expect(shown('eis A "a"\n  ten # nee\n  minste 5 stages')).toEqual([
    'section:eis',
    'name:A',
    'text:"a"',
    'keyword:ten ',
    'comment:# nee',
    'keyword:\n  minste',
    'number:5',
    'name:stages',
  ]);
});

test('what has no place in a rule file is a fault', () => {
  expect(shown('eis A "a"\n  € "b')).toEqual(['section:eis', 'name:A', 'text:"a"', 'fault:€', 'fault:"b']);
});
