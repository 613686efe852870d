import type { FieldType, RecordType, UnitType } from '../../records/vocabulary';
import type { Bilingual, Language } from '../../wording/language';
import { findByName } from '../resolve/vocabulary';
import type { Span } from '../source';
import type * as ast from '../syntax/ast';
import { keyword, KEYWORD_NAMES, phrase, type KeywordName } from '../syntax/keywords';
import { spanOf } from '../syntax/places';
import { beginsLine, hasKeyword, tokenize } from '../syntax/tokens';
import { declarationOf } from './declared';
import type { RequirementText, RuleText, WordInText } from './rule-text';

/** What the word at a place means: a fixed word of the language, or something of the vocabulary or of the file. */
export type Meaning = { readonly span: Span } & (
  | {
      readonly kind: 'keyword';
      readonly words: readonly { readonly phrase: string; readonly help: Bilingual }[];
    }
  | { readonly kind: 'record'; readonly record: RecordType }
  /** A name for a selection, as it is written. */
  | { readonly kind: 'definition'; readonly name: string; readonly selection: string }
  | { readonly kind: 'field'; readonly field: FieldType }
  | { readonly kind: 'unit'; readonly unit: UnitType }
  /** A parameter's value is null when it is not set. */
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly value: number | null;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'list'; readonly name: string; readonly words: readonly string[] }
  | { readonly kind: 'source'; readonly name: string; readonly title: string }
  | { readonly kind: 'regulation'; readonly id: string; readonly title: string }
  | { readonly kind: 'requirement'; readonly requirement: RequirementText }
);

/** What stands at an offset means, as far as it means anything. */
export function meaningAt(text: RuleText, offset: number, language: Language): Meaning | null {
  const word = text.wordAt(offset);
  const named = word && meaningOf(text, word, language);
  return named ?? meaningOfKeyword(text, offset);
}

function meaningOf(text: RuleText, word: WordInText, language: Language): Meaning | null {
  const { span, role } = word;
  const declared = declarationOf(text, word);
  switch (declared?.kind) {
    case 'parameter':
      return {
        kind: 'parameter',
        span,
        name: declared.name.text,
        value: declared.value?.value ?? null,
        notes: declared.notes.map((note) => note.text.value),
      };
    case 'list':
      return {
        kind: 'list',
        span,
        name: declared.name.text,
        words: declared.items.map((item) => item.word.value),
      };
    case 'source':
      return { kind: 'source', span, name: declared.name.text, title: declared.title.value };
    case 'regulation':
      return { kind: 'regulation', span, id: declared.id.text, title: declared.title.value };
    case 'requirement': {
      const requirement = text.requirementText(declared, language);
      return { kind: 'requirement', span, requirement };
    }
    case 'definition':
      return { kind: 'definition', span, name: word.text, selection: text.written(declared.selection.span) };
    case 'record':
    case 'unitDeclaration':
    case 'field':
    case undefined:
      break;
  }
  const name: ast.Name = { kind: 'name', text: word.text, span };
  switch (role.role) {
    case 'record':
      return recordMeaning(text, name);
    case 'unit': {
      const unit = findByName(text.vocabulary.units, word.text);
      return unit === undefined ? recordMeaning(text, name) : { kind: 'unit', span, unit };
    }
    case 'field':
    case 'groupField':
    case 'operand': {
      const field = text.field(name, role.of);
      return field && { kind: 'field', span, field };
    }
    case 'value':
    case 'weekday':
    case 'parameter':
    case 'list':
    case 'source':
    case 'regulation':
    case 'requirement':
    case 'recordRole':
    case 'fieldRole':
    case 'declared':
      return null;
  }
}

function recordMeaning(text: RuleText, name: ast.Name): Meaning | null {
  const record = text.record(name);
  return record && { kind: 'record', span: name.span, record };
}

/** A phrase that means two things (Dutch "van") is told with both. */
function meaningOfKeyword(text: RuleText, offset: number): Meaning | null {
  const { language } = text;
  const { tokens } = tokenize(text.text, language);
  const index = tokens.findIndex((one) => {
    const { start, end } = spanOf(one);
    return start <= offset && offset < end;
  });
  const token = tokens[index];
  const all = KEYWORD_NAMES.filter((name) => hasKeyword(token, name) && keyword(name).group !== 'filler');
  // The word of a section is that where it begins a line, and nowhere else.
  const isSection = all.some(isSectionWord) && beginsLine(token, index, tokens);
  const own = all.filter((name) => isSectionWord(name) === isSection);
  const names = own.length > 0 ? own : all;
  if (token === undefined || names.length === 0) return null;
  const words = names.map((name) => ({ phrase: phrase(name, language), help: keyword(name).help }));
  return { kind: 'keyword', span: spanOf(token), words };
}

const isSectionWord = (name: KeywordName): boolean => keyword(name).group === 'section';
