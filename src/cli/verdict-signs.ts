import type { Verdict } from '../dsl/index';
import { VERDICT_SIGNS as SIGNS } from '../wording/verdict-signs';
import type { styled } from './colours';

/** The sign of a verdict in its colour. */
export const VERDICT_SIGNS: Record<Verdict, { sign: string; colour: Parameters<typeof styled>[0] }> = {
  met: { sign: SIGNS.met, colour: 'green' },
  notMet: { sign: SIGNS.notMet, colour: 'red' },
  pending: { sign: SIGNS.pending, colour: 'blue' },
  insufficientData: { sign: SIGNS.insufficientData, colour: 'yellow' },
  waived: { sign: SIGNS.waived, colour: 'cyan' },
  notApplicable: { sign: SIGNS.notApplicable, colour: 'gray' },
  toAttest: { sign: SIGNS.toAttest, colour: 'magenta' },
};
