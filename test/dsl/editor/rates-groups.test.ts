/** What the editor offers in "for every so many", and in a group with a condition. */
import { completionsAt, type Completion } from '../../../src/dsl/index';
import { marked, ruleText } from './edited';

const HEADING = 'opleiding "Proef" code PROEF\n  duur 24 maanden\n  bron gids "Gids"\n\neis A1 "Een"\n  ';

function words(line: string): string[] {
  const { text, offset } = marked(HEADING + line);
  return completionsAt(text, offset, ruleText(text), () => [], 'nl').map(({ text: one }: Completion) => one);
}

test('after what is counted, a number for every so many', () => {
  expect(words('ten minste 1 toets |')).toContain('per');
  expect(words('ten minste 1 toets per 10 |')).toEqual(expect.arrayContaining(['verrichtingen', 'diensten']));
  expect(words('ten minste 1 toets per 10 verrichtingen |')).toEqual(
    expect.arrayContaining(['waarvan', 'of deel daarvan', 'boven', 'naar boven afgerond']),
  );
  expect(words('ten minste 1 toets per 10 verrichtingen waarvan |')).toContain('zelfstandig');
});

test('in a group, the words of a condition and the fields of its records', () => {
  expect(words('voor elke instelling: |')).toEqual(expect.arrayContaining(['als', 'facultatief', 'elke']));
  expect(words('voor elke instelling: als ten minste 1 stage waarvan |')).toContain('land');
});
