import { STYLE_CODES } from './colours';

/** What ends a line, or moves along it, in one place or another. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/gu;

/** What steers a terminal: control characters, and those that turn the direction of writing. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Lines for a terminal. What a workbook or a rule file holds begins no line of its own there, and neither hides nor moves anything: it could pass for a
 * verdict.
 */
export function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${plainLine(line)}\n`).join('');
}

/** The same for a text of several lines that is not to be split at the breaks of others. */
export function plainText(text: string): string {
  return text.split('\n').map(plainLine).join('\n');
}

/** A text on one line, in which nothing steers a terminal but our own colours. */
export function plainLine(text: string): string {
  // What was split off stands between the pieces.
  const pieces = text.replaceAll(BREAKS, ' ').split(STYLE_CODES);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece.replaceAll(STEERING, '�') : piece)).join('');
}
