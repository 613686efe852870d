import type { Verdict } from '../dsl/index';
import type { styled } from './colours';

/** A sign and a colour beside the word: no verdict is told by colour alone. */
export const VERDICT_SIGNS: Record<Verdict, { sign: string; colour: Parameters<typeof styled>[0] }> = {
  met: { sign: '✓', colour: 'green' },
  notMet: { sign: '✗', colour: 'red' },
  pending: { sign: '…', colour: 'blue' },
  insufficientData: { sign: '?', colour: 'yellow' },
  waived: { sign: '○', colour: 'cyan' },
  notApplicable: { sign: '–', colour: 'gray' },
  toAttest: { sign: '!', colour: 'magenta' },
};
