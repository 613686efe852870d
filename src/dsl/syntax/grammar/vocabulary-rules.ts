import type { IOrAlt } from 'chevrotain';
import type * as ast from '../ast';
import {
  articleBefore,
  ColonToken,
  CommaToken,
  EqualsToken,
  KEYWORD_TOKENS as K,
  NameToken,
  SlashToken,
  TextToken,
} from '../tokens';
import { SentenceRules } from './sentence-rules';

/** A clause of a record section. */
export type RecordClause =
  | ast.FieldDeclaration
  | { readonly kind: 'sheets'; readonly sheets: readonly ast.TextLiteral[] }
  | { readonly kind: 'role'; readonly role: ast.Name; readonly exceptions: ast.RecordSection['exceptions'] }
  | { readonly kind: 'missingMeansNone' };

/** The headings and clauses that declare records, fields and units. */
export class VocabularyRules extends SentenceRules {
  readonly vocabularyHeading = this.RULE('vocabularyHeading', (): ast.VocabularySection => {
    const first = this.CONSUME(K.Vocabulary);
    const title = this.SUBRULE(this.text);
    return { kind: 'vocabulary', title, span: this.across(first, title) };
  });

  readonly unitHeading = this.RULE('unitHeading', (): ast.UnitSection => {
    const first = this.CONSUME(K.UnitDeclaration);
    const names = this.SUBRULE(this.bilingualName);
    return { kind: 'unitDeclaration', names, span: this.across(first, names) };
  });

  readonly recordHeading = this.RULE('recordHeading', (): ast.RecordSection => {
    const first = this.CONSUME(K.Record);
    const names = this.SUBRULE(this.bilingualName);
    return {
      kind: 'record',
      names,
      sheets: [],
      role: null,
      exceptions: [],
      missingMeansNone: false,
      fields: [],
      complete: true,
      span: this.across(first, names),
    };
  });

  readonly recordClause = this.RULE('recordClause', (): RecordClause => {
    return this.OR<IOrAlt<RecordClause>[]>([
      {
        ALT: () => {
          this.CONSUME(K.Sheets);
          return { kind: 'sheets', sheets: this.SUBRULE(this.texts) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Role);
          const role = this.SUBRULE(this.roleName);
          const exceptions: { field: ast.Name; word: ast.TextLiteral }[] = [];
          this.OPTION(() => {
            this.CONSUME(K.Except);
            const field = this.SUBRULE1(this.name);
            const words = this.SUBRULE1(this.texts);
            this.ACTION(() => {
              exceptions.push(...words.map((word) => ({ field, word })));
            });
          });
          return { kind: 'role', role, exceptions };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.MissingMeansNone);
          return { kind: 'missingMeansNone' };
        },
      },
      { ALT: () => this.SUBRULE(this.fieldDeclaration) },
    ]);
  });

  private readonly fieldDeclaration = this.RULE('fieldDeclaration', (): ast.FieldDeclaration => {
    const first = this.CONSUME(K.Field);
    const names = this.SUBRULE(this.bilingualName);
    this.CONSUME(ColonToken);
    const { value: fieldKind, token } = this.SUBRULE(this.fieldKind);
    const attributes: ast.FieldAttribute[] = [];
    this.MANY(() => {
      this.CONSUME(CommaToken);
      attributes.push(this.SUBRULE(this.fieldAttribute));
    });
    return {
      kind: 'field',
      names,
      fieldKind,
      attributes,
      span: this.across(first, attributes.at(-1) ?? token),
    };
  });

  private readonly fieldKind = this.choice<ast.FieldKindName>('fieldKind', [
    [K.KindText, 'text'],
    [K.KindChoice, 'choice'],
    [K.KindNumber, 'number'],
    [K.KindNumberInText, 'numberInText'],
    [K.KindDate, 'date'],
    [K.KindYesNo, 'yesNo'],
  ]);

  /** Any of these words may be taken for a role, of which is told then which there are. */
  private readonly roleName = this.RULE('roleName', (): ast.Name => {
    const token = this.OR([
      { ALT: () => this.CONSUME(NameToken) },
      { ALT: () => this.CONSUME(K.Start) },
      { ALT: () => this.CONSUME(K.End) },
    ]);
    return { kind: 'name', text: token.image, span: this.across(token) };
  });

  private readonly fieldAttribute = this.RULE('fieldAttribute', (): ast.FieldAttribute => {
    return this.OR<IOrAlt<ast.FieldAttribute>[]>([
      {
        ALT: () => {
          const first = this.CONSUME(K.Role);
          const role = this.SUBRULE(this.roleName);
          return { kind: 'role', role, span: this.across(first, role) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.Columns);
          const names = this.SUBRULE(this.texts);
          return { kind: 'columns', names, span: this.across(first, names) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.Values);
          const others = this.OPTION1(() => this.CONSUME(K.AmongOthers)) !== undefined;
          const values = [this.SUBRULE(this.value)];
          this.MANY({
            GATE: () => this.isAt(2, TextToken),
            DEF: () => {
              this.CONSUME(CommaToken);
              values.push(this.SUBRULE1(this.value));
            },
          });
          return { kind: 'values', others, values, span: this.across(first, values.at(-1)) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.UnitDeclaration);
          const unit = this.SUBRULE(this.unit);
          return { kind: 'unit', unit, span: this.across(first, unit) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.From);
          const low = this.SUBRULE(this.number);
          const high = this.OPTION(() => {
            this.CONSUME(K.To);
            return this.SUBRULE1(this.number);
          });
          return { kind: 'range', low, high: high ?? null, span: this.across(first, high ?? low) };
        },
      },
    ]);
  });

  private readonly value = this.RULE('value', (): ast.ValueDeclaration => {
    const nl = this.SUBRULE(this.text);
    const en = this.OPTION(() => {
      this.CONSUME(SlashToken);
      return this.SUBRULE1(this.text);
    });
    const synonyms = this.SUBRULE(this.synonyms);
    return { kind: 'value', nl, en: en ?? null, synonyms, span: this.since(nl) };
  });

  /** `= "other word"`, any number of times. */
  protected readonly synonyms = this.RULE('synonyms', (): ast.TextLiteral[] => {
    const synonyms: ast.TextLiteral[] = [];
    this.MANY(() => {
      this.CONSUME(EqualsToken);
      synonyms.push(this.SUBRULE(this.text));
    });
    return synonyms;
  });

  protected readonly bilingualName = this.RULE('bilingualName', (): ast.BilingualName => {
    const article = articleBefore(this.LA(1));
    const nl = this.SUBRULE(this.names);
    const en = this.OPTION(() => {
      this.CONSUME(SlashToken);
      return this.SUBRULE1(this.names);
    });
    const names = { kind: 'bilingualName', nl, en: en ?? [], span: this.across(nl, en) } as const;
    return article === undefined ? names : { ...names, article };
  });

  /** A name, and perhaps its plural. */
  private readonly names = this.RULE('names', (): ast.Name[] => {
    const names = [this.SUBRULE(this.name)];
    this.OPTION(() => {
      this.CONSUME(CommaToken);
      names.push(this.SUBRULE1(this.name));
    });
    return names;
  });
}
