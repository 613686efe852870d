import { assertNever } from '../../wording/invariant';
import { collected } from '../collected';
import type * as ast from './ast';

/** A sentence and those inside it. */
export function withNested(sentence: ast.Sentence): ast.Sentence[] {
  switch (sentence.kind) {
    case 'ifSentence': {
      const { condition, consequence, otherwise } = sentence;
      const parts = [condition, consequence, ...(otherwise === null ? [] : [otherwise])];
      return [sentence, ...collected(parts, withNested)];
    }
    case 'compositeSentence':
      return [sentence, ...collected(sentence.items, withNested)];
    case 'forEachSentence':
    case 'optionalSentence':
    case 'wholeListSentence':
      return [sentence, ...withNested(sentence.body)];
    case 'boundSentence':
    case 'eachSentence':
    case 'amongSentence':
    case 'shareSentence':
    case 'conditionSentence':
    case 'neverFallsSentence':
    case 'orderSentence':
    case 'attestedSentence':
    case 'metSentence':
      return [sentence];
    default:
      return assertNever(sentence);
  }
}
