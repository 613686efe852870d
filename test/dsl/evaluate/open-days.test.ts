/** What has no known day is told on none: no window of days lies before every date that a roster can hold. */
import { explained } from '../explain/explained';

const OPEN_ENDED = ['aios', 'toets instrument "KPB"', 'stage eind 1-3-2025', 'stage begin 1-2-2024'];

test.each([
  'ten minste 3 toetsen in elke 6 opeenvolgende maanden',
  'hoogstens 0 toetsen in elke 6 opeenvolgende maanden',
  'hoogstens 0 maanden stages in elke 6 opeenvolgende maanden',
  'ten minste 1 toets in enige 6 opeenvolgende maanden',
  'hoogstens 4 maanden zonder toetsen',
  'hoogstens 2 maanden tussen stages',
  'ten minste 3 toetsen in elk kwartaal',
])('%s', (rule) => {
  for (const given of [OPEN_ENDED, ['aios start 1-1-2024', ...OPEN_ENDED.slice(1)]]) {
    const { explanation, due } = explained({ rule, given, asOf: '1-6-2025' }, 'nl');
    const years = [...explanation.matchAll(/ (?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec) (-?\d+)/gu)];
    expect(years.filter(([, year]) => Number(year) < 2020 || Number(year) > 2030)).toEqual([]);
    expect(due ?? '2025').toMatch(/^20/u);
  }
});
