import { comparisonKey } from '../../wording/text';
import { LANGUAGES } from '../../wording/language';
import { spanning } from '../source';
import type * as ast from '../syntax/ast';
import { keyword, phrase } from '../syntax/keywords';
import { orBeyond } from '../syntax/meant-bounds';
import { WEEKDAYS } from '../weekdays';
import { knownWordsOf } from './known-words';
import type { OperandResolver } from './operands';
import type { Scope } from './scope';
import { kindOf, written, type Typed } from './typed';

// What people write in a condition for what the language says otherwise: each of these reports it, with what to write, where that is meant.

/** `score is 7 or more`: a comparison, in the words of two conditions. */
export function reportedOrMore(terms: readonly ast.Condition[], scope: Scope): boolean {
  const { language } = scope;
  return terms.some((term, index) => {
    const compared = lastTerm(terms[index - 1]);
    const last = firstTerm(term);
    if (compared?.kind !== 'compare' || compared.comparator !== 'equal' || last?.kind !== 'flag')
      return false;
    const beyond = orBeyond(last.operand.text, language);
    if (beyond === undefined || compared.right.kind !== 'number') return false;
    const span = spanning(compared.right.span, last.span);
    const meant = `${phrase(beyond, language)} ${compared.right.value}`;
    scope.problems.report('other-words', span, { windows: [meant] });
    return true;
  });
}

/** `kind is "a" or "b"`: of the words after "or" nobody says what they are compared with. */
export function reportedAlternatives(terms: readonly ast.Condition[], scope: Scope): boolean {
  const index = terms.findIndex((term, at) => at > 0 && bareLiteral(firstTerm(term)) !== undefined);
  const compared = lastTerm(terms[index - 1]);
  if (compared?.kind !== 'compare' || compared.left === compared.right) return false;
  const bare: ast.Operand[] = [];
  for (const term of terms.slice(index)) {
    const literal = bareLiteral(firstTerm(term));
    if (literal !== undefined) bare.push(literal);
    if (literal === undefined || firstTerm(term) !== term) break;
  }
  const words = [compared.right, ...bare].map(literalText);
  const isEquality = compared.comparator === 'equal' || compared.comparator === 'notEqual';
  const last = bare.at(-1);
  if (!isEquality || last === undefined || !words.every((word) => word !== undefined)) return false;
  const span = spanning(compared.right.span, last.span);
  const meant = `${phrase('OneOf', scope.language)} ${words.join(', ')}`;
  scope.problems.report('other-words', span, { windows: [meant] });
  return true;
}

/** `attended is "yes"`: yes and no are no texts. */
export function reportedYesNo(
  { left, comparator, right, span }: ast.CompareCondition,
  scope: Scope,
): boolean {
  const key = right.kind === 'text' ? comparisonKey(right.value) : '';
  const meant = (['Yes', 'No'] as const).find((name) =>
    LANGUAGES.some((language) => keyword(name)[language].some((text) => comparisonKey(text) === key)),
  );
  if (meant === undefined || !(comparator === 'equal' || comparator === 'notEqual')) return false;
  const is = (comparator === 'equal' ? (['Is'] as const) : (['Is', 'Not'] as const)).map((name) =>
    phrase(name, scope.language),
  );
  const windows = [[written(left), ...is, phrase(meant, scope.language)].join(' ')];
  scope.problems.report('other-words', span, { windows });
  return true;
}

/** `date is training year 2`: on its first day alone is not what is meant. */
export function reportedYear({ comparator, right }: ast.CompareCondition, scope: Scope): boolean {
  if (comparator !== 'equal' && comparator !== 'notEqual') return false;
  if (right.kind !== 'trainingDate' || right.which !== 'yearBegin' || right.year === null) return false;
  const year = `${phrase('TrainingYear', scope.language)} ${right.year.value}`;
  const meant = (['From', 'To'] as const).map((word) => `${phrase(word, scope.language)} ${year}`).join(' ');
  scope.problems.report('other-words', right.span, { windows: [meant] });
  return true;
}

/** `where the same type`, or a date alone: what it is compared with is not said. */
export function reportBare(node: ast.Operand, operand: Typed, scope: Scope): void {
  if (node.kind !== 'sameField' || !('field' in operand) || operand.field === null) {
    scope.problems.report('not-a-flag', node.span, { name: written(node), kind: kindOf(operand) });
    return;
  }
  const { text } = node.field;
  const meant = `${text} ${phrase('Is', scope.language)} ${scope.sameAs(operand.field, text)}`;
  scope.problems.report('other-words', node.span, { windows: [meant] });
}

/** A word of a text field without its quotation marks would be a name that nobody knows. */
export function reportedUnquoted(
  left: Typed | undefined,
  options: readonly (ast.Operand | ast.Name)[],
  operands: OperandResolver,
  scope: Scope,
): boolean {
  const [name] = options;
  if (left === undefined || name?.kind !== 'name') return false;
  const field = left.kind === 'weekday' ? WEEKDAYS : 'reference' in left ? left.field : null;
  if (field === null || left.kind === 'yesNo') return false;
  const value = knownWordsOf(field).get(comparisonKey(name.text));
  if (value === undefined || operands.isKnown(name.text)) return false;
  scope.problems.report('text-without-quotes', name.span, { word: name.text });
  return true;
}

/** `date is "saturday"`: the day of the week is what was meant. */
export function reportedDayOfDate(
  left: Typed | undefined,
  { right, span, ...node }: ast.CompareCondition,
  operands: OperandResolver,
  scope: Scope,
): boolean {
  const word = right.kind === 'text' ? right.value : right.kind === 'name' ? right.text : '';
  const isDay = left?.kind === 'date' && knownWordsOf(WEEKDAYS).has(comparisonKey(word));
  if (!isDay || (right.kind === 'name' && operands.isKnown(word))) return false;
  const { language } = scope;
  const says = `${phrase('WeekdayOf', language)} ${written(node.left)} ${phrase('Is', language)} "${word}"`;
  scope.problems.report('other-words', span, { windows: [says] });
  return true;
}

/** What stands alone where a condition could, and is no name: it is read as a comparison with itself. */
export function bareLiteral(term: ast.Condition | undefined): ast.Operand | undefined {
  return term?.kind === 'compare' && term.left === term.right ? term.left : undefined;
}

const firstTerm = (term: ast.Condition | undefined): ast.Condition | undefined =>
  term?.kind === 'logical' ? term.terms[0] : term;

/** The last of what "and" or "or" joins. */
export const lastTerm = (term: ast.Condition | undefined): ast.Condition | undefined =>
  term?.kind === 'logical' ? term.terms.at(-1) : term;

function literalText(node: ast.Operand): string | undefined {
  if (node.kind === 'text') return `"${node.value}"`;
  return node.kind === 'number' ? String(node.value) : undefined;
}
