import { EOF, tokenMatcher, type IToken, type TokenType } from 'chevrotain';
import type { DiagnosticCode } from '../../wording/diagnostics';
import { invariant } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import type { DiagnosticList, Said } from '../problems';
import type { Span } from '../source';
import { attempt, type ItemKind, type Stop } from './attempt';
import {
  EXAMPLES,
  expectedKeywords,
  expectedWords,
  KEYWORDS_BY_RANK,
  MOST_EXPECTED,
  OTHER_SENTENCES,
  written,
} from './expected-words';
import { across } from './grammar/extents';
import { DEEPEST } from './grammar/word-rules';
import { cutList, cutStrictly, lineCuts, type CutList } from './items';
import type { KeywordName } from './keywords';
import type { Reach } from './reach';
import { notInLanguage } from './not-in-language';
import { placeOf, quoted, spanOf, writtenWords } from './places';
import { isDoubleComparison, mending } from './mending';
import { findRepair, unclosed, type Repair } from './repair';
import { SaidValues } from './said-values';
import {
  CloseToken,
  ColonToken,
  CommaToken,
  hasKeyword,
  isOneOf,
  KEYWORD_TOKENS,
  NameToken,
  NumberToken,
  retyped,
  TextToken,
  tokenize,
  WordToken,
  type LexicalFault,
} from './tokens';

/** Of how many sentences that are joined into one it is said, each time after a look at all that follows. */
const MOST_JOINED = 10;

/**
 * Reads items with the grammar, and says what is wrong with those that it cannot read: what was probably meant, as long as that makes the item
 * readable, else what could have stood there. A mended item is read on as it was meant, so that its other mistakes are found in the same pass.
 */
export class ItemReader {
  /** Names in what could not be read. */
  readonly unreadNames = new Set<string>();
  /** Fixed words that sources were called by. */
  private readonly keywordSources = new Set<string>();
  private givenUp = 0;

  constructor(
    private readonly language: Language,
    private readonly problems: DiagnosticList,
    private readonly faults: readonly LexicalFault[],
    private readonly file: readonly IToken[],
  ) {}

  /** Looked for as soon as something in the file cannot be read. */
  private said: SaidValues | undefined;

  /**
   * What a clause or sentence says; several when a line break was missing, none when nothing could be made of it.
   * @param joined how many sentences before it were joined to it
   */
  read<Item>(tokens: readonly IToken[], kind: ItemKind<Item>, joined = 0): Item[] {
    const faulty = this.faultIn(tokens);
    const first = attempt([...tokens], kind);
    if ('item' in first) {
      // Text without its end says nothing certain.
      if (faulty !== 'unclosed' || kind.rule !== 'requirementClause') return [first.item];
      this.giveUp(tokens);
      return [];
    }
    if (first.isTooDeep) {
      this.reportTooDeep(tokens, first);
      return [];
    }
    const list = kind.rule === 'requirementClause' ? cutList(tokens) : undefined;
    if (list !== undefined) {
      const before = this.problems.count;
      const items = this.readList(list, kind);
      if (this.problems.count > before) return items;
      // Each of them can be read by itself, but they are not what the list says.
      this.reportStop(tokens, first, kind);
      this.giveUp(tokens);
      return [];
    }
    const pieces = cutStrictly(tokens, kind.rule === 'exampleClause');
    if (pieces.length > 1) return pieces.flatMap((piece) => this.read(piece, kind));
    const cut = lineCuts(tokens).find(({ before }) => 'item' in attempt(before, kind));
    if (cut !== undefined && !this.isMisspelt(tokens, first.index, kind))
      return [cut.before, cut.rest].flatMap((piece) => this.read(piece, kind));
    if (faulty !== undefined) {
      this.giveUp(tokens);
      return [];
    }
    return this.mend(tokens, first, kind, joined);
  }

  /** The sentences of a list that cannot be read as a whole, each by itself, after what is wrong with the words above it. */
  private readList<Item>({ heading, bullet, items }: CutList, kind: ItemKind<Item>): Item[] {
    // Any sentence will do to see whether the words above can be read.
    const probe = [...heading, bullet, retyped(bullet, KEYWORD_TOKENS.Attested, '')];
    const result = attempt(probe, kind);
    if (heading.length === 0)
      this.problems.report('surplus-word', spanOf(bullet), { found: quoted(bullet.image) });
    else if (!('item' in result) && this.faultIn(heading) === undefined) this.mend(probe, result, kind);
    return items.flatMap((item) => this.read(item, kind));
  }

