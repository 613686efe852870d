import type { RulePlace } from '../../wording/diagnostics';
import { lineText, type SourceText } from '../source';

/**
 * The line that a diagnostic is about, with carets under the culprit:
 * ```
 *   12 | ten minste 5 maandn stages
 *      |              ^^^^^^
 * ```
 */
export function excerpt(source: SourceText, place: RulePlace): string {
  const line = lineText(source, place.line).replace(/\t/g, ' ');
  const margin = String(place.line).padStart(5);
  const width = Math.max(1, Math.min(place.end - place.start, line.length - place.column + 1));
  return `${margin} | ${line}\n${' '.repeat(margin.length)} | ${' '.repeat(place.column - 1)}${'^'.repeat(width)}`;
}
