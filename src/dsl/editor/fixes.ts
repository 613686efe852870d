import type { Diagnostic, DiagnosticCode } from '../../wording/diagnostics';
import type { Span } from '../source';

/** A change of a text that takes a mistake away: what stands in the span gives way to other words. */
export interface Fix extends Span {
  readonly replacement: string;
}

/** Where a mistake stands, what its message proposes, and the text that it is about. */
interface Mistake extends Span {
  readonly said: (parameter: string) => string | null;
  readonly text: string;
}

type Proposal = (mistake: Mistake) => Fix | null;

/** The mistake gives way to what the message says under one of its parameters. */
const replacedBy =
  (parameter: string, write = (words: string): string => words): Proposal =>
  ({ start, end, said }) => {
    const words = said(parameter);
    return words === null ? null : { start, end, replacement: write(words) };
  };

const suggestion = replacedBy('suggestion');

/** The messages that propose one thing. */
const PROPOSALS: Readonly<Partial<Record<DiagnosticCode, Proposal>>> = {
  'misspelt-word': suggestion,
  'other-language': suggestion,
  'unknown-section': suggestion,
  symbol: suggestion,
  'odd-quotes': suggestion,
  'unknown-record': suggestion,
  'unknown-field': suggestion,
  'unknown-name': suggestion,
  'unknown-list': suggestion,
  'unknown-regulation': suggestion,
  'unknown-parameter': suggestion,
  'example-unknown-parameter': suggestion,
  'unknown-source': suggestion,
  'unknown-unit': suggestion,
  'unknown-role': suggestion,
  'unknown-word': replacedBy('suggestion', (word) => `"${word}"`),
  'number-in-letters': replacedBy('number'),
  'name-in-quotes': replacedBy('name'),
  'share-in-percent': replacedBy('share'),
  'unclosed-text': ({ end }) => ({ start: end, end, replacement: '"' }),
  'missing-word': ({ end, said }) => {
    const word = said('missing');
    return word === null ? null : { start: end, end, replacement: /^[,:)]/u.test(word) ? word : ` ${word}` };
  },
  'missing-section-word': ({ start, said }) => {
    const word = said('word');
    return word === null ? null : { start, end: start, replacement: `${word} ` };
  },
  'surplus-word': ({ start, end, text }) => ({ start: afterSpace(start, text), end, replacement: '' }),
  'new-sentence': ({ start, text }) => ({ start: afterSpace(start, text), end: start, replacement: '\n  ' }),
};

/** A space before a place goes with what stands there. */
const afterSpace = (start: number, text: string): number => (text[start - 1] === ' ' ? start - 1 : start);

/** What a message about a rule file proposes, where it proposes one thing; the text is the one that it is about. */
export function fixFor({ code, parameters, place: { rule } }: Diagnostic, text: string): Fix | null {
  const propose = PROPOSALS[code];
  if (rule === undefined || propose === undefined) return null;
  const said = (parameter: string): string | null => {
    const value = parameters[parameter];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return propose({ start: rule.start, end: rule.end, said, text });
}
