import { comparisonKey } from '../../wording/text';

/** Whether a word begins like another, and has another ending: "jobs" and "job", "klussen" and "klus". */
export function isPluralOf(text: string, name: string): boolean {
  const [longer, shorter] = [comparisonKey(text), comparisonKey(name)];
  const more = longer.length - shorter.length;
  return (
    shorter.length > 2 &&
    more > 0 &&
    more <= 3 &&
    longer.startsWith(shorter.slice(0, -1)) &&
    ['s', 'n'].includes(longer.at(-1) ?? '')
  );
}
