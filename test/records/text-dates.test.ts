import fc from 'fast-check';
import { dayFromCivil, isoDate } from '../../src/records/dates';
import { dayFromText } from '../../src/records/text-dates';

function read(text: string): string | undefined {
  const date = dayFromText(text);
  return date === undefined ? undefined : isoDate(date);
}

/** The names of the twelve months as the platform writes them, for example "mrt" and "maart". */
function monthNames(locale: string, length: 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2025, month, 15)));
}

describe('dates typed as text', () => {
  test.each([
    '3-1-2025',
    '03-01-2025',
    '3/1/2025',
    '03/01/25',
    '3.1.2025',
    '3 - 1 - 2025',
    '  3-1-2025 ',
    '3 jan 2025',
    '3 jan. 2025',
    '3-jan-25',
    '3 JANUARI 2025',
    '3 January, 2025',
    '3\u00a0januari\u00a02025',
    '2025-01-03',
    '2025/1/3',
    '2025-01-03T00:00:00',
    '2025-01-03T14:30:15.123Z',
    '2025-01-03 14:30',
    '3-1-2025 9:05',
    '03/01/25 23:59:59',
    '3 jan 2025 8:00',
  ])('%j is 3 January 2025', (text) => {
    expect(read(text)).toBe('2025-01-03');
  });

  test.each<[text: string, iso: string]>([
    // The day comes first, as in the Netherlands, and not the month.
    ['4-5-2025', '2025-05-04'],
    ['12/11/2025', '2025-11-12'],
    ['29-2-2024', '2024-02-29'],
    ['1 febr. 2025', '2025-02-01'],
    ['1 sept. 2025', '2025-09-01'],
    ['31-12-99', '2099-12-31'],
    ['1-1-00', '2000-01-01'],
  ])('%j is %s', (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  test.each([
    ['nl-NL', 'short'],
    ['nl-NL', 'long'],
    ['en-GB', 'short'],
    ['en-GB', 'long'],
    ['en-US', 'short'],
  ] as const)('knows the months of %s, %s', (locale, length) => {
    const names = monthNames(locale, length);
    expect(names.map((name) => read(`7 ${name} 2025`))).toEqual(
      names.map((_, month) => isoDate(dayFromCivil(2025, month + 1, 7))),
    );
  });

  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['a word', 'onbekend'],
    ['a word with a date', 'vanaf 3-1-2025'],
    ['two dates', '3-1-2025 4-1-2025'],
    ['a year', '2025'],
    ['a month and a year', 'jan 2025'],
    ['a day and a month', '3 jan'],
    ['a serial number', '45660'],
    ['a time', '14:30'],
    ['29 February of a common year', '29-2-2023'],
    ['29 February 1900', '29-2-1900'],
    ['31 April', '31 april 2025'],
    ['the month first', '1/13/2025'],
    ['month 0', '3-0-2025'],
    ['day 0', '0-1-2025'],
    ['day 32', '32-1-2025'],
    ['a year of one digit', '3-1-5'],
    ['a year of three digits', '3-1-025'],
    ['a year of five digits', '3-1-20255'],
    ['an ordinal', '3e januari 2025'],
    ['an unknown month', '3 foo 2025'],
    ['a part of a name of a month', '3 janu 2025'],
    ['a number and a fraction of it', '1,10-00'],
    ['digits parted by commas', '3,1,2025'],
    ['digits of another script', '٣-١-٢٠٢٥'],
  ])('%s is no date: %j', (_, text) => {
    expect(dayFromText(text)).toBeUndefined();
  });

  test('are read in every order and with every separator, where they exist', () => {
    const pad = (value: number): string => String(value).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('-', '/', '.', ' ', ', '),
        fc.constantFrom('', ' 0:00', ' 12:34', ' 23:59:59'),
        (year, month, day, separator, time) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const expected = date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
          for (const parts of [
            [day, month, year],
            [pad(day), pad(month), year],
            [day, month, String(year).slice(2)],
            [year, month, day],
            [year, pad(month), pad(day)],
          ]) {
            expect(read(parts.join(separator) + time)).toBe(expected);
          }
        },
      ),
    );
  });

  test('never make a reader fail, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-3-/. :TZjanmeié]*$/u), (text) => {
        const date = dayFromText(text);
        expect(date === undefined || Number.isInteger(date)).toBe(true);
      }),
    );
  });
});
