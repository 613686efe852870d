import 'core-js/actual/object/group-by';
import { ExpectationRecorder } from '../../../src/dsl/syntax/expectation';
import { ItemParser } from '../../../src/dsl/syntax/grammar';
import { newLexer } from '../../../src/dsl/syntax/tokens';

test('Chevrotain finds no mistake in the grammar: ambiguities, left recursion, alternatives that are never reached', () => {
  expect(() => new ItemParser(new ExpectationRecorder(), false)).not.toThrow();
});

test('Chevrotain finds no mistake in the tokens', () => {
  expect(() => newLexer(false)).not.toThrow();
});

test('a mistake in a grammar would be found', () => {
  class AmbiguousParser extends ItemParser {
    readonly ambiguous = this.RULE('ambiguous', () =>
      this.OR([
        { ALT: () => this.SUBRULE(this.requirementHeading) },
        { ALT: () => this.SUBRULE(this.requirementHeading) },
      ]),
    );

    override performSelfAnalysis(): void {
      // Once the field above is there.
    }

    analyse(): void {
      super.performSelfAnalysis();
    }
  }
  expect(() => {
    new AmbiguousParser(new ExpectationRecorder(), false).analyse();
  }).toThrow(/ambiguous/iu);
});