  /** Whether one misspelt word is all that keeps several lines from being one item. */
  private isMisspelt<Item>(tokens: readonly IToken[], stop: number, kind: ItemKind<Item>): boolean {
    const repair = findRepair(tokens, stop, this.reach(kind), this.language);
    return repair?.kind === 'keyword' && 'item' in attempt(repair.tokens, kind);
  }

  private reach<Item>(kind: ItemKind<Item>): Reach {
    return (tokens) => {
      const result = attempt(tokens, kind);
      return 'item' in result ? null : result.index;
    };
  }

  private mend<Item>(tokens: readonly IToken[], stop: Stop, kind: ItemKind<Item>, joined = 0): Item[] {
    const isSentence = kind.rule === 'requirementClause';
    // "duration 24 months" under a requirement: a clause in the wrong place, not a field that lacks a word.
    if (isSentence && isForeignClause(tokens, stop.index)) {
      this.reportStop(tokens, stop, kind);
      this.giveUp(tokens);
      return [];
    }
    if (isSentence) this.said ??= new SaidValues(this.file, this.language);
    const {
      steps,
      words,
      tokens: current,
      result,
    } = mending(tokens, stop, kind, this.language, isSentence ? this.said : undefined);
    const ways = isSentence && 'item' in result ? this.readable(words.ways(), kind) : undefined;
    if (ways !== undefined) this.problems.suppose('other-words', placeOfAll(tokens), { windows: ways });
    else for (const { repair, of } of steps) this.reportRepair(repair, of, this.stopped(tokens, stop, kind));
    if ('item' in result) {
      const last = steps.at(-1)?.repair;
      return [
        result.item,
        ...(last !== undefined && 'rest' in last ? this.rest(last.rest, kind, joined) : []),
      ];
    }
    this.reportStop(current, result, kind);
    this.giveUp(tokens);
    return [];
  }

  /** Ways to write an item, if the grammar reads each of them. */
  private readable<Item>(
    ways: readonly string[] | undefined,
    kind: ItemKind<Item>,
  ): readonly string[] | undefined {
    return ways?.every((way) => 'item' in attempt([...tokenize(way, this.language).tokens], kind)) === true
      ? ways
      : undefined;
  }

  /** What follows a sentence that it was joined to, unless enough was said of that. */
  private rest<Item>(tokens: readonly IToken[], kind: ItemKind<Item>, joined: number): Item[] {
    if (joined < MOST_JOINED) return this.read(tokens, kind, joined + 1);
    this.giveUp(tokens);
    return [];
  }

  /** How often something could not be read. */
  get failures(): number {
    return this.givenUp;
  }

  /** The names of what could not be read count as known and as used. */
  giveUp(tokens: readonly IToken[]): void {
    this.givenUp++;
    for (const token of tokens) {
      if (tokenMatcher(token, NameToken)) this.unreadNames.add(comparisonKey(token.image));
    }
  }

  private faultIn(tokens: readonly IToken[]): LexicalFault['kind'] | undefined {
    const first = tokens[0]?.startLine ?? 0;
    const last = tokens.at(-1)?.endLine ?? 0;
    const kinds = this.faults
      .filter(
        ({ line, kind }) => line >= first && line <= last && (kind === 'unclosed' || kind === 'stranger'),
      )
      .map(({ kind }) => kind);
    return kinds.find((kind) => kind === 'unclosed') ?? kinds[0];
  }

  // ---- messages

