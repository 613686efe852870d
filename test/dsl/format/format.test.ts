import { readdirSync, readFileSync } from 'node:fs';
import { formatRules, type Formatted } from '../../../src/dsl/format/format';
import { LANGUAGES, type Language } from '../../../src/wording/language';
import { fixtures, shippedVocabulary } from '../fixture-files';
import { meaningOf, read, namesIn } from '../print/trees';
import { EVERY_SECTION } from './samples';

const vocabulary = shippedVocabulary();

function format(text: string, language?: Language): string {
  const { text: formatted, diagnostics } = tried(text, language);
  expect(diagnostics.map(({ message }) => message('en'))).toEqual([]);
  return formatted!;
}

const tried = (text: string, language?: Language): Formatted =>
  formatRules({ name: 'test.rules', text }, vocabulary, language, (name) => ({ name, text: '' }));

const files = [
  ...readdirSync('rules').map((name) => ({ name, text: readFileSync(`rules/${name}`, 'utf8') })),
  { name: 'every-section.nl.rules', text: EVERY_SECTION.nl },
  { name: 'every-section.en.rules', text: EVERY_SECTION.en },
  ...fixtures('good'),
];

describe.each(files.map(({ name, text }) => [name, text] as const))('%s', (_, text) => {
  const comments = (written: string): string[] =>
    [...written.matchAll(/^[^"\n#]*(?:"[^"\n]*"[^"\n#]*)*(#.*)$/gmu)].map((found) => found[1]!.trimEnd());

  test.each(LANGUAGES)('in %s: says the same, and formats the same again', (language) => {
    const formatted = format(text, language);
    const { file } = read(text);
    const known = namesIn(file, vocabulary);
    expect(meaningOf(read(formatted).file.sections, known)).toEqual(meaningOf(file.sections, known));
    expect(read(formatted)).toMatchObject({ errors: [], file: { language } });
    expect(format(formatted)).toBe(formatted);
    expect(format(formatted, language)).toBe(formatted);
  });

  test('there and back is as if it had stayed', () => {
    const { language } = read(text).file;
    const other = language === 'nl' ? 'en' : 'nl';
    expect(format(format(text, other), language)).toBe(format(text));
  });

  test('keeps every comment', () => {
    expect(comments(text).length).toBeGreaterThan(0);
    for (const language of LANGUAGES) expect(comments(format(text, language))).toEqual(comments(text));
  });

  test('has no line that could be shorter', () => {
    for (const line of format(text).split('\n')) {
      const isLong = line.length > 120 && !line.trimStart().startsWith('#');
      // A title, a note or a word in quotation marks is never broken.
      if (isLong) expect(line).toMatch(/"[^"]{60,}"/u);
    }
  });
});

test.each(LANGUAGES)('every kind of section, in %s', (language) => {
  expect(format(EVERY_SECTION.nl, language)).toBe(EVERY_SECTION[language]);
  expect(format(EVERY_SECTION.en, language)).toBe(EVERY_SECTION[language]);
});

describe('one style', () => {
  test('indent, blank lines, spelling and quotation marks', () => {
    const text = [
      '',
      'opleiding   "Proef"   code PROEF',
      '        bron gids “De gids”',
      'parameter grens 4,0',
      'EIS E1 "Cursussen"',
      '',
      'minimaal   5 maand rotations   waarbij category één van "praktijk",',
      '"orthopaedics" of "radiology"',
      '',
      '',
      'tenminste grens cursussen',
      '   bron gids',
    ].join('\r\n');
    expect(format(text)).toBe(
      [
        'opleiding "Proef" code PROEF',
        '  bron gids "De gids"',
        '',
        'parameter grens 4',
        '',
        'eis E1 "Cursussen"',
        '  ten minste 5 maanden stages waarvan soort is één van "praktijk", "orthopedie", "radiologie"',
        '  ten minste grens cursussen',
        '  bron gids',
        '',
      ].join('\n'),
    );
  });

  test('long sentences break where their parts begin', () => {
    const sentence =
      'ten minste 20 toetsen waarvan instrument is "KPB" in opleidingsjaar 2 tot en met 4, waarbij meetelt hoogstens 3 waarvan resultaat is "onvoldoende", waaronder ten minste 5 waarvan resultaat is "voldoende"';
    expect(format(`eis E1 "T"\n  ${sentence}\n`)).toBe(
      [
        'eis E1 "T"',
        '  ten minste 20 toetsen waarvan instrument is "KPB" in opleidingsjaar 2 tot en met 4,',
        '    waarbij meetelt hoogstens 3 waarvan resultaat is "onvoldoende",',
        '    waaronder ten minste 5 waarvan resultaat is "voldoende"',
        '',
      ].join('\n'),
    );
  });

  test('parentheses stay together as long as anything else can be broken', () => {
    const sentence =
      'hoogstens 7 maanden stages waarvan soort is één van "orthopedie", "sportgeneeskunde" of (soort is "keuzestage" en stage is één van "Orthopedie", "Sportgeneeskunde")';
    expect(format(`eis E1 "T"\n  ${sentence}\n`)).toBe(
      [
        'eis E1 "T"',
        '  hoogstens 7 maanden stages waarvan soort is één van "orthopedie", "sportgeneeskunde"',
        '    of (soort is "keuzestage" en stage is één van "Orthopedie", "Sportgeneeskunde")',
        '',
      ].join('\n'),
    );
  });
});

describe('comments', () => {
  test('inside a sentence move before it', () => {
    const text = [
      'eis E1 "T"',
      '  ten minste 5 # vijf',
      '    cursussen # de cursussen',
      '    waarvan (aanwezig # erbij',
      '    of vak is leeg)',
      '  # een groep',
      '  (naam is ingevuld) # los',
      '',
    ].join('\n');
    expect(tried(text).text).toBe(
      [
        'eis E1 "T"',
        '  # vijf',
        '  # de cursussen',
        '  # erbij',
        '  ten minste 5 cursussen waarvan aanwezig of vak is leeg',
        '  # een groep',
        '  naam is ingevuld  # los',
        '',
      ].join('\n'),
    );
  });

  test('belong to the section that they are indented in, or to the one below', () => {
    const text =
      'eis E1 "T"\n  ten minste 5 cursussen\n  # hoort bij E1\n# hoort bij E2\n\neis E2 "T"\n  bevestigd\n#einde';
    expect(format(text)).toBe(
      [
        'eis E1 "T"',
        '  ten minste 5 cursussen',
        '  # hoort bij E1',
        '',
        '# hoort bij E2',
        '',
        'eis E2 "T"',
        '  bevestigd',
        '',
        '#einde',
        '',
      ].join('\n'),
    );
  });

  test('a file of comments alone stays one', () => {
    expect(format('\n\n# niets\n   # nog niets')).toBe('# niets\n# nog niets\n');
    expect(format('')).toBe('');
  });
});

describe("the article of a name of one's own", () => {
  const RULES = `record het proces, processen / process, processes
  veld kandidaat / candidate: tekst, rol eigenaar
  veld dag / day: datum, rol datum
  veld het klimaat / climate: tekst

record de tuimelrapport, tuimelrapporten / tumble, tumbles
  veld kandidaat / candidate: tekst, rol eigenaar
  veld dag / day: datum, rol datum

begrip het overleg: processen waarvan dag is vóór de start

eis E1 "T"
  elk proces: dag is vóór de start
  elke tuimelrapport: dag is vóór de start
  elk overleg: er is een tuimelrapport waarvan dag is vóór dezelfde dag
  voor elk klimaat: ten minste 1 proces
`;

  test('stays, and what agrees with it too', () => {
    expect(format(RULES)).toBe(RULES);
  });

  test('there and back', () => {
    expect(format(RULES, 'en')).toContain('record het proces, processen / process, processes');
    expect(format(format(RULES, 'en'), 'nl')).toBe(RULES);
  });

  test.each(['elk tentamen', 'elke tentamen'])('without one, what its sentences say stays: %s', (each) => {
    const rules = `record tentamen, tentamens / exam, exams
  veld kandidaat / candidate: tekst, rol eigenaar
  veld dag / day: datum, rol datum
  veld deel / part: getal, van 0 tot en met 1

begrip beknopt, beknopte / short, shorts: tentamens waarvan deel is minder dan 0,925

eis E1 "T"
  ${each}: dag is vóór de start
  ${each} in elk kwartaal: dag is vóór de start
  elk beknopt: dag is vóór de start
  voor elke deel: ten minste 1 tentamen
  elke stage: begin is vóór de start
`;
    expect(format(rules)).toBe(rules);
  });

  test('a noun of which the sentences disagree takes its own', () => {
    const rules = (first: string): string =>
      `record tentamen, tentamens\n  veld dag: datum, rol datum\n\neis E1 "T"\n  ${first} tentamen: dag is vóór de start\n  elke tentamen: dag is vóór 1-1-2025\n`;
    expect(format(rules('elk'))).toBe(rules('elke'));
  });

  test('a noun that is known takes its own', () => {
    const incident =
      'record incident, incidenten\n  veld dag: datum, rol datum\n\neis E1 "T"\n  elk incident: dag is vóór de start\n';
    expect(format(incident)).toBe(incident);
  });
});

describe('what cannot be written is said', () => {
  test('a file with an error is not touched', () => {
    const { text, diagnostics } = tried('eis E1 "T"\n  ten minste vijf\n');
    expect(text).toBeNull();
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  });

  test.each([
    'at least 10 rotations where kind is "practice" or "other"',
    'at least half of the courses where attended',
    'each assessment: date is at least 4 months after the previous day',
  ])('nor is one with a sentence that has no meaning: %s', (sentence) => {
    const { text, diagnostics } = tried(`requirement E1 "T"\n  at least 5 courses\n  ${sentence}\n`);
    expect(text).toBeNull();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ place }) => place.rule?.line))).toEqual(new Set([3]));
  });

  test('a file that it uses gives it names', () => {
    const source = {
      name: 'test.rules',
      text: 'use "names.rules"\n\nrequirement E1 "T"\n  at least   limit courses\n',
    };
    const names = { name: 'names.rules', text: 'parameter limit 4\n' };
    expect(formatRules(source, vocabulary).text).toBeNull();
    const { text } = formatRules(source, vocabulary, undefined, () => names);
    expect(text).toBe(source.text.replace('   ', ' '));
  });

  test('names that are words of the other language', () => {
    const source = 'parameter by 4\n\neis E1 "T"\n  ten minste by cursussen\n';
    expect(format(source)).toBe(source);
    const { text, diagnostics } = tried(source, 'en');
    expect(text).toBeNull();
    expect(diagnostics.map(({ code, place }) => [code, place.rule?.line])).toEqual([['name-is-keyword', 1]]);
  });
});
