/** What is asked of the latest or the first so many records: verdicts, and what is said of them. */
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const told = (rule: string, given: readonly string[], asOf = '1-6-2024'): string =>
  explained({ rule, given: [TRAINEE, ...given], asOf }).explanation.replaceAll('proef.rules!', '');

const REVIEW = 'laatste beoordeling: oordeel is "voldoende"';
const FIRST = 'eerste beoordeling: oordeel is "voldoende"';
const GOOD = 'beoordeling op 1-3-2024, oordeel "voldoende"';
const BAD = 'beoordeling op 1-4-2024, oordeel "onvoldoende"';

test('without any there is one lacking', () => {
  expect(told(REVIEW, [])).toBe(
    'Loopt. Laatste beoordeling: oordeel is "voldoende": er is nog geen beoordeling, uiterlijk 31 dec 2025, de planning voorziet er niet in.',
  );
  expect(told(FIRST, [], '1-6-2026')).toBe(
    'Niet voldaan. Eerste beoordeling: oordeel is "voldoende": er is geen beoordeling, uiterlijk 31 dec 2025.',
  );
});

test('a condition makes it one that is asked only where there are any', () => {
  const rule = `als ten minste 1 beoordeling dan ${REVIEW}`;
  expect(explained({ rule, given: [TRAINEE], asOf: '1-6-2026' }).verdict).toBe('notApplicable');
  expect(explained({ rule, given: [TRAINEE, GOOD], asOf: '1-6-2026' }).verdict).toBe('met');
});

test('the latest may be followed by another until it is due', () => {
  expect(told(REVIEW, [GOOD, BAD])).toBe(
    'Loopt. Laatste beoordeling: oordeel is "voldoende": niet in orde: A12 (oordeel is "onvoldoende"), een latere die wel voldoet, herstelt dit, uiterlijk 31 dec 2025, de planning voorziet er niet in.',
  );
  expect(told(REVIEW, [GOOD, BAD], '1-6-2026')).toBe(
    'Niet voldaan. Laatste beoordeling: oordeel is "voldoende": niet in orde: A12 (oordeel is "onvoldoende"), uiterlijk 31 dec 2025.',
  );
  const planned = explained({
    rule: REVIEW,
    given: [TRAINEE, BAD, 'beoordeling op 1-9-2024, oordeel "voldoende"'],
    asOf: '1-6-2024',
  });
  expect([planned.verdict, planned.forecast]).toEqual(['pending', 'met']);
  expect(planned.explanation).toContain('de planning voorziet erin');
});

test('the first stays what it is', () => {
  expect(told(FIRST, [GOOD, BAD])).toBe(
    'Voldaan. Eerste beoordeling: oordeel is "voldoende": bekeken: A11 (telt mee, 1 mrt 2024).',
  );
  expect(told(FIRST, [BAD, 'beoordeling op 1-5-2024, oordeel "voldoende"'])).toBe(
    'Niet voldaan. Eerste beoordeling: oordeel is "voldoende": niet in orde: A11 (oordeel is "onvoldoende").',
  );
});

test('where there are fewer than so many it is asked of all of them', () => {
  const rule = 'de laatste 3 beoordelingen: oordeel is "voldoende"';
  const others = ['beoordeling op 1-5-2024, 2-5-2024, oordeel "voldoende"'];
  expect(told(rule, [GOOD])).toContain('Voldaan.');
  expect(told(rule, [BAD, ...others])).toContain('niet in orde: A11 (oordeel is "onvoldoende")');
  expect(told(rule, [BAD, ...others, 'beoordeling op 3-5-2024, oordeel "voldoende"'])).toContain('Voldaan.');
});

test('records of one day have no order, and one of unknown day may be anywhere', () => {
  const tied = 'beoordeling op 1-3-2024, oordeel "onvoldoende"';
  expect(told(REVIEW, [GOOD, tied])).toBe(
    'Onvoldoende gegevens. Laatste beoordeling: oordeel is "voldoende": hangt af van A11 (zegt iets anders dan een rij van dezelfde dag, 1 mrt 2024), A12 (zegt iets anders dan een rij van dezelfde dag, 1 mrt 2024).',
  );
  expect(told(REVIEW, [GOOD, 'beoordeling oordeel "onvoldoende"'])).toBe(
    'Onvoldoende gegevens. Laatste beoordeling: oordeel is "voldoende": hangt af van A12 (datum is leeg of onleesbaar).',
  );
  expect(told(REVIEW, [GOOD, 'beoordeling oordeel "voldoende"'])).toContain('Voldaan.');
  expect(told(REVIEW, [GOOD, 'beoordeling op 1-5-2024'])).toContain('hangt af van A12 (oordeel is leeg');
});

test('for each group, which must be there where it is named', () => {
  const rule = 'voor elke epa van 1 tot en met 2: laatste epa-beoordeling: niveau is ten minste 4';
  const given = ['epa-beoordeling op 1-2-2024, 1-3-2024, epa 1, niveau 4'];
  expect(told(rule, given)).toBe(
    'Loopt. Voor elke epa van 1 tot en met 2: laatste epa-beoordeling: niveau is ten minste 4: epa 2: er is nog geen epa-beoordeling, uiterlijk 31 dec 2025, de planning voorziet er niet in.',
  );
  const occurring = 'voor elke epa: laatste epa-beoordeling: niveau is ten minste 4';
  expect(told(occurring, given)).toContain('Voldaan.');
  expect(explained({ rule: occurring, given: [TRAINEE], asOf: '1-6-2024' }).verdict).toBe('notApplicable');
});