  /** @param otherwise what is said of the item when a word that is missing or too much was not what is wrong */
  private reportRepair(repair: Repair, tokens: readonly IToken[], otherwise: Stopped | undefined): void {
    const whole = otherwise && { ...otherwise, whole: placeOfAll(tokens) };
    switch (repair.kind) {
      case 'keyword': {
        const { near, wrong } = repair;
        const [first] = wrong;
        const last = wrong.at(-1);
        invariant(first !== undefined && last !== undefined, 'a repair of nothing');
        const span = across(first, last);
        const found = quoted(wrong.map((token) => token.image).join(' '));
        if (near.kind === 'misspelt')
          this.problems.report('misspelt-word', span, { found, suggestion: near.phrase });
        else
          this.problems.report('other-language', span, {
            found,
            suggestion: near.phrase,
            file: this.language,
          });
        return;
      }
      case 'number':
        this.problems.report('number-in-letters', spanOf(repair.wrong), {
          found: repair.wrong.image,
          number: String(repair.value),
        });
        return;
      case 'missing': {
        const open = repair.type === CloseToken ? unclosed(tokens) : undefined;
        const parameters = {
          after: quoted(repair.after.image),
          missing: written(repair.type, this.language),
        };
        if (open === undefined)
          this.problems.suppose(
            'missing-word',
            spanOf(repair.after),
            parameters,
            around(tokens, repair.after),
            whole,
          );
        else this.problems.report('unclosed-parenthesis', spanOf(open), {});
        return;
      }
      case 'quotedName':
        this.problems.report('name-in-quotes', spanOf(repair.wrong), {
          name: repair.wrong.image.slice(1, -1),
        });
        return;
      case 'surplus':
        this.problems.suppose(
          'surplus-word',
          spanOf(repair.wrong),
          { found: quoted(repair.wrong.image) },
          around(tokens, repair.wrong),
          whole,
        );
        return;
      case 'newSentence':
        this.problems.report('new-sentence', spanOf(repair.first), { found: quoted(repair.first.image) });
        return;
      case 'joinedSentence':
        this.problems.report('joined-sentence', across(repair.first, repair.last), {
          found: quoted(repair.last.image),
          alternatives: repair.alternatives,
        });
        return;
      case 'calendarRate':
        this.problems.suppose('calendar-rate', placeOf(repair.first, repair.last), {
          found: writtenWords(tokens.slice(tokens.indexOf(repair.first), tokens.indexOf(repair.last) + 1)),
          windows: repair.windows,
        });
        return;
      case 'otherWindow':
      case 'otherWords':
      case 'between':
      case 'periodFirst':
        this.problems.suppose(
          repair.kind === 'periodFirst' ? 'period-first' : 'other-words',
          placeOf(repair.first, repair.last),
          { windows: repair.windows },
        );
        return;
      case 'fraction':
        this.problems.report('share-in-percent', across(repair.first, repair.last), { share: repair.share });
        return;
      case 'clauseInHeading':
        this.problems.report('clause-in-heading', across(repair.first, repair.last), {
          clause: repair.clause,
        });
        return;
      case 'lateFilter': {
        const { first, before, window } = repair;
        this.problems.report('late-filter', spanOf(first), {
          meant: `${writtenWords(before)} ${first.image} … ${writtenWords(window)}`,
        });
      }
    }
  }

  private reportTooDeep(tokens: readonly IToken[], { index }: Stop): void {
    const token = tokens[index] ?? tokens.at(-1);
    invariant(token !== undefined, 'nothing stands inside nothing');
    this.problems.report('nested-too-deep', spanOf(token), { levels: String(DEEPEST) });
    this.giveUp(tokens);
  }

  private reportStop<Item>(tokens: readonly IToken[], stop: Stop, kind: ItemKind<Item>): void {
    const said = this.stopped(tokens, stop, kind);
    if (said === undefined) return;
    if (said.code === 'keyword-as-name' && hasKeyword(tokens[0], 'Source')) {
      // Of a source it is said once, not wherever that is cited.
      const word = tokens[stop.index]?.image ?? '';
      if (this.keywordSources.has(word)) return;
      this.keywordSources.add(word);
    }
    this.problems.report(said.code, said.span, said.parameters);
  }

