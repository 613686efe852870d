import { tokenMatcher, type IParserErrorMessageProvider, type IToken, type TokenType } from 'chevrotain';

/** What could have stood at the place of a syntax error. */
export interface Expectation {
  readonly token: IToken;
  readonly types: readonly TokenType[];
}

/**
 * Keeps, as data, what Chevrotain would put into a sentence: which tokens were possible, and at which token the last possible reading broke off.
 * The texts that it returns to Chevrotain are never shown.
 */
export class ExpectationRecorder implements IParserErrorMessageProvider {
  private last: Expectation | undefined;

  /** What was expected where the last reading broke off; forgotten once it is told. */
  taken(): Expectation | undefined {
    const { last } = this;
    this.last = undefined;
    return last;
  }

  buildMismatchTokenMessage({ expected, actual }: { expected: TokenType; actual: IToken }): string {
    this.last = { token: actual, types: [expected] };
    return '';
  }

  buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken }): string {
    this.last = { token: firstRedundant, types: [] };
    return '';
  }

  buildNoViableAltMessage({
    expectedPathsPerAlt,
    actual,
  }: {
    expectedPathsPerAlt: TokenType[][][];
    actual: IToken[];
  }): string {
    this.recordPaths(expectedPathsPerAlt.flat(), actual);
    return '';
  }

  buildEarlyExitMessage({
    expectedIterationPaths,
    actual,
  }: {
    expectedIterationPaths: TokenType[][];
    actual: IToken[];
  }): string {
    this.recordPaths(expectedIterationPaths, actual);
    return '';
  }

  private recordPaths(paths: readonly TokenType[][], actual: readonly IToken[]): void {
    const matched = paths.map((path) => {
      const length = path.findIndex((type, index) => {
        const token = actual[index];
        return token === undefined || !tokenMatcher(token, type);
      });
      return length < 0 ? path.length : length;
    });
    const depth = Math.min(Math.max(0, ...matched), actual.length - 1);
    const token = actual[depth];
    if (token === undefined) return;
    const types = paths.flatMap((path, index) => (matched[index] === depth ? (path[depth] ?? []) : []));
    this.last = { token, types: [...new Set(types)] };
  }
}
