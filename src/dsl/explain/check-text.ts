import type { Vocabulary } from '../../records/vocabulary';
import type { SentencePrinter } from '../print/sentences';
import type { Check } from '../resolve/program';
import type * as ast from '../syntax/ast';

/** What a check is called in an explanation: its sentence, without the items and parts that are told by themselves. */
export function checkText(check: Check, vocabulary: Vocabulary, printer: SentencePrinter): string {
  if (check.kind === 'bound' && check.part !== null) {
    const record = check.terms[0]?.record;
    const chain = chainTo(check.part, partsOf(check.sentence)) ?? [check.part];
    return printer.part(chain, record === undefined ? null : (vocabulary.records[record] ?? null));
  }
  if (check.kind === 'composite') return printer.printed(check.sentence).text.replace(/:$/u, '');
  return printer.sentence(withoutParts(check.sentence));
}

/** A part of a sentence, after those that it is a part of: "of which …, and of those …". */
function chainTo(part: ast.OfWhich, among: readonly ast.OfWhich[]): readonly ast.OfWhich[] | undefined {
  for (const one of among) {
    if (one === part) return [one];
    const inner = chainTo(part, one.parts);
    if (inner !== undefined) return [one, ...inner];
  }
  return undefined;
}

function partsOf(node: ast.Sentence): readonly ast.OfWhich[] {
  if (node.kind === 'boundSentence') return node.parts;
  return 'body' in node ? partsOf(node.body) : [];
}

/** What parts of one sentence have in common: the sentence, or the "of which" that they are about. */
export const keyOf = (check: Check): ast.Node =>
  check.kind === 'bound' && check.part !== null ? check.part : check.sentence;

function withoutParts(node: ast.Sentence): ast.Sentence {
  switch (node.kind) {
    case 'boundSentence':
      return { ...node, parts: [] };
    case 'forEachSentence':
    case 'wholeListSentence':
      return { ...node, body: withoutParts(node.body) };
    case 'eachSentence':
    case 'amongSentence':
    case 'shareSentence':
    case 'conditionSentence':
    case 'neverFallsSentence':
    case 'ifSentence':
    case 'orderSentence':
    case 'compositeSentence':
    case 'optionalSentence':
    case 'attestedSentence':
    case 'metSentence':
      return node;
  }
}
