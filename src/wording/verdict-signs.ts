import type { VERDICT_WORDS } from './phrases';

/** A sign beside the word, in the terminal and in the pane: no verdict is told by colour alone. */
export const VERDICT_SIGNS: Readonly<Record<keyof typeof VERDICT_WORDS, string>> = {
  met: '✓',
  notMet: '✗',
  pending: '…',
  insufficientData: '?',
  waived: '○',
  notApplicable: '–',
  toAttest: '!',
};
