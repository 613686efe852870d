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
  const line = lineText(source, place.line)
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/^\ufeff/, ' ');
  const margin = String(place.line).padStart(5);
  const width = Math.max(1, Math.min(place.end - place.start, line.length - place.column + 1));
  const { shown, column } = cropped(line, place.column - 1, width);
  return `${margin} | ${shown}\n${' '.repeat(margin.length)} | ${' '.repeat(column)}${'^'.repeat(Math.min(width, LONGEST - column))}`;
}

/** What fits on a line of a terminal. */
const LONGEST = 110;
const BEFORE = 60;

/** The part of a long line around the culprit. */
function cropped(
  line: string,
  column: number,
  width: number,
): { readonly shown: string; readonly column: number } {
  if (line.length <= LONGEST) return { shown: line, column };
  const from = column + width <= LONGEST - 2 ? 0 : Math.max(0, column - BEFORE);
  const begin = from === 0 ? '' : '… ';
  const rest = line.slice(from);
  const fits = LONGEST - begin.length;
  return {
    shown: begin + (rest.length > fits ? `${rest.slice(0, fits - 2)} …` : rest),
    column: column - from + begin.length,
  };
}
