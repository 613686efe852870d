import type { FieldKind } from '../../records/vocabulary';
import type { TokenType } from 'chevrotain';
import type { Bilingual, Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { KEYWORDS_BY_RANK } from '../syntax/expected-words';
import { keyword, KEYWORD_NAMES, type KeywordName } from '../syntax/keywords';
import {
  CloseToken,
  ColonToken,
  KEYWORD_TOKENS as K,
  NumberToken,
  TextToken,
  tokenize,
  WordToken,
} from '../syntax/tokens';
import { namesFor, type CompletionKind, type OccurringWords, type Suggested } from './completion-names';
import type { RuleText } from './rule-text';
import { SaidOfField } from './said-of-fields';
import { pathTo } from './tree-path';
import { Trial, TRIED_AT } from './trial';
import { wordRole, type WordRole } from './word-role';

/** Something that can stand where the cursor is. */
export interface Completion {
  /** What is typed already begins here; it ends at `to`. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: CompletionKind;
  /** What it means; null where there is nothing to say. */
  readonly help: Bilingual | null;
}

/** A phrase has at most so many words. */
const PHRASE_WORDS = 5;

/**
 * What can come next at an offset: words with which the parser reads on. What is typed already is completed; a phrase also when some of its words are.
 * @param text the text as it is now; `known` may have been understood a little earlier
 * @param language of a text that does not show its own yet
 */
export function completionsAt(
  text: string,
  offset: number,
  known: RuleText,
  occurring: OccurringWords,
  language: Language,
): Completion[] {
  const own = known.file.sections.length === 0 ? language : known.language;
  const before = text.slice(0, offset);
  const { faults, comments } = tokenize(lastLine(before), own);
  if (comments.length > 0) return [];
  const open = faults.find(({ kind }) => kind === 'unclosed');
  if (open !== undefined) {
    const from = offset - lastLine(before).length + open.offset;
    const to = offset + (/^["“”„]/u.exec(text.slice(offset))?.[0].length ?? 0);
    return inText(before.slice(0, from), open.image.slice(1), known, occurring, own).map(
      ({ name, kind, help }) => ({ from, to, text: `"${name}"`, kind, help }),
    );
  }
  return beginnings(before).flatMap(({ from, typed }, index) => {
    const trial = new Trial(text.slice(0, from), own);
    const values = trial.takes(TextToken) ? valueRoles(trial) : [];
    const said = new SaidOfField(values.flatMap((value) => kindBeside(value, known) ?? []));
    const words = [...keywordsFor(trial, typed, own, said)];
    // Names are one word: what began further back is none.
    if (index === 0) {
      if (said.hasWords) words.unshift(...valuesAfter(values, typed, known, occurring, own));
      words.push(...namesAfter(trial, typed, known, own, said));
    }
    return words
      .filter(({ name }) => name.length > typed.length && trial.takesText(name))
      .map(({ name, kind, help }) => ({ from, to: offset, text: name, kind, help }));
  });
}

const lastLine = (text: string): string => /[^\n\r]*$/u.exec(text)?.[0] ?? '';

/** Where what is being typed may have begun: at the last word, or at words before it, as long as they stand on one line. */
function beginnings(before: string): { readonly from: number; readonly typed: string }[] {
  const line = lastLine(before);
  const found = [...line.matchAll(/[\p{L}\p{M}\p{N}_%±/-]+/gu)].map(({ index }) => index);
  const last = found.at(-1) ?? line.length;
  const isTyping = /[\p{L}\p{M}\p{N}_%±/-]$/u.test(line);
  const starts = [...(isTyping ? [] : [line.length]), last, ...found.slice(0, -1).reverse()];
  return starts.slice(0, PHRASE_WORDS).flatMap((start) => {
    const typed = line.slice(start);
    return /["“”„#:,()]/u.test(typed) ? [] : [{ from: before.length - line.length + start, typed }];
  });
}

function* keywordsFor(
  trial: Trial,
  typed: string,
  language: Language,
  said: SaidOfField,
): Generator<Suggested> {
  for (const name of RANKED) {
    if (!said.fits(name)) continue;
    const { group, help } = keyword(name);
    const phrases = group === 'filler' ? [] : phrasesFor(keyword(name)[language], typed.toLowerCase());
    if (phrases.length === 0 || !trial.takes(K[name])) continue;
    for (const words of phrases) yield { name: words, kind: 'keyword', help };
  }
}

/** The first phrase of a keyword, as the formatter writes it, also for those who began another; and other forms of the same word ("elk", "elke"). */
function phrasesFor([first = '', ...others]: readonly string[], typed: string): string[] {
  const begins = (words: string): boolean => words.toLowerCase().startsWith(typed);
  if (!begins(first)) return typed.length > 1 && others.some(begins) ? [first] : [];
  const isForm = (other: string): boolean => other.startsWith(first) || first.startsWith(other);
  return [first, ...(typed === '' ? [] : others.filter((other) => begins(other) && isForm(other)))];
}

/** The likeliest first. */
const RANKED: readonly KeywordName[] = KEYWORDS_BY_RANK.flatMap(
  (type) => KEYWORD_NAMES.find((name) => K[name] === type) ?? [],
);

/** What may have to follow a word before its item is whole enough to say what the word stands for; each perhaps with what closes it. */
const CLOSINGS = [[], [K.Then, K.AtLeast, NumberToken, WordToken], [CloseToken]];

const endings = (...each: readonly (readonly TokenType[])[]): TokenType[][] =>
  CLOSINGS.flatMap((closing) => each.map((ending) => [...ending, ...closing]));

const NAME_ENDINGS = endings(
  [],
  [WordToken],
  [TextToken],
  [NumberToken],
  [K.Yes],
  [K.Is, TextToken],
  [K.Is, NumberToken],
  [K.Is, K.VerdictMet],
  [K.AtLeast, NumberToken],
  [K.NeverFalls],
  [K.To, NumberToken],
  [K.To, NumberToken, WordToken],
  [K.Of, WordToken],
  [K.Of, WordToken, K.AtLeast, NumberToken],
  [K.Of, WordToken, K.NeverFalls],
  [K.Before, K.First, WordToken],
  [ColonToken, TextToken],
  [ColonToken, WordToken, K.Is, TextToken],
  [ColonToken, K.AtLeast, NumberToken, WordToken],
);

const TEXT_ENDINGS = endings([], [ColonToken, K.AtLeast, NumberToken, WordToken]);

function namesAfter(
  trial: Trial,
  typed: string,
  known: RuleText,
  language: Language,
  said: SaidOfField,
): Suggested[] {
  if (!trial.takes(WordToken)) return [];
  return rolesOf(trial, WordToken, NAME_ENDINGS)
    .filter((role) => !isOfTexts(role))
    .flatMap((role) => namesFor(role, known, language, NOTHING_OCCURS, said))
    .filter(startsWith(typed))
    .filter(isFirst);
}

type ValueRole = Extract<WordRole, { readonly role: 'value' | 'weekday' }>;

const isOfTexts = (role: WordRole): role is ValueRole => role.role === 'value' || role.role === 'weekday';

/** What is compared with a text. */
const kindBeside = (role: ValueRole, known: RuleText): FieldKind | undefined =>
  role.role === 'weekday' ? 'choice' : known.field(role.field, role.of)?.kind;

const valueRoles = (trial: Trial): ValueRole[] => rolesOf(trial, TextToken, TEXT_ENDINGS).filter(isOfTexts);

/** The words of a field where no quotation mark has been typed yet: with both of them. */
function valuesAfter(
  roles: readonly ValueRole[],
  typed: string,
  known: RuleText,
  occurring: OccurringWords,
  language: Language,
): Suggested[] {
  return roles
    .flatMap((role) => namesFor(role, known, language, occurring, ANYTHING))
    .filter(startsWith(typed))
    .filter(isFirst)
    .map((one) => ({ ...one, name: `"${one.name}"` }));
}

function inText(
  before: string,
  typed: string,
  known: RuleText,
  occurring: OccurringWords,
  language: Language,
): Suggested[] {
  return valueRoles(new Trial(before, language))
    .flatMap((role) => namesFor(role, known, language, occurring, ANYTHING))
    .filter(startsWith(typed))
    .filter(isFirst);
}

const NOTHING_OCCURS: OccurringWords = () => [];
const ANYTHING = new SaidOfField([]);

/** Everything that a word at the end of a text can stand for. */
function rolesOf(trial: Trial, type: TokenType, after: readonly (readonly TokenType[])[]): WordRole[] {
  const roles = trial.treesWith(type, after).flatMap((tree) => wordRole(pathTo(tree, TRIED_AT)) ?? []);
  const seen = new Set<string>();
  return roles.filter((role) => {
    const key = JSON.stringify(role);
    return !seen.has(key) && seen.add(key);
  });
}

const startsWith = (typed: string): ((one: Suggested) => boolean) => {
  const key = comparisonKey(typed);
  return ({ name }) => comparisonKey(name).startsWith(key);
};

const isFirst = ({ name }: Suggested, index: number, all: readonly Suggested[]): boolean =>
  all.findIndex((other) => other.name === name) === index;
