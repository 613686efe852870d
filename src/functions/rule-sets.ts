import { baseVocabulary } from '../addin/base-vocabulary';
import type { Requirement, SourceText } from '../dsl/index';
import { isCellError, type CellError } from '../records/cells';
import { fingerprint } from '../records/hash';
import type { Vocabulary } from '../records/vocabulary';
import { BUNDLED_PROGRAMMES } from '../report/bundled-rules';
import { compileRuleBooks, isNamedBy, type RuleBook } from '../report/rule-books';
import { rulesText } from '../roster/match-rules';
import type { Diagnostic } from '../wording/diagnostics';
import { invariant } from '../wording/invariant';
import { closest } from '../wording/text';
import { displayLanguage } from './display-language';
import type { CellRange } from './engine';
import { asShown, withoutZeros } from './excel-cells';
import { counted, fault } from './messages';
import { Registry } from './registry';
import { GONE, onlyCell } from './table-arguments';

/** Compiled rules, and the vocabulary by which a roster for them is read. */
export interface RuleSet {
  readonly book: RuleBook;
  readonly vocabulary: Vocabulary;
  /** The vocabulary that the rules were compiled on. */
  readonly base: Vocabulary;
}

const KEPT_STANDING = 64;
const KEPT_OTHERS = 32;
/** What messages call a rule text that stands in cells. */
const SOURCE_NAME = 'RULES';

/** The rules that RULES has compiled, by their handles. */
export class RuleSets {
  private readonly registry = new Registry<string, RuleSet>({
    standing: KEPT_STANDING,
    others: KEPT_OTHERS,
    same: (left, right) => left === right,
    hash: fingerprint,
  });
  private readonly bundled: RuleSet[] = [];

  /**
   * RULES: a rule text in cells, or the code of a bundled programme in one.
   * @param cell in which the handle will stand; null where Excel does not say
   */
  handleOf(source: CellRange, cell: string | null): string {
    refuseErrors(source);
    const text = rulesText(withoutZeros(source).map((row) => row.map(asShown)));
    if (text.trim() === '') throw fault('rules-blank', {});
    const known = this.registry.find(text, cell);
    if (known !== undefined) return known.handle;
    const set = this.ruleSet(text);
    const handle = this.registry.find(set.book.source.text, cell)?.handle;
    return handle ?? this.registry.add(set.book.source.text, titleOf(set), set, cell);
  }

  has(handle: string): boolean {
    return this.registry.has(handle);
  }

  /** The rules behind a handle, or those of a bundled programme by its code. */
  find(handleOrCode: string): RuleSet {
    if (handleOrCode.trim() === '') throw fault('no-rules', this.notFound(''));
    const set = this.registry.get(handleOrCode) ?? this.bundledNamed(handleOrCode);
    if (set === undefined) throw fault('unknown-rules', this.notFound(handleOrCode));
    return set;
  }

  private ruleSet(text: string): RuleSet {
    // No rule file fits on one line: one line is a code.
    if (text.includes('\n')) return compile({ name: SOURCE_NAME, text }, baseVocabulary());
    const bundled = this.bundledNamed(text);
    if (bundled === undefined) throw fault('unknown-programme', this.notFound(text));
    return bundled;
  }

  private bundledNamed(name: string): RuleSet | undefined {
    for (const set of this.bundledSets()) {
      if (isNamedBy(set.book, name)) return set;
    }
    return undefined;
  }

  private notFound(found: string): { found: string; suggestion: string | null; known: readonly string[] } {
    const known = [...this.bundledSets()].map(({ book }) => book.program.code);
    return { found: found.trim(), suggestion: closest(found, known) ?? null, known };
  }

  /** Each is compiled when it is first looked at: the first call in a page waits for no more than it must. */
  private *bundledSets(): Generator<RuleSet> {
    for (const [index, source] of BUNDLED_PROGRAMMES.entries())
      yield (this.bundled[index] ??= compile(source, baseVocabulary()));
  }
}

/** An error such as #REF! would read as a comment, and a rule would be gone without a word. */
function refuseErrors(source: CellRange): void {
  const only = onlyCell(source);
  if (isCellError(only) && GONE.includes(only.error)) throw fault('rules-gone', { error: only.error });
  for (const [index, row] of source.entries()) {
    const cell = row.find((one): one is CellError => isCellError(one));
    if (cell !== undefined) throw fault('rules-cell-error', { row: index + 1, error: cell.error });
  }
}

function titleOf({ book: { program } }: RuleSet): string {
  const language = displayLanguage();
  const number = (modality: Requirement['modality']): number =>
    program.requirements.filter((requirement) => requirement.modality === modality).length;
  const [advice, attestations] = [number('advice'), number('attestation')];
  const counts = [counted(number('requirement'), 'requirement', 'requirements', language)];
  if (attestations > 0) counts.push(counted(attestations, 'attestation', 'attestations', language));
  if (advice > 0) counts.push(counted(advice, 'advice', 'advices', language));
  return `${program.code} · ${program.title} · ${counts.join(', ')}`;
}

function compile(source: SourceText, base: Vocabulary): RuleSet {
  const { books, vocabulary, diagnostics } = compileRuleBooks([source], base);
  const [book] = books;
  if (book === undefined) throw brokenRules(diagnostics);
  return { book, vocabulary, base };
}

/** The first error, its line, and how many more there are. */
function brokenRules(diagnostics: readonly Diagnostic[]): Error {
  const [first, ...others] = diagnostics.filter(({ severity }) => severity === 'error');
  invariant(first !== undefined, 'rules that did not compile, without an error');
  return fault('broken-rules', {
    line: first.place.rule?.line ?? 1,
    message: { nl: first.message('nl'), en: first.message('en') },
    more: others.length,
  });
}
