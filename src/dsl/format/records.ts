import type { IToken } from 'chevrotain';
import type { Bilingual } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { assertNever } from '../../wording/invariant';
import { quoted, type Naming } from '../print/naming';
import { FIELD_ROLES, RECORD_ROLES } from '../resolve/roles';
import type * as ast from '../syntax/ast';
import type { KeywordName } from '../syntax/keywords';
import { spanOf } from '../syntax/places';
import { hasKeyword } from '../syntax/tokens';
import { listPieces } from './breaks';
import { item, plain, type FormattedItem } from './items';
import type { Piece } from './layout';

/** Between the attributes of a field a line is broken before any of them is. */
const ATTRIBUTE = 0;

/** A unit, whose names stand there in both languages. */
export function unitItem(section: ast.UnitSection, naming: Naming): FormattedItem {
  return item(section, plain(`${naming.word('UnitDeclaration')} ${bilingual(section.names)}`));
}

/**
 * A record type, whose names stand there in both languages.
 * @param tokens of the file; what a missing sheet means has no node of its own
 */
export function recordItems(
  section: ast.RecordSection,
  naming: Naming,
  tokens: readonly IToken[],
): FormattedItem[] {
  const items = [item(section, plain(`${naming.word('Record')} ${bilingual(section.names)}`))];
  const [sheet] = section.sheets;
  if (sheet !== undefined) items.push(item(sheet, texts(naming, 'Sheets', section.sheets)));
  if (section.missingMeansNone) {
    const { start, end } = section.span;
    const word = tokens.find(
      (token) =>
        token.startOffset >= start && token.startOffset < end && hasKeyword(token, 'MissingMeansNone'),
    );
    const span = word === undefined ? section.names.span : spanOf(word);
    items.push(item({ span }, plain(naming.word('MissingMeansNone'))));
  }
  if (section.role !== null) items.push(item(section.role, rolePieces(section, section.role, naming)));
  for (const field of section.fields) items.push(item(field, fieldPieces(field, naming)));
  return items;
}

/** `stage, stages / rotation, rotations`; `het incident, incidenten / incident, incidents`. */
export function bilingual({ article, nl, en }: ast.BilingualName): string {
  const before = article === undefined ? '' : `${article} `;
  const [dutch, english] = [nl, en].map((names) => names.map(({ text }) => text).join(', '));
  return before + (english === undefined || english === '' ? (dutch ?? '') : `${dutch ?? ''} / ${english}`);
}

function texts(naming: Naming, word: KeywordName, nodes: readonly ast.TextLiteral[]): Piece[] {
  return pieces(
    naming.word(word),
    nodes.map(({ value }) => quoted(value)),
  );
}

/** A word and a list with commas. */
const pieces = (word: string, list: readonly string[]): Piece[] => listPieces(`${word} ${list.join(', ')}`);

function rolePieces(section: ast.RecordSection, role: ast.Name, naming: Naming): Piece[] {
  const word = `${naming.word('Role')} ${roleWord(role, RECORD_ROLES, naming)}`;
  const [first] = section.exceptions;
  if (first === undefined) return [{ text: word, rank: ATTRIBUTE }];
  const record = section.names.nl[0] === undefined ? null : naming.record(section.names.nl[0]);
  const field = naming.field(first.field, record);
  const words = section.exceptions.map((exception) => naming.text(exception.word, field));
  return pieces(`${word} ${naming.word('Except')} ${naming.fieldName(first.field, record)}`, words);
}

function roleWord(
  { text }: ast.Name,
  roles: Readonly<Record<string, Bilingual>>,
  { language }: Naming,
): string {
  const key = comparisonKey(text);
  const role = Object.values(roles).find(
    ({ nl, en }) => comparisonKey(nl) === key || comparisonKey(en) === key,
  );
  return role?.[language] ?? text;
}

const KIND_WORDS: Record<ast.FieldKindName, KeywordName> = {
  text: 'KindText',
  choice: 'KindChoice',
  number: 'KindNumber',
  numberInText: 'KindNumberInText',
  date: 'KindDate',
  yesNo: 'KindYesNo',
};

function fieldPieces(field: ast.FieldDeclaration, naming: Naming): Piece[] {
  const heading = `${naming.word('Field')} ${bilingual(field.names)}: ${naming.word(KIND_WORDS[field.fieldKind])}`;
  const attributes = [
    [{ text: heading, rank: ATTRIBUTE }],
    ...field.attributes.map((attribute) => attributePieces(attribute, naming)),
  ];
  return attributes.flatMap((attribute, index) =>
    attribute.map((piece, position) =>
      index < attributes.length - 1 && position === attribute.length - 1
        ? { ...piece, text: `${piece.text},` }
        : piece,
    ),
  );
}

function attributePieces(attribute: ast.FieldAttribute, naming: Naming): Piece[] {
  switch (attribute.kind) {
    case 'role':
      return [
        {
          text: `${naming.word('Role')} ${roleWord(attribute.role, FIELD_ROLES, naming)}`,
          rank: ATTRIBUTE,
        },
      ];
    case 'columns':
      return texts(naming, 'Columns', attribute.names);
    case 'values':
      return pieces(
        attribute.others ? `${naming.word('Values')} ${naming.word('AmongOthers')}` : naming.word('Values'),
        attribute.values.map(({ nl, en, synonyms }) => {
          const name = en === null ? quoted(nl.value) : `${quoted(nl.value)} / ${quoted(en.value)}`;
          return [name, ...synonyms.map(({ value }) => quoted(value))].join(' = ');
        }),
      );
    case 'unit': {
      const { unit, span } = attribute.unit;
      const amount = typeof unit === 'string' ? null : ({ kind: 'number', value: 1, span } as const);
      const text = `${naming.word('UnitDeclaration')} ${naming.unit(attribute.unit, amount)}`;
      return [{ text, rank: ATTRIBUTE }];
    }
    case 'range': {
      const high = attribute.high === null ? '' : ` ${naming.word('To')} ${naming.number(attribute.high)}`;
      return [{ text: `${naming.word('From')} ${naming.number(attribute.low)}${high}`, rank: ATTRIBUTE }];
    }
    default:
      return assertNever(attribute);
  }
}
