import { LANGUAGES } from '../../../src/wording/language';
import { messagesOf } from './trees';

/** One mistake, one message, on its line; what stands around it is read. Lines are counted from the heading, which is line 1. */
type Mistake = readonly [name: string, nl: string, en: string, lines: readonly number[]];

const MISTAKES: readonly Mistake[] = [
  [
    'a part',
    'ten minste 5 stages\n waronder ten minste 2 waarvan x',
    'at least 5 stages\n of wich at least 2 where x',
    [3],
  ],
  [
    'a part without its number',
    'ten minste 5 stages waaronder ten minste waarvan x',
    'at least 5 stages of which at least where x',
    [2],
  ],
  [
    'a cap',
    'ten minste 5 stages, waarbij meetlt hoogstens 2 waarvan x',
    'at least 5 stages, couting at most 2 where x',
    [2],
  ],
  [
    'a cap that is no maximum',
    'ten minste 5 stages, waarbij meetelt ten minste 2 waarvan x',
    'at least 5 stages, counting at least 2 where x',
    [2],
  ],
  ['a share without its condition', 'ten minste 80% van stages:', 'at least 80% of stages:', [2]],
  ['a gap', 'hoogstens 4 maanden zondr stages', 'at most 4 months wthout stages', [2]],
  [
    'a sliding window',
    'ten minste 5 stages in elke 6 opeenvolgnde maanden',
    'at least 5 stages in each 6 consecutve months',
    [2],
  ],
  [
    'a sliding window without its unit',
    'ten minste 5 stages in elke 6 opeenvolgende',
    'at least 5 stages in each 6 consecutive',
    [2],
  ],
  ['a range without its end', 'ten minste 5 stages van 1-1-2024', 'at least 5 stages from 1-1-2024 to', [2]],
  [
    'order',
    'laatste stage waarvan x is 3 voor eerst toets',
    'latest stage where x is 3 before frst toets',
    [2],
  ],
  ['otherwise', 'als x\n dan bevestigd\n andrs y', 'if x\n then attested\n othrwise y', [4]],
  [
    'an optional sentence without its colon',
    'facultatief ten minste 5 stages',
    'optional at least 5 stages',
    [2],
  ],
  ['a list without its colon', 'één van de volgende\n - x\n - y', 'one of the following\n - x\n - y', [2]],
  ['the word above a list', 'alle volgnde:\n - x\n - y', 'all of the folowing:\n - x\n - y', [2]],
  ['a list without words above it', '- x is 1\n - y is 2\n - z is 3', '- x is 1\n - y is 2\n - z is 3', [2]],
  [
    'several items of lists',
    'alle volgende:\n - één van de volgende:\n -- ten minste 5 stages waarvn x is 3\n -- y\n - hoogstens stages waarvan x\n - z',
    'all of the following:\n - one of the following:\n -- at least 5 stages wehre x is 3\n -- y\n - at most stages where x\n - z',
    [4, 6],
  ],
  [
    'dashes that go too deep',
    'alle volgende:\n - x\n -- y\n - z',
    'all of the following:\n - x\n -- y\n - z',
    [4],
  ],
  ['related records', 'elke stage: er is een', 'each stage: there is a', [2]],
  ['cover', 'elke stage: gedekt dor een erkenning', 'each stage: coverd by an accreditation', [2]],
  [
    'an unfinished date',
    'elke stage: d is vóór 31 oktober van',
    'each stage: d is before 31 October of',
    [2],
  ],
  ['"that" for "where"', 'ten minste 5 stages die x is 3', 'at least 5 stages that x is 3', [2]],
  ['regulations', 'ten minste 5 stages\n geldt voor "NG4"', 'at least 5 stages\n applies to "NG4"', [3]],
];

const FILE = {
  nl: (text: string) => `eis A1 "a"\n ${text}\n bron gids\neis A2 "b"\n ten minste 5 stages\n`,
  en: (text: string) =>
    `requirement A1 "a"\n ${text}\n source gids\nrequirement A2 "b"\n at least 5 stages\n`,
};

describe.each(MISTAKES)('%s', (_name, nl, en, lines) => {
  test.each(LANGUAGES)('%s', (language) => {
    const messages = messagesOf(FILE[language](language === 'nl' ? nl : en), language);
    expect(messages.map((message) => Number(message.split(' ')[0]))).toEqual(lines);
  });
});

/** Mistakes in sections of their own. */
test.each([
  ['regulation', 'regeling NG4\n bij start vóór 1-7-2015', [1]],
  ['start of a regulation', 'regeling NG4 "x"\n bij start vóór 2015\n alleen na kueze', [2, 3]],
  ['definition without its colon', 'begrip x cursussen waarvan aanwezig', [1]],
  ['definition with clauses', 'begrip x: cursussen\n bron gids', [2]],
  ['import without quotation marks', 'gebruik gedeeld', [1]],
  [
    'misspelt sections',
    'begrp x: cursussen\nvoorbeld "x" voor N1\n dan voldaan\nregling NG4 "x"\n',
    [1, 2, 4],
  ],
  ['example for nothing', 'voorbeeld "x" voor\n gegeven aios start 1-1-2024\n dan voldaan', [1]],
  ['verdict', 'voorbeeld "x" voor N1\n peildatum 1-1-2025\n dan nit voldaan', [3]],
  [
    'trailing comma of what is given',
    'voorbeeld "x" voor N1\n gegeven stage van 1-1-2024 tot en met 1-2-2024,\n dan voldaan',
    [2],
  ],
  ['value without a field', 'voorbeeld "x" voor N1\n gegeven toets op 1-1-2024, "KPB"\n dan voldaan', [2]],
  ['synonym without a word', 'lijst x: "a" = , "b"', [1]],
])('%s', (_name, text, lines) => {
  expect(messagesOf(text, 'nl').map((message) => Number(message.split(' ')[0]))).toEqual(lines);
});