  /** What is said of tokens that cannot be read on. */
  private stopped<Item>(tokens: readonly IToken[], stop: Stop, kind: ItemKind<Item>): Stopped | undefined {
    const token = tokens[stop.index];
    const last = tokens.at(-1);
    const lacking = notInLanguage(tokens, stop.index, this.language);
    if (lacking !== undefined) {
      const { code, first, last: end } = lacking;
      const span = across(first, end);
      if (code === 'gap-without-unit')
        return { code, span, parameters: { records: lacking.records, between: lacking.between } };
      if (code === 'middle-left-out') return { code, span, parameters: { year: lacking.year } };
      return { code, span, parameters: { found: quoted(first.image) } };
    }
    const types = this.possible(tokens, stop, kind);
    const expected = expectedWords(types, this.language);
    const example = this.exampleFor(tokens.slice(0, stop.index), kind);
    if (token === undefined) {
      if (last === undefined) return undefined;
      const { start, end } = spanOf(last);
      const span = { start: Math.max(start, end - 1), end };
      return { code: 'unexpected-end', span, parameters: { after: quoted(last.image), expected, example } };
    }
    const span = spanOf(token);
    if (isDoubleComparison(tokens, stop.index))
      return { code: 'double-comparison', span, parameters: { found: token.image } };
    if (isNameMissing(stop) && isKeyword(token) && !isOneOf(token, NEVER_MEANT_AS_NAMES))
      return { code: 'keyword-as-name', span, parameters: { found: token.image } };
    return { code: 'unexpected-word', span, parameters: { found: quoted(token.image), expected, example } };
  }

  /** An example of a kind of item, one that shows what was being written: it holds everything that was read so far. */
  private exampleFor<Item>(read: readonly IToken[], kind: ItemKind<Item>): string | null {
    const examples = [EXAMPLES[kind.example], ...(kind.example === 'sentence' ? OTHER_SENTENCES : [])];
    const fitting = examples.find((example) => {
      const shown = new Set(tokenize(example[this.language]).tokens.map(({ tokenType }) => tokenType));
      return read.every(({ tokenType }) => shown.has(tokenType));
    });
    return fitting?.[this.language] ?? null;
  }

  private possible<Item>(tokens: readonly IToken[], stop: Stop, kind: ItemKind<Item>): readonly TokenType[] {
    // These words may name a field, but hardly do at the beginning of a line.
    if (stop.index === 1 && hasKeyword(tokens[0], 'Note')) return [TextToken];
    if (stop.index === 1 && hasKeyword(tokens[0], 'Source')) return [NameToken];
    return stop.types.length > 0 ? stop.types : this.following(kind, tokens.slice(0, stop.index));
  }

  /** What can follow tokens that are whole by themselves: whatever the grammar reads on with, until there is enough for a message. */
  private following<Item>(kind: ItemKind<Item>, before: readonly IToken[]): TokenType[] {
    const last = before.at(-1);
    if (last === undefined) return [];
    const isReadable = (type: TokenType): boolean => {
      const result = attempt([...before, retyped(last, type, '')], kind);
      return 'item' in result || result.index > before.length;
    };
    const readable = [...SIGNS.filter(isReadable), EOF];
    for (const type of KEYWORDS_BY_RANK) {
      if (expectedKeywords(readable, this.language).length >= MOST_EXPECTED) break;
      if (isReadable(type)) readable.push(type);
    }
    return readable;
  }
}

/** What is said of an item that cannot be read. */
type Stopped = {
  [Code in DiagnosticCode]: Said<Code>;
}[DiagnosticCode];

/** A word with those next to it. */
function around(tokens: readonly IToken[], token: IToken): Span {
  const index = tokens.indexOf(token);
  return placeOf(tokens[index - 1] ?? token, tokens[index + 1] ?? token);
}

/** Where an item stands, from its first word to its last. */
function placeOfAll(tokens: readonly IToken[]): Span {
  const [first] = tokens;
  const last = tokens.at(-1);
  invariant(first !== undefined && last !== undefined, 'an item of nothing');
  return placeOf(first, last);
}

/** Signs and literals that a message may name. */
const SIGNS: readonly TokenType[] = [CommaToken, ColonToken, CloseToken, TextToken, NumberToken];

/** Words that begin a clause of some sections and may name a field in sentences. */
const FOREIGN_CLAUSES: readonly KeywordName[] = ['Duration', 'Code'];

/** Whether reading stopped right after a word that begins a clause somewhere else. */
function isForeignClause(tokens: readonly IToken[], stop: number): boolean {
  return stop === 1 && isOneOf(tokens[0], FOREIGN_CLAUSES);
}

/** Words before which a name was forgotten. */
const NEVER_MEANT_AS_NAMES: readonly KeywordName[] = ['Where', 'Of', 'Is'];

const isNameMissing = ({ types }: Stop): boolean => types.length === 1 && types[0] === NameToken;

function isKeyword(token: IToken): boolean {
  return token.tokenType !== WordToken && /^\p{L}/u.test(token.image);
}