test('in each window by itself, and due with it', () => {
  const rule = `laatste beoordeling in elk kalenderjaar: oordeel is "voldoende"`;
  const { parts } = explained({ rule, given: [TRAINEE, GOOD, BAD], asOf: '1-6-2025' });
  expect(parts.map(({ verdict, due }) => [verdict, due])).toEqual([
    ['notMet', '2024-12-31'],
    ['pending', '2025-12-31'],
  ]);
});

test('an end that is still to come can be changed', () => {
  const rule = 'eerste stage: lengte is ten minste 6 maanden';
  const short = (end: string): string => told(rule, [`stage van 1-2-2024 tot en met ${end}`]);
  expect(short('30-6-2024')).toBe(
    'Loopt. Eerste stage: lengte is ten minste 6 maanden: niet in orde: A11 (duurt 5 maanden, 1 feb 2024 – 30 jun 2024), uiterlijk 29 jun 2024, de planning voorziet er niet in.',
  );
  expect(short('31-5-2024')).toContain('Niet voldaan.');
});

test('what a record asks for may still be added', () => {
  const rule = 'eerste toets: er is een beoordeling waarvan datum is na dezelfde datum';
  expect(told(rule, ['toets op 1-3-2024'])).toContain('Loopt.');
  expect(told(rule, ['toets op 1-3-2024'], '1-6-2026')).toContain('Niet voldaan.');
  const earlier = 'eerste toets: er is een beoordeling waarvan datum is vóór dezelfde datum';
  expect(told(earlier, ['toets op 1-3-2024'])).toContain('Niet voldaan.');
});

test('what "if" asks', () => {
  const rule = 'als laatste beoordeling: oordeel is "twijfel" dan ten minste 1 toets';
  const verdict = (...given: string[]): string =>
    explained({ rule, given: [TRAINEE, ...given], asOf: '1-6-2024' }).verdict;
  expect(verdict()).toBe('notApplicable');
  expect(verdict(GOOD)).toBe('notApplicable');
  expect(verdict('beoordeling op 1-5-2024, oordeel "twijfel"', GOOD)).toBe('pending');
  expect(verdict('beoordeling op 1-5-2024', GOOD)).toBe('insufficientData');
});

describe('what is said otherwise', () => {
  const said = (sentence: string, language: 'nl' | 'en'): string[] => {
    const heading = {
      nl: 'opleiding "P" code P\n  duur 24 maanden\n  bron gids "G"\neis',
      en: 'programme "P" code P\n  duration 24 months\n  source gids "G"\nrequirement',
    };
    const result = compiled(
      `${heading[language]} E1 "E"\n  ${sentence}\n  ${language === 'nl' ? 'bron' : 'source'} gids\n`,
    );
    return result.diagnostics.map(({ message }) => message(language));
  };

  test.each([
    ['oordeel van de laatste beoordeling is "voldoende"', 'laatste beoordeling: oordeel is "voldoende"'],
    ['niveau van de laatste epa-beoordeling ten minste 3', 'laatste epa-beoordeling: niveau is ten minste 3'],
    ['laatste toets heeft resultaat "voldoende"', 'laatste toets: resultaat is "voldoende"'],
    ['elk van de laatste 3 toetsen: resultaat is ingevuld', 'laatste 3 toetsen: resultaat is ingevuld'],
    ['alle laatste 3 toetsen: resultaat is ingevuld', 'laatste 3 toetsen: resultaat is ingevuld'],
    ['laatste toets moet resultaat "voldoende" hebben', 'laatste toets: resultaat is "voldoende"'],
    ['laatste toets waarvan instrument is "KPB", resultaat is ingevuld', '"KPB": resultaat is ingevuld'],
    [
      'ten minste 2 van de laatste 3 toetsen: resultaat is ingevuld',
      'ten minste 66% van de laatste 3 toetsen: resultaat',
    ],
  ])('%s', (sentence, meant) => {
    expect(said(sentence, 'nl')).toEqual([expect.stringContaining(meant)]);
  });

  test.each([
    ['verdict of the latest review is "sufficient"', 'latest review: verdict is "sufficient"'],
    ['level of the latest epa-assessment is at least 3', 'latest epa-assessment: level is at least 3'],
    ['latest assessment has result "sufficient"', 'latest assessment: result is "sufficient"'],
    ['each of the latest 3 assessments: result is filled in', 'latest 3 assessments: result is filled in'],
    ['latest review must have verdict "sufficient"', 'latest review: verdict is "sufficient"'],
    [
      'at least 2 of the latest 3 assessments: result is filled in',
      'at least 66% of the latest 3 assessments: result',
    ],
    ['latest result of assessments is "sufficient"', 'latest assessment: result is "sufficient"'],
    ['latest review where type is "x" verdict is "y"', '":" is missing'],
  ])('%s', (sentence, meant) => {
    expect(said(sentence, 'en')).toEqual([expect.stringContaining(meant)]);
  });
});

test('what cannot be asked of them', () => {
  const codes = (sentence: string): string[] =>
    found(
      compiled(
        `opleiding "P" code P\n  duur 24 maanden\n  bron gids "G"\neis E1 "E"\n  ${sentence}\n  bron gids\n`,
      ),
    );
  expect(codes('laatste 0 toetsen: resultaat is ingevuld')).toEqual(['proef.rules:5 among-none']);
  expect(codes('hele lijst: laatste toets: resultaat is ingevuld')).toEqual([
    'proef.rules:5 whole-list-bound',
  ]);
  expect(codes('laatste aios: ervaring is ingevuld')).toEqual(['proef.rules:5 person-expected']);
  expect(codes('laatste toets: resultat is ingevuld')).toEqual(['proef.rules:5 unknown-name']);
});
