import { SentencePrinter } from '../print/sentences';
import type * as ast from '../syntax/ast';
import { windowsOf } from '../syntax/window-events';
import type { FileCheck } from './file-check';

/**
 * A window should stand before "of which": behind a part it looks as if it were that part's, and it is the whole sentence's, for whole and parts are
 * taken over the same time.
 */
export const windowsOfParts: FileCheck = (_file, { scope, program, contents }, problems) => {
  const printer = new SentencePrinter(scope.vocabulary, scope.language, program.definitions);
  for (const sentence of contents.sentences) {
    if (sentence.kind !== 'boundSentence') continue;
    const part = sentence.parts.at(-1);
    const window = part && windowsOf(sentence).find(({ span }) => span.start >= part.span.end);
    if (part === undefined || window === undefined) continue;
    const alone = partAlone(sentence, part);
    problems.report('window-after-part', window.span, {
      whole: printer.sentence(sentence),
      part: alone === null ? null : printer.sentence(alone),
    });
  }
};

/** A part as a sentence of its own, where it is a part of records and no share. */
function partAlone(sentence: ast.BoundSentence, part: ast.OfWhich): ast.BoundSentence | null {
  const { measure } = sentence;
  const { bound, filter, different, parts } = part;
  const isOfRecords = measure.kind === 'count' || measure.kind === 'amount' || measure.kind === 'total';
  if (!isOfRecords || filter === null || different !== null || parts.length > 0 || bound.percent) return null;
  const { selection } = measure;
  const terms = selection.filter === null ? [filter] : [selection.filter, filter];
  const [only] = terms;
  const both: ast.Condition | undefined =
    terms.length === 1 ? only : { kind: 'logical', operator: 'and', terms, span: filter.span };
  if (both === undefined) return null;
  return {
    ...sentence,
    bound: { ...bound, unit: bound.unit ?? sentence.bound.unit },
    measure: { ...measure, selection: { ...selection, filter: both } },
    parts: [],
    caps: [],
  };
}
