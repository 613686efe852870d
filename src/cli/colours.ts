import { env, stdout } from 'node:process';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colour where the terminal has it: not into files and pipes, and not where NO_COLOR asks for none. */
const HAS_COLOUR = stdout.isTTY && env.NO_COLOR === undefined && env.TERM !== 'dumb';

export function styled(style: Style, text: string): string {
  return HAS_COLOUR ? styleText(style, text, { validateStream: false }) : text;
}
