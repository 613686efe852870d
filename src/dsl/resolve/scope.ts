import { closest, comparisonKey } from '../../wording/text';
import type { BilingualKind } from '../../wording/diagnostics';
import {
  allNames,
  recordWithRole,
  type FieldType,
  type RecordType,
  type Vocabulary,
} from '../../records/vocabulary';
import { invariant } from '../../wording/invariant';
import type { DiagnosticList } from '../problems';
import type * as ast from '../syntax/ast';
import { findByName, reportUnknownField } from './vocabulary';

/** Everything that a sentence of one file can name, and which of it was named. */
export class Scope {
  readonly usedParameters = new Set<ast.ParameterSection>();
  readonly usedLists = new Set<ast.ListSection>();
  readonly usedSources = new Set<string>();
  private readonly parameters: ReadonlyMap<string, ast.ParameterSection>;
  private readonly lists: ReadonlyMap<string, ast.ListSection>;

  constructor(
    readonly vocabulary: Vocabulary,
    sections: readonly ast.Section[],
    readonly problems: DiagnosticList,
  ) {
    this.parameters = byName(sections.filter((section) => section.kind === 'parameter'));
    this.lists = byName(sections.filter((section) => section.kind === 'list'));
  }

  get people(): RecordType {
    const record = recordWithRole(this.vocabulary, 'people');
    invariant(record !== undefined, 'a vocabulary without people');
    return record;
  }

  record(name: ast.Name): RecordType | undefined {
    const record = findByName(this.vocabulary.records, name.text);
    if (record === undefined) {
      const candidates = this.vocabulary.records.flatMap((known) => allNames(known.names));
      this.problems.report('unknown-record', name.span, {
        name: name.text,
        suggestion: closest(name.text, candidates) ?? null,
      });
    }
    return record;
  }

  field(record: RecordType, name: ast.Name): FieldType | undefined {
    const field = findByName(record.fields, name.text);
    if (field === undefined) reportUnknownField(name, record, this.problems);
    return field;
  }

  findField(record: RecordType, text: string): FieldType | undefined {
    return findByName(record.fields, text);
  }

  /** Looks for a parameter without saying so when there is none. */
  findParameter(text: string): ast.ParameterSection | undefined {
    const parameter = this.parameters.get(comparisonKey(text));
    if (parameter !== undefined) this.usedParameters.add(parameter);
    return parameter;
  }

  parameter(name: ast.Name): ast.ParameterSection | undefined {
    const parameter = this.findParameter(name.text);
    if (parameter === undefined) {
      const candidates = [...this.parameters.values()].map((known) => known.name.text);
      this.problems.report('unknown-parameter', name.span, {
        name: name.text,
        suggestion: closest(name.text, candidates) ?? null,
      });
    }
    return parameter;
  }

  list(name: ast.Name): ast.ListSection | undefined {
    const list = this.lists.get(comparisonKey(name.text));
    if (list === undefined) {
      const candidates = [...this.lists.values()].map((known) => known.name.text);
      this.problems.report('unknown-list', name.span, {
        name: name.text,
        suggestion: closest(name.text, candidates) ?? null,
      });
    } else this.usedLists.add(list);
    return list;
  }

  /** Says that a name is not known in a sentence, with the nearest of the names that are. */
  reportUnknownName(name: ast.Name, record: RecordType | null): void {
    const fields = [...(record?.fields ?? []), ...this.people.fields].flatMap((field) =>
      allNames(field.names),
    );
    const parameters = [...this.parameters.values()].map((parameter) => parameter.name.text);
    this.problems.report('unknown-name', name.span, {
      name: name.text,
      suggestion: closest(name.text, [...fields, ...parameters]) ?? null,
    });
  }
}

function byName<Named extends { readonly name: ast.Name }>(sections: readonly Named[]): Map<string, Named> {
  const map = new Map<string, Named>();
  for (const section of sections) {
    const key = comparisonKey(section.name.text);
    if (!map.has(key)) map.set(key, section);
  }
  return map;
}

/** What kind of value a field's cells hold, for messages and for comparing. */
export function kindOfField(field: FieldType): BilingualKind {
  return field.kind === 'numberInText' ? 'number' : field.kind;
}
