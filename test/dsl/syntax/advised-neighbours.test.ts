import { mended } from './advised';

/** Windows that go on to the next record, or back to the previous one, as people say them. */
test.each([
  [
    'nl',
    'ten minste 5 tochten tussen elke toets en de volgende toets',
    'ten minste 5 tochten na elke toets vóór de volgende toets',
  ],
  [
    'en',
    'at least 5 trips between each assessment and the next',
    'at least 5 trips after each assessment before the next assessment',
  ],
  [
    'en',
    'at least 5 trips between each assessment and the next one',
    'at least 5 trips after each assessment before the next assessment',
  ],
  [
    'nl',
    'ten minste 5 tochten na elke toets waarvan instrument is "KPB" tot de volgende tocht waarvan nacht',
    'ten minste 5 tochten na elke toets waarvan instrument is "KPB" vóór de volgende tocht waarvan nacht',
  ],
  [
    'nl',
    'ten minste 5 tochten na elke toets tot en met de volgende toets',
    'ten minste 5 tochten na elke toets uiterlijk de volgende toets',
  ],
  [
    'en',
    'at least 5 trips after an assessment and before the next',
    'at least 5 trips after each assessment before the next assessment',
  ],
  [
    'nl',
    'geen tochten tussen een onderbreking en de eerstvolgende beoordeling',
    'geen tochten na elke onderbreking vóór de eerstvolgende beoordeling',
  ],
  [
    'nl',
    'ten minste 5 tochten sinds de vorige toets',
    'ten minste 5 tochten vóór elke toets na de vorige toets',
  ],
  [
    'en',
    'at least 5 trips before each assessment since the previous course',
    'at least 5 trips before each assessment after the previous course',
  ],
  [
    'nl',
    'na elke toets ten minste 5 tochten vóór de volgende toets',
    'ten minste 5 tochten na elke toets vóór de volgende toets',
  ],
  [
    'nl',
    'elke toets: ten minste 5 tochten vóór de volgende toets',
    'ten minste 5 tochten na elke toets vóór de volgende toets',
  ],
  [
    'nl',
    'tussen elke toets en de volgende ten minste 5 tochten',
    'ten minste 5 tochten na elke toets vóór de volgende toets',
  ],
  [
    'en',
    'each assessment where result is "insufficient": there is a review before the next assessment',
    'at least 1 review after each assessment where result is "insufficient" before the next assessment',
  ],
  [
    'nl',
    'ten minste 5 tochten tussen twee toetsen',
    'ten minste 5 tochten na elke toets vóór de volgende toets',
  ],
  [
    'en',
    'at most 5 trips between consecutive assessments',
    'at most 5 trips after each assessment before the next assessment',
  ],
] as const)('%s: %s', (language, sentence, meant) => {
  expect(mended(language, sentence)).toEqual([meant]);
});

test.each([
  [
    'nl',
    'ten minste 1 tocht in de vorige 12 maanden',
    'ten minste 1 tocht binnen 12 maanden vóór de peildatum',
  ],
  ['en', 'at least 1 trip in the past year', 'at least 1 trip within 12 months before the reference date'],
  [
    'en',
    'at least 1 trip where day is in the previous 30 days',
    'at least 1 trip where day is within 30 days before the reference date',
  ],
] as const)('%s: %s, up to now', (language, sentence, meant) => {
  expect(mended(language, sentence)).toEqual([meant]);
});
