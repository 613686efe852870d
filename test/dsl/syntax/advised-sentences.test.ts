import { compiled } from '../compiled';
import { RULES, withAdvice } from './advised';

/** What a message writes instead of words that the language does not have can be written just so. */
const SECTION = {
  nl: (sentence: string): string => RULES.nl(`ten minste 1 cursus\n  ${sentence}`),
  en: (sentence: string): string => RULES.en(`at least 1 course\n  ${sentence}`),
};

const LIST = {
  nl: '\n  - ten minste 1 toets\n  - ten minste 1 cursus\n  - ten minste 1 stage',
  en: '\n  - at least 1 course\n  - at least 1 review\n  - at least 1 rotation',
};

test.each([
  ['nl', 'stages waarvan soort is "praktijk" ten minste 5 maanden'],
  ['en', 'rotations where category is "practice" at least 5 months'],
  ['nl', 'toetsen waarvan instrument is "KPB" hoogstens 5'],
  ['en', 'assessments where instrument is "KPB" at most 5'],
  ['nl', '5 maanden stages'],
  ['en', '5 months of rotations'],
  ['nl', `twee van de volgende:${LIST.nl}`],
  ['en', `two of the following:${LIST.en}`],
  ['nl', 'ten minste 2 toetsen in kalenderjaar 2024'],
  ['en', 'at least 2 assessments in 2024'],
  ['nl', 'ten minste 2 toetsen tussen 1-1-2024 en 1-2-2024'],
  ['en', 'at least 2 assessments between 2024-01-01 and 2024-02-01'],
  ['nl', 'ten minste 2 toetsen tussen de start en het einde'],
  ['en', 'at least 2 assessments between the start and the end'],
  ['nl', 'elke stage duurt ten minste 3 maanden'],
  ['nl', 'in elke kalendermaand: als ten minste 1 dienst dan ten minste 1 toets'],
  ['en', 'in each calendar week: if at least 1 shift then at least 1 assessment'],
  ['nl', 'voor elke maand: als ten minste 1 dienst dan ten minste 1 toets'],
  ['nl', 'voor elke week: ten minste 1 toets'],
  ['en', 'for each week: at least 1 assessment'],
  ['nl', 'hoogstens 2 opeenvolgende toetsen met hetzelfde resultaat'],
  ['nl', 'hoogstens 2 toetsen met hetzelfde resultaat achter elkaar'],
  ['en', 'at most 2 consecutive assessments with the same result'],
  ['en', 'at most 2 assessments with the same result in a row'],
  ['en', 'each rotation lasts at least 3 months'],
  ['nl', 'elke stage waarvan soort is "praktijk" ten minste 3 maanden'],
  ['en', 'each rotation where category is "practice" lasts more than 3 weeks'],
  ['nl', 'ten minste 2 toetsen in het tweede opleidingsjaar'],
  ['en', 'at least 2 assessments in the last training year'],
  ['nl', 'ten minste 2 toetsen elke 3 maanden'],
  ['en', 'at least 2 assessments each quarter'],
  ['en', 'every 90 days: at most 3 assessments'],
  ['en', 'at least 2 assessments in any period of 6 months'],
  ['nl', 'ten minste 2 toetsen in elk kwartaal, vanaf 2'],
  ['nl', 'hoogstens 4 cursussen per vak'],
  ['en', 'at most 4 courses where attended per subject'],
  ['nl', 'voor elke beoordelaar en epa: ten minste 1 epa-beoordeling'],
  ['en', 'at least half of the courses: attended'],
  ['nl', 'de helft van de cursussen: aanwezig'],
  ['nl', 'gemiddelde van niveau van epa-beoordelingen ten minste 3'],
] as const)('%s: %s', (language, sentence) => {
  const text = SECTION[language](sentence);
  const { diagnostics } = compiled(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(['other-words']);
  const others = withAdvice(text, diagnostics[0]!);
  expect(others).not.toEqual([]);
  for (const other of others) expect(compiled(other).diagnostics).toEqual([]);
});

test.each([
  ['nl', 'per jaar ten minste 10 toetsen', 'period-first'],
  ['en', 'per year at least 10 assessments', 'period-first'],
  ['nl', 'stages ten minste 5 maanden', 'records-as-field'],
  ['en', 'rotations at least 5 months', 'records-as-field'],
  ['nl', 'ten minste 2 stages waarvan', 'unexpected-end'],
  ['en', 'at least 2 rotations of which', 'unexpected-end'],
  ['nl', 'elke stage: duurt ten minste 3 maanden', 'unknown-name'],
  ['nl', 'ten minste 10 cursussen per maand naar boven afgerond', 'calendar-rate'],
  ['en', 'each rotation: from-date within 14 days after to-date', 'missing-word'],
  ['en', 'at most 7 months between where attended', 'unexpected-word'],
  ['nl', 'hoogstens 4 aios', 'bound-on-people'],
  ['en', 'at least 1 course in each training half-year from 2', 'two-windows'],
] as const)('%s: %s is one mistake', (language, sentence, code) => {
  const { diagnostics } = compiled(SECTION[language](sentence));
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
});
