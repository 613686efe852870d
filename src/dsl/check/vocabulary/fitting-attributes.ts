import type { Language } from '../../../wording/language';
import { comparisonKey } from '../../../wording/text';
import type { DiagnosticList } from '../../problems';
import type * as ast from '../../syntax/ast';
import { phrase, type KeywordName } from '../../syntax/keywords';
import { attributesOf, recordsOf, reportSecond, type VocabularyCheck } from './vocabulary-check';

const NUMBERS: readonly ast.FieldKindName[] = ['number', 'numberInText'];
const WORDS: readonly ast.FieldKindName[] = ['text', 'choice'];

/** The kinds of field that an attribute fits, and the word that begins it; the others fit every field. */
const FITTING: Partial<Record<ast.FieldAttribute['kind'], readonly ast.FieldKindName[]>> = {
  values: WORDS,
  unit: NUMBERS,
  range: NUMBERS,
};

const ATTRIBUTE_WORDS: Record<ast.FieldAttribute['kind'], KeywordName> = {
  role: 'Role',
  columns: 'Columns',
  values: 'Values',
  unit: 'UnitDeclaration',
  range: 'From',
};

const KIND_NAMES = {
  text: 'text',
  choice: 'choice',
  number: 'number',
  numberInText: 'number',
  date: 'date',
  yesNo: 'yesNo',
} as const;

/** An attribute of a field is only valid if it fits the field's kind and is given once; a choice needs values, all of them, each with words of its own. */
export const fittingAttributes: VocabularyCheck = (file, problems) => {
  for (const field of recordsOf(file).flatMap(({ fields }) => fields)) {
    for (const attribute of field.attributes) {
      const fitting = FITTING[attribute.kind];
      if (fitting !== undefined && !fitting.includes(field.fieldKind)) {
        problems.report('attribute-misfit', attribute.span, {
          attribute: phrase(ATTRIBUTE_WORDS[attribute.kind], file.language),
          kind: KIND_NAMES[field.fieldKind],
        });
      }
    }
    reportSecond(
      field.attributes,
      ({ kind }) => kind,
      (second, earlier) => {
        const clause = phrase(ATTRIBUTE_WORDS[second.kind], file.language);
        problems.report('twice-in-section', second.span, { clause }, [earlier.span]);
      },
    );
    checkValues(field, file.language, problems);
  }
};

const isName = ({
  word,
  value,
}: {
  readonly word: ast.TextLiteral;
  readonly value: ast.ValueDeclaration;
}): boolean => word === value.nl || word === value.en;

function checkValues(field: ast.FieldDeclaration, language: Language, problems: DiagnosticList): void {
  const attributes = attributesOf(field, 'values');
  const values = attributes.flatMap((attribute) => attribute.values);
  for (const { others, span } of field.fieldKind === 'choice' ? attributes : []) {
    const attribute = phrase('AmongOthers', language);
    if (others) problems.report('attribute-misfit', span, { attribute, kind: 'choice' });
  }
  if (field.fieldKind === 'choice' && values.length === 0)
    problems.report('choice-without-values', field.names.span, {});
  const words = values.flatMap((value) => {
    const all = [value.nl, ...(value.en === null ? [] : [value.en]), ...value.synonyms];
    return all.map((word) => ({ word, value }));
  });
  const first = new Map<string, (typeof words)[number]>();
  for (const each of words) {
    const key = comparisonKey(each.word.value);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, each);
    // A word may be the same in both languages.
    else if (earlier.value !== each.value) {
      const related = [earlier.word.span];
      // Two with one name in a language are one in a file of that language.
      if (isName(each) && isName(earlier))
        problems.report('duplicate-name', each.word.span, { name: each.word.value }, related);
      else problems.report('repeated-option', each.word.span, { option: each.word.value }, related);
    }
  }
}
