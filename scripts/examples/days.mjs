/** Days of the sample rosters: numbers counted from 1 January 1970, and the cells that hold them. */

const millisecondsPerDay = 86_400_000;
const serialOfDayZero = 25_569;
const monthNames = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** '2024-09-01' → day */
export const day = (iso) => Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay;

function civil(of) {
  const date = new Date(of * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

export const yearOf = (of) => civil(of).year;

export function addMonths(to, months) {
  const { year, month, date } = civil(to);
  const lastDate = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return Date.UTC(year, month + months, Math.min(date, lastDate)) / millisecondsPerDay;
}

/** Calendar months from the start to the end of a plan, rounded. */
export const durationOf = ({ start, end }) => Math.round((end + 1 - start) / 30.4375);

/** The date that the sample rosters are meant for. */
export const referenceDay = day('2026-11-21');

/** A real date cell; `asText` and `inWords` are what people type instead. */
export const dateCell = (of) => ({ value: of + serialOfDayZero, style: { numFmt: 'dd-mm-yyyy' } });

/** The cell of a date that may be blank. */
export const optionalDay = (iso) => (iso === null ? null : dateCell(day(iso)));

export function asText(of) {
  const { year, month, date } = civil(of);
  return `${date}-${month + 1}-${year}`;
}

export function inWords(of) {
  const { year, month, date } = civil(of);
  return `${date} ${monthNames[month]} ${year}`;
}
