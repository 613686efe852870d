/** "In each training year except the last": of the years of this training, and of the calendar's periods. */
import { ExampleRunner } from '../../../src/dsl/examples/run-examples';
import { compiled, HEADING, programOf } from '../compiled';
import { invariant } from '../../../src/wording/invariant';

const heading = HEADING.replace('24', '36');
const RULES = `${heading}
eis A1 "Niet in het laatste jaar"
  ten minste 1 beoordeling in elk opleidingsjaar behalve het laatste
  bron gids

eis A2 "Niet in het eerste jaar"
  voor elk opleidingsjaar behalve het eerste: ten minste 1 beoordeling
  bron gids

eis A3 "Halve jaren"
  ten minste 1 beoordeling in elk opleidingshalfjaar behalve het eerste en de laatste 4
  bron gids

eis A4 "Van twee kwartalen"
  ten minste 1 beoordeling in ten minste 2 kwartalen behalve het eerste
  bron gids

eis A5 "Een maximum"
  hoogstens 0 beoordelingen in elk kalenderjaar behalve het laatste
  bron gids
`;

const STAGES = 'gegeven stage van 1-1-2024 tot en met 31-12-2026';
const SHORTER = 'gegeven stage van 1-1-2024 tot en met 31-12-2025';
/** Of 36 months. */
const PART = 'gegeven stage van 1-1-2024 tot en met 30-6-2026';

/** What is asked, the trainee's dates, the days of the reviews, the reference date and the verdict. */
const CASES = [
  // The last year of a whole training, and of a shorter one.
  ['A1', '', STAGES, '1-6-2024, 1-6-2025', '1-2-2027', 'voldaan'],
  ['A1', '', STAGES, '1-6-2024', '1-2-2027', 'niet voldaan'],
  ['A1', ', einddatum 31-12-2025', SHORTER, '1-6-2024', '1-2-2026', 'voldaan'],
  ['A1', ', einddatum 31-12-2025', SHORTER, '1-6-2025', '1-2-2026', 'niet voldaan'],
  [
    'A1',
    ', einddatum 31-12-2024',
    'gegeven stage van 1-1-2024 tot en met 31-12-2024',
    '1-6-2025',
    '1-2-2026',
    'niet van toepassing',
  ],
  ['A1', '', STAGES, '1-6-2024', '1-2-2025', 'loopt'],
  // The first year.
  ['A2', '', STAGES, '1-6-2025, 1-6-2026', '1-2-2027', 'voldaan'],
  ['A2', '', STAGES, '1-6-2024, 1-6-2026', '1-2-2027', 'niet voldaan'],
  // The second of six.
  ['A3', '', STAGES, '1-8-2024', '1-2-2027', 'voldaan'],
  ['A3', '', STAGES, '1-3-2024, 1-3-2025', '1-2-2027', 'niet voldaan'],
  ['A4', '', STAGES, '1-5-2024, 1-8-2024', '1-2-2027', 'voldaan'],
  ['A4', '', STAGES, '1-2-2024, 1-8-2024', '1-2-2027', 'niet voldaan'],
  // Of an end that is not known it is known what it lies behind.
  ['A5', ', einddatum 31-12-2026', STAGES, '1-2-2026', '1-3-2026', 'voldaan'],
  ['A5', ', einddatum 31-12-2026', STAGES, '1-2-2025', '1-3-2026', 'niet voldaan'],
  ['A5', '', PART, '1-2-2025', '1-3-2025', 'niet voldaan'],
  ['A5', '', PART, '1-2-2026', '1-3-2026', 'onvoldoende gegevens'],
  ['A5', '', PART, '1-2-2026', '1-3-2027', 'niet voldaan'],
] as const;

test.each(CASES)('%s: start 1-1-2024%s, %s, %s, on %s: %s', (id, end, stage, days, asOf, verdict) => {
  const result = compiled(`${RULES}
voorbeeld "geval" voor ${id}
  gegeven aios start 1-1-2024${end}
  ${stage}
  gegeven beoordeling op ${days}
  peildatum ${asOf}
  dan ${verdict}
`);
  const { program, diagnostics } = result;
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  const [one] = [...new ExampleRunner(result.examples, program.vocabulary).run(program)];
  expect(one).toMatchObject({ passed: true });
});

test('no more can be left out than there are', () => {
  const codes = (sentence: string): string[] =>
    compiled(`${heading}\neis A1 "Proef"\n  ${sentence}\n  bron gids\n`).diagnostics.map(({ code }) => code);
  expect(codes('ten minste 1 toets in elk opleidingsjaar behalve de laatste 3')).toEqual(['no-periods-left']);
  expect(codes('ten minste 1 toets in elk opleidingsjaar van 2 tot en met 3 behalve het eerste')).toEqual([]);
  expect(codes('ten minste 1 toets in ten minste 3 opleidingsjaren behalve het eerste')).toEqual([
    'more-than-periods',
  ]);
  expect(codes('ten minste 1 toets in elk jaar behalve het laatste')).toEqual(['other-words']);
});

test('what is left out is part of the program', () => {
  const [requirement] = programOf(RULES).requirements;
  expect(requirement?.checks[0]).toMatchObject({
    window: { kind: 'eachYear', except: { first: 0, last: 1 } },
  });
});
