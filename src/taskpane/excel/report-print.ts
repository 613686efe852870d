import { Fingerprint } from '../../records/hash';

/** As many digits as every Excel gives back of a number that it was given. */
const DIGITS = 12;

/** What Excel may take away or add; nothing that anybody sees. */
const UNSEEN = /[\s\p{Cc}]+/gu;

/** A fingerprint of rows of values, in whatever order somebody sorted them; blank rows do not count. */
export function fingerprintOf(rows: Iterable<readonly unknown[]>): string {
  const prints: string[] = [];
  for (const row of rows) {
    const line = row.map(seen).join('\n').trimEnd();
    if (line !== '') prints.push(new Fingerprint().addText(line).digits);
  }
  return new Fingerprint().addText(prints.sort().join('\n')).digits;
}

function seen(value: unknown): string {
  return typeof value === 'number' ? value.toPrecision(DIGITS) : String(value).replace(UNSEEN, '');
}
