import { tokenMatcher, type IToken, type TokenType } from 'chevrotain';
import type { KeywordName } from './keywords';
import { KEYWORD_TOKENS } from './tokens';

/** A function that remembers what it answered for tokens of each type: a file has thousands of tokens, of a few types. */
export function perType<Answer>(answer: (token: IToken) => Answer): (token: IToken) => Answer {
  const answers = new Map<TokenType, Answer>();
  return (token) => {
    const known = answers.get(token.tokenType);
    if (known !== undefined) return known;
    const fresh = answer(token);
    answers.set(token.tokenType, fresh);
    return fresh;
  };
}

/** The tokens of some types, and of those that belong to them. */
export class TokenSet {
  private readonly isOne: (token: IToken) => boolean;

  constructor(types: readonly TokenType[]) {
    this.isOne = perType((token) => types.some((type) => tokenMatcher(token, type)));
  }

  has(token: IToken | undefined): boolean {
    return token !== undefined && this.isOne(token);
  }
}

/** The tokens that are one of some fixed words. */
export const words = (...names: readonly KeywordName[]): TokenSet =>
  new TokenSet(names.map((name) => KEYWORD_TOKENS[name]));
