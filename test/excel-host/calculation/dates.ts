/** Dates as serial numbers. */

const DAY = 86_400_000;

/** The serial number of a day in a workbook's date system; months and days may run over, as in the DATE function. */
export function serialOf(year: number, month: number, day: number, system: 1900 | 1904): number {
  const days = Date.UTC(year, month - 1, day) / DAY;
  if (system === 1904) return days - Date.UTC(1904, 0, 1) / DAY;
  const since1900 = days - Date.UTC(1899, 11, 31) / DAY;
  // Excel has a 29 February 1900.
  return since1900 >= 60 ? since1900 + 1 : since1900;
}

/** The day of a serial number in UTC. */
export function dateOf(serial: number, system: 1900 | 1904): Date {
  const day = Math.floor(serial);
  if (system === 1904) return new Date(Date.UTC(1904, 0, 1) + day * DAY);
  return new Date(Date.UTC(1899, 11, 31) + (day > 60 ? day - 1 : day) * DAY);
}
