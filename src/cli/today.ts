import { dayFromCivil, type Day } from '../records/dates';

/** The one place where the product reads a clock: the command line's default reference date. */
export function today(): Day {
  const now = new Date();
  return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
