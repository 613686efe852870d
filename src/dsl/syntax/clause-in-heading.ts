import type { IToken } from 'chevrotain';
import type { Reach } from './reach';
import { CommaToken, hasKeyword, isOneOf, SlashToken } from './tokens';
import { writtenWords } from './places';

/** A clause in the heading of a record, `record walk, walks, role rotation`; `tokens` are without it. */
export interface ClauseInHeading {
  readonly kind: 'clauseInHeading';
  readonly first: IToken;
  readonly last: IToken;
  readonly tokens: IToken[];
  readonly clause: string;
}

/** A role or sheets beside the names of a record, if those can be read without it. */
export function clauseInHeading(tokens: readonly IToken[], reach: Reach): ClauseInHeading | undefined {
  const begin = tokens.findIndex((token) => isOneOf(token, ['Role', 'Sheets']));
  if (!hasKeyword(tokens[0], 'Record') || begin < 2) return undefined;
  const slash = tokens.findIndex(({ tokenType }, index) => index > begin && tokenType === SlashToken);
  const clause = tokens.slice(begin, slash < 0 ? tokens.length : slash);
  const [first, last] = [clause[0], clause.at(-1)];
  if (first === undefined || last === undefined || clause.length < 2) return undefined;
  const before = tokens.slice(0, tokens[begin - 1]?.tokenType === CommaToken ? begin - 1 : begin);
  const meant = [...before, ...tokens.slice(begin + clause.length)];
  if (reach(meant) !== null) return undefined;
  return { kind: 'clauseInHeading', first, last, tokens: meant, clause: writtenWords(clause) };
}
