import type { Language } from '../../../src/wording/language';
import { explained } from './explained';

/** How findings are put, beside what they say. */
const TRAINEE = 'aios start 1-1-2024, einde 31-12-2025';

const said = (rule: string, given: readonly string[], language: Language = 'nl'): string =>
  explained({ rule, given: [TRAINEE, ...given], asOf: '1-6-2026' }, language).explanation;

test('what is the same of several groups is said once', () => {
  const rule = 'voor elke epa van 1 tot en met 4: ten minste 2 epa-beoordelingen';
  const given = ['2 epa-beoordelingen op 1-3-2024, epa 2', 'epa-beoordeling op 1-3-2024, epa 3'];
  expect(said(rule, given)).toBe(
    'Niet voldaan. Voor elke epa van 1 tot en met 4: ten minste 2 epa-beoordelingen: epa 1, 4: 0 epa-beoordelingen van ten minste 2, tekort 2 epa-beoordelingen; epa 3: 1 epa-beoordeling van ten minste 2, tekort 1 epa-beoordeling; uiterlijk 31 dec 2025.',
  );
});

test('and of several words of a list', () => {
  const rule = 'voor elk vak één van "Fysica", "Biologie": ten minste 1 cursus';
  expect(said(rule, [])).toContain(
    ': vak Fysica, Biologie: 0 cursussen van ten minste 1; elk tekort 1 cursus; uiterlijk',
  );
});

test('a group keeps all the words of its name', () => {
  const rule = 'voor elke instelling: hoogstens 1 maand stages';
  const given = ['Praktijk Noord', 'Praktijk Zuid'].map(
    (site) => `stage van 1-3-2024 tot en met 30-4-2024, instelling "${site}"`,
  );
  expect(said(rule, given)).toContain(': instelling Praktijk Noord, Praktijk Zuid: 2 maanden, hoogstens');
});

test('but not of stretches of time, whose words belong together', () => {
  const rule = 'hoogstens 1 toets in elk kwartaal in opleidingsjaar 1';
  expect(said(rule, ['2 toetsen op 1-2-2024', '2 toetsen op 1-5-2024'])).toContain(
    ': kwartaal 1 van 2024, kwartaal 2 van 2024: 2 toetsen, hoogstens 1; elk 1 toets te veel.',
  );
});

test('a range names its unit once', () => {
  const given = ['stage van 1-1-2024 tot en met 31-3-2024', 'stage, begin 1-10-2025'];
  expect(said('ten minste 5 maanden stages in de eerste 24 maanden van de opleiding', given)).toContain(
    'tussen 3 en 6 maanden van ten minste 5',
  );
});

test.each([
  ['nl', 'Niet voldaan. Taal nl is nee (proef.rules!A10)'],
  ['en', 'Not met. Dutch ok is no (proef.rules!A10)'],
] as const)('names of fields have no hyphens in %s', (language, expected) => {
  const one = { rule: 'taal-nl', given: [`${TRAINEE}, taal-nl nee`], asOf: '1-6-2026' };
  expect(explained(one, language).explanation).toContain(expected);
});

test.each([
  ['nl', 'voor elke soort: hoogstens 1 beoordeling', 'soort voortgangsgesprek: 2 beoordelingen'],
  ['en', 'voor elke soort: hoogstens 1 beoordeling', 'type progress interview: 2 reviews'],
  [
    'en',
    'voor elke soort één van "voortgangsgesprek", "Eigen woord": hoogstens 1 beoordeling',
    'type progress interview: 2 reviews',
  ],
  [
    'en',
    'voor elke combinatie van soort en beoordelaar: hoogstens 1 beoordeling',
    'type / assessor progress interview / A. de Boer: 2 reviews',
  ],
] as const)(
  'a group is called by the name that a known word has in the report (%s, %s)',
  (language, rule, expected) => {
    const given = ['beoordeling op 1-3-2024, soort "progress meeting", beoordelaar "A. de Boer"'];
    expect(said(rule, [...given, ...given], language)).toContain(expected);
  },
);

test('and any other word as the cell has it', () => {
  const given = ['2 beoordelingen op 1-3-2024, soort "Eigen woord"'];
  expect(said('voor elke soort: hoogstens 1 beoordeling', given, 'en')).toContain(
    'type Eigen woord: 2 reviews',
  );
});
