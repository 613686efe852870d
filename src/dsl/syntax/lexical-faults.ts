import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { DiagnosticList } from '../problems';
import { phrase } from './keywords';
import { quoted, spanOf } from './places';
import {
  CommaToken,
  hasKeyword,
  isMonthFirst,
  NumberToken,
  TextToken,
  withCentury,
  withMonthFirst,
  type LexicalFault,
} from './tokens';

/** Reports what is wrong with single characters, texts and numbers, whatever sentence they stand in. */
export function reportLexicalFaults(
  faults: readonly LexicalFault[],
  tokens: readonly IToken[],
  language: Language,
  problems: DiagnosticList,
): void {
  const reportedLines = new Set<number>();
  for (const { kind, offset, length, image, meant, line } of faults) {
    const span = { start: offset, end: offset + length };
    switch (kind) {
      case 'unclosed':
        problems.report('unclosed-text', span, {});
        break;
      case 'oddQuotes':
        problems.report('odd-quotes', span, { found: quoted(image), suggestion: `"${image.slice(1, -1)}"` });
        break;
      case 'shortYear':
        problems.report('short-year', span, { found: image, meant: withCentury(image) });
        break;
      case 'dateOrder': {
        const monthFirst = withMonthFirst(image);
        const [first = '', second = '', year = ''] = image.split('/');
        const dayFirst = isMonthFirst(image) ? `${second}-${first}-${year}` : `${first}-${second}-${year}`;
        problems.report('date-order', span, { found: image, dayFirst, monthFirst });
        break;
      }
      case 'symbol':
        problems.report('symbol', span, {
          found: image,
          suggestion: meant === null ? '' : phrase(meant, language),
        });
        break;
      case 'stranger': {
        // One message a line: the second half of a broken pair says nothing new.
        const quotable = reportedLines.has(line) ? undefined : unquotedText(tokens, line);
        if (quotable !== undefined) problems.report('text-expected', spanOf(quotable), {});
        else if (!reportedLines.has(line))
          problems.report('strange-character', span, { found: visible(image) });
        reportedLines.add(line);
      }
    }
  }
  for (const token of tokens) if (token.tokenType === NumberToken) checkNumber(token, problems);
}

/** "Source guide, art. 16": the first word of what should be text. */
function unquotedText(tokens: readonly IToken[], line: number): IToken | undefined {
  const [source, , comma, text] = tokens.filter(({ startLine }) => startLine === line);
  const isCitation = hasKeyword(source, 'Source') && comma?.tokenType === CommaToken;
  return isCitation && text?.tokenType !== TextToken ? text : undefined;
}

/** A character as it can be shown: those without a shape of their own by their Unicode number. */
function visible(image: string): string {
  const [first = ''] = image;
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(first) && first.codePointAt(0) !== 0xfffd;
  return shown ? first : `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Amounts are exact up to this; no rule of a training needs more. */
const LARGEST = 1_000_000;
const MOST_DECIMALS = 4;

function checkNumber(token: IToken, problems: DiagnosticList): void {
  const [whole = '', decimals] = token.image.split(/[.,]/);
  const span = spanOf(token);
  // Nobody writes 0.925 for 925.
  if (decimals?.length === 3 && Number(whole) !== 0) {
    problems.report('ambiguous-number', span, {
      found: token.image,
      large: whole + decimals,
      small: `${whole},${decimals.replace(/0+$/, '') || '0'}`,
    });
  } else if (Math.abs(Number(whole)) > LARGEST)
    problems.report('number-too-large', span, { largest: String(LARGEST) });
  else if (decimals !== undefined && decimals.length > MOST_DECIMALS)
    problems.report('number-too-precise', span, { found: token.image });
}
