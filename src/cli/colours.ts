import { env, stdout } from 'node:process';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colour where the terminal has it: not into files and pipes, and not where NO_COLOR asks for none. */
const HAS_COLOUR = stdout.isTTY && env.NO_COLOR === undefined && env.TERM !== 'dumb';

const ESCAPE = '\u001b';

/** What {@link styled} puts around a text, in one group: the code that begins a style or ends it. */
export const STYLE_CODES = HAS_COLOUR ? new RegExp(`(${ESCAPE}\\[(?:1|22|3[1-69]|90)m)`, 'u') : /(?!)/u;

export function styled(style: Style, text: string): string {
  return HAS_COLOUR ? styleText(style, text, { validateStream: false }) : text;
}
