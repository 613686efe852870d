import { closest, comparisonKey } from '../../wording/text';
import type { BilingualKind } from '../../wording/diagnostics';
import { assertNever } from '../../wording/invariant';
import { numberTicks } from '../../records/quantities';
import { nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import { knownWordsOf } from './known-words';
import type * as ast from '../syntax/ast';
import type { FieldReference, Predicate, Value } from './program';
import { kindOfField, type Scope } from './scope';

type Typed =
  | {
      readonly kind: 'text' | 'choice' | 'yesNo';
      readonly field: FieldType;
      readonly reference: FieldReference;
    }
  | { readonly kind: 'number' | 'date'; readonly field: FieldType | null; readonly value: Value }
  | { readonly kind: 'textLiteral'; readonly text: string; readonly span: ast.Node['span'] }
  | { readonly kind: 'yesNoLiteral'; readonly value: boolean };

/**
 * Resolves the conditions of a sentence. A name is a field of the selected record, else a field of the trainee, else a parameter.
 * @param record the record type that is selected from, or null for a condition on the trainee alone
 */
export class ConditionResolver {
  constructor(
    private readonly scope: Scope,
    private readonly record: RecordType | null,
  ) {}

  /** @returns undefined when something was wrong and has been reported */
  condition(node: ast.Condition): Predicate | undefined {
    switch (node.kind) {
      case 'logical': {
        const terms = node.terms.map((term) => this.condition(term));
        return terms.every((term) => term !== undefined) ? { kind: node.operator, terms } : undefined;
      }
      case 'not': {
        const term = this.condition(node.term);
        return term && { kind: 'not', term };
      }
      case 'compare':
        return this.compare(node);
      case 'oneOf':
        return this.oneOf(node);
      case 'between': {
        const low = this.compare({ ...node, kind: 'compare', comparator: 'atLeast', right: node.low });
        const high = this.compare({ ...node, kind: 'compare', comparator: 'atMost', right: node.high });
        this.checkRange(node.low, node.high, node);
        return low && high && { kind: 'and', terms: [low, high] };
      }
      case 'state':
        return this.state(node);
      case 'flag':
        return this.flag(node);
      default:
        return assertNever(node);
    }
  }

  /** A date that a window names. */
  date(node: ast.Operand): Value | undefined {
    const typed = this.operand(node);
    if (typed === undefined) return undefined;
    if (typed.kind === 'date') return typed.value;
    this.scope.problems.report('wrong-kind', node.span, {
      name: written(node),
      kind: kindOf(typed),
      needed: ['date'],
    });
    return undefined;
  }

  private compare(node: ast.CompareCondition): Predicate | undefined {
    const left = this.operand(node.left);
    if (this.reportedUnquoted(left, [node.right])) return undefined;
    const right = this.operand(node.right);
    if (left === undefined || right === undefined) return undefined;
    const { problems } = this.scope;
    const leftKind = kindOf(left);
    const rightKind = kindOf(right);
    const equality = node.comparator === 'equal' || node.comparator === 'notEqual';
    const negate = (predicate: Predicate | undefined): Predicate | undefined =>
      predicate !== undefined && node.comparator === 'notEqual'
        ? { kind: 'not', term: predicate }
        : predicate;
    if (isConstant(left) && isConstant(right)) {
      problems.report('constant-condition', node.span, {});
      return undefined;
    }
    if (
      'value' in left &&
      'value' in right &&
      left.kind !== 'yesNoLiteral' &&
      right.kind !== 'yesNoLiteral'
    ) {
      const dateOrder =
        node.comparator === 'before' ||
        node.comparator === 'after' ||
        node.comparator === 'onOrBefore' ||
        node.comparator === 'onOrAfter';
      if (leftKind === rightKind && (leftKind === 'date' || !dateOrder)) {
        return { kind: 'compare', left: left.value, comparator: node.comparator, right: right.value };
      }
    } else if (equality) {
      if ('reference' in left && left.kind !== 'yesNo' && right.kind === 'textLiteral') {
        return negate(this.words(left.field, left.reference, [{ text: right.text, span: right.span }]));
      }
      if ('reference' in left && left.kind === 'yesNo' && right.kind === 'yesNoLiteral') {
        return negate({ kind: 'flag', value: left.reference, expected: right.value });
      }
      if (
        'reference' in left &&
        'reference' in right &&
        (left.kind === 'yesNo') === (right.kind === 'yesNo')
      ) {
        return negate({ kind: 'sameWord', left: left.reference, right: right.reference });
      }
    }
    if (leftKind === 'yesNo' && rightKind === 'date') {
      problems.report('window-after-flag', node.span, { name: written(node.left) });
      return undefined;
    }
    if (leftKind === rightKind || (isWordy(leftKind) && isWordy(rightKind))) {
      const needed: BilingualKind[] =
        node.comparator === 'before' ||
        node.comparator === 'after' ||
        node.comparator === 'onOrBefore' ||
        node.comparator === 'onOrAfter'
          ? ['date']
          : ['number', 'date'];
      problems.report('wrong-kind', node.left.span, { name: written(node.left), kind: leftKind, needed });
    } else {
      problems.report('wrong-types', node.span, {
        left: written(node.left),
        leftKind,
        right: written(node.right),
        rightKind,
      });
    }
    return undefined;
  }

  private oneOf(node: ast.OneOfCondition): Predicate | undefined {
    const left = this.operand(node.left);
    if (this.reportedUnquoted(left, node.options)) return undefined;
    const [first] = node.options;
    let options = node.options.filter((option) => option.kind !== 'name');
    if (first?.kind === 'name') {
      const list = this.scope.list(first);
      if (list === undefined) return undefined;
      options = [...list.words];
    }
    if (left === undefined) return undefined;
    const negate = (predicate: Predicate): Predicate =>
      node.negated ? { kind: 'not', term: predicate } : predicate;
    if ('reference' in left && left.kind !== 'yesNo' && options.every((option) => option.kind === 'text')) {
      const words = this.words(
        left.field,
        left.reference,
        options.map((option) => ({
          text: option.value,
          span: first?.kind === 'name' ? first.span : option.span,
        })),
      );
      return words && negate(words);
    }
    if (left.kind === 'number' && options.every((option) => option.kind === 'number')) {
      const terms = options.map((option): Predicate => ({
        kind: 'compare',
        left: left.value,
        comparator: 'equal',
        right: { kind: 'constant', amount: numberTicks(option.value) },
      }));
      return negate({ kind: 'or', terms });
    }
    const wrong =
      options.find((option) => option.kind !== (left.kind === 'number' ? 'number' : 'text')) ?? options[0];
    this.scope.problems.report('wrong-types', wrong?.span ?? node.span, {
      left: written(node.left),
      leftKind: kindOf(left),
      right: wrong === undefined ? '' : String(wrong.value),
      rightKind: wrong?.kind ?? 'list',
    });
    return undefined;
  }

  /** A word of a text field without its quotation marks would be a name that nobody knows. */
  private reportedUnquoted(left: Typed | undefined, options: readonly (ast.Operand | ast.Name)[]): boolean {
    const [name] = options;
    if (left === undefined || !('reference' in left) || left.kind === 'yesNo' || name?.kind !== 'name')
      return false;
    const value = knownWordsOf(left.field).get(comparisonKey(name.text));
    if (value === undefined || this.isKnown(name.text)) return false;
    this.scope.problems.report('text-without-quotes', name.span, { word: name.text });
    return true;
  }

  private isKnown(name: string): boolean {
    const { people } = this.scope;
    return [this.record, people].some(
      (record) => record !== null && this.scope.findField(record, name) !== undefined,
    );
  }

  private state(node: ast.StateCondition): Predicate | undefined {
    const reference = this.fieldReference(node.left);
    if (reference === undefined) return undefined;
    const negate = (predicate: Predicate): Predicate =>
      node.negated ? { kind: 'not', term: predicate } : predicate;
    switch (node.state) {
      case 'filled':
        return negate({ kind: 'filled', value: reference.reference });
      case 'blank':
        return negate({ kind: 'not', term: { kind: 'filled', value: reference.reference } });
      case 'whole': {
        if (kindOfField(reference.field) !== 'number') {
          this.scope.problems.report('wrong-kind', node.left.span, {
            name: written(node.left),
            kind: kindOfField(reference.field),
            needed: ['number'],
          });
          return undefined;
        }
        const whole: Predicate = { kind: 'whole', value: reference.reference };
        if (node.range === null) return negate(whole);
        const range = this.condition({ kind: 'between', left: node.left, ...node.range, span: node.span });
        return range && negate({ kind: 'and', terms: [whole, range] });
      }
      default:
        return assertNever(node.state);
    }
  }

  private flag(node: ast.FlagCondition): Predicate | undefined {
    const reference = this.fieldReference(node.operand);
    if (reference === undefined) return undefined;
    if (reference.field.kind === 'yesNo') return { kind: 'flag', value: reference.reference, expected: true };
    this.scope.problems.report('not-a-flag', node.span, {
      name: node.operand.text,
      kind: kindOfField(reference.field),
    });
    return undefined;
  }

  private fieldReference(node: ast.Operand): { field: FieldType; reference: FieldReference } | undefined {
    if (node.kind !== 'name') {
      this.scope.problems.report('constant-condition', node.span, {});
      return undefined;
    }
    const own = this.record === null ? undefined : this.scope.findField(this.record, node.text);
    if (own !== undefined) return { field: own, reference: { kind: 'field', field: own.index } };
    const { people } = this.scope;
    const person = this.scope.findField(people, node.text);
    if (person !== undefined) {
      return {
        field: person,
        reference: { kind: this.record === null ? 'field' : 'personField', field: person.index },
      };
    }
    this.scope.reportUnknownName(node, this.record);
    return undefined;
  }

  private operand(node: ast.Operand): Typed | undefined {
    switch (node.kind) {
      case 'text':
        return { kind: 'textLiteral', text: node.value, span: node.span };
      case 'number':
        return { kind: 'number', field: null, value: { kind: 'constant', amount: numberTicks(node.value) } };
      case 'yesNo':
        return { kind: 'yesNoLiteral', value: node.value };
      case 'date':
        if (node.day !== undefined)
          return { kind: 'date', field: null, value: { kind: 'constant', amount: node.day } };
        this.scope.problems.report('no-such-date', node.span, { written: node.written });
        return undefined;
      case 'trainingDate':
        return {
          kind: 'date',
          field: null,
          value: { kind: 'trainingDate', which: node.which, year: node.year?.value ?? 0 },
        };
      case 'name':
        return this.named(node);
      default:
        return assertNever(node);
    }
  }

  private named(node: ast.Name): Typed | undefined {
    const known =
      (this.record !== null && this.scope.findField(this.record, node.text) !== undefined) ||
      this.scope.findField(this.scope.people, node.text) !== undefined;
    const parameter = known ? undefined : this.scope.findParameter(node.text);
    if (parameter !== undefined) {
      return {
        kind: 'number',
        field: null,
        value:
          parameter.value === null
            ? { kind: 'unset', parameter: parameter.name.text }
            : { kind: 'constant', amount: numberTicks(parameter.value.value) },
      };
    }
    const found = this.fieldReference(node);
    if (found === undefined) return undefined;
    const { field, reference } = found;
    const kind = kindOfField(field);
    if (kind === 'number' || kind === 'date') return { kind, field, value: reference };
    return {
      kind: field.kind === 'choice' ? 'choice' : field.kind === 'yesNo' ? 'yesNo' : 'text',
      field,
      reference,
    };
  }

  private words(
    field: FieldType,
    value: FieldReference,
    words: readonly { readonly text: string; readonly span: ast.Node['span'] }[],
  ): Predicate | undefined {
    const canonical = knownWordsOf(field);
    const keys: string[] = [];
    let complete = true;
    for (const { text, span } of words) {
      const known = canonical.get(comparisonKey(text));
      if (known === undefined && field.kind === 'choice') {
        const candidates = field.values.flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms]);
        this.scope.problems.report('unknown-word', span, {
          word: text,
          field: nameOf(field),
          suggestion: closest(text, candidates) ?? null,
          words: field.values.map(({ name }) => name),
        });
        complete = false;
      }
      keys.push(comparisonKey(known ?? text));
    }
    return complete ? { kind: 'words', value, keys } : undefined;
  }

  private checkRange(low: ast.Operand, high: ast.Operand, node: ast.Node): void {
    if (low.kind === 'number' && high.kind === 'number' && low.value > high.value) {
      this.scope.problems.report('reversed-range', node.span, {
        low: String(low.value),
        high: String(high.value),
      });
    }
  }
}

function isWordy(kind: BilingualKind): boolean {
  return kind === 'text' || kind === 'choice';
}

function kindOf(typed: Typed): BilingualKind {
  if (typed.kind === 'textLiteral') return 'text';
  return typed.kind === 'yesNoLiteral' ? 'yesNo' : typed.kind;
}

function isConstant(typed: Typed): boolean {
  if (typed.kind === 'textLiteral' || typed.kind === 'yesNoLiteral') return true;
  return 'value' in typed && typed.value.kind !== 'field' && typed.value.kind !== 'personField';
}

/** An operand as the user wrote it, for messages. */
function written(node: ast.Operand): string {
  switch (node.kind) {
    case 'name':
      return node.text;
    case 'date':
      return node.written;
    case 'trainingDate':
      return node.which;
    case 'text':
    case 'number':
    case 'yesNo':
      return String(node.value);
    default:
      return assertNever(node);
  }
}
