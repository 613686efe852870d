/** Every sentence that a cell shows instead of a value says what to do, in the language of Excel. */
import { fault, MESSAGES, type MessageName } from '../../src/functions/messages';
import { setLanguage } from './fake-excel';

const both = (text: string): { nl: string; en: string } => ({ nl: text, en: text });

/** What any message may be about. */
const PARAMETERS = {
  row: 3,
  line: 3,
  range: 2,
  epa: 1,
  low: 2,
  high: 4,
  years: 4,
  more: 1,
  error: '#REF!',
  found: 'x',
  name: 'Stages',
  example: 'Stages',
  id: 'M10',
  title: 'Pijnpoli',
  trainee: 'A-1',
  detail: 'x is undefined',
  suggestion: null,
  problem: null,
  known: ['A', 'B'],
  headings: ['A', 'B'],
  programmes: ['MSK'],
  fitting: [both('stages'), both('cursussen')],
  message: both('"x" is geen eenheid.'),
  records: both('stages'),
  cells: both('niveau is leeg (EPA!C3)'),
  places: both('EPA, rij 3'),
  reason: { nl: 'niveau is leeg (EPA!C3). Vul dat aan.', en: 'level is blank (EPA!C3). Complete that.' },
  start: both('1 jan 2027'),
};

const names = Object.keys(MESSAGES) as MessageName[];
/** What a reader is told to do. */
const ACTIONS = {
  nl: /(^|[.:,?] |of )(geef|klik|vul|herstel|kies|zet|neem|laat|verbeter|gebruik|meld)\b/i,
  en: /(^|[.:,?;] |or )(give|click|fill|mend|choose|put|include|leave|complete|take|use|report)\b/i,
};

afterEach(() => {
  setLanguage('nl-NL');
});

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  test.each(names)('%s', (name) => {
    setLanguage(language);
    // The parameters of all messages together.
    const { code, message } = fault(name, { ...PARAMETERS, more: moreOf(name) } as never);
    expect(['notAvailable', 'invalidValue']).toContain(code);
    expect(message).toMatch(ACTIONS[language]);
    expect(message).toMatch(/\.$/);
    expect(message).not.toMatch(/undefined(?!\.)|\[object|\.\./);
  });
});

/** How many more there are, or which. */
const moreOf = (name: MessageName): unknown => (name === 'insufficient-data' ? ['M11'] : 1);
