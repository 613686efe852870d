import type { DiagnosticList } from '../../problems';
import type * as ast from '../../syntax/ast';

/** One check of the records and units that a file declares, in a vocabulary or in a rule file. */
export type VocabularyCheck = (file: ast.RuleFile, problems: DiagnosticList) => void;

export function recordsOf(file: ast.RuleFile): ast.RecordSection[] {
  return file.sections.filter((section) => section.kind === 'record');
}

/** The attributes of one kind that a field has. */
export function attributesOf<Kind extends ast.FieldAttribute['kind']>(
  field: ast.FieldDeclaration,
  kind: Kind,
): Extract<ast.FieldAttribute, { kind: Kind }>[] {
  return field.attributes.filter(
    (attribute): attribute is Extract<ast.FieldAttribute, { kind: Kind }> => attribute.kind === kind,
  );
}

/** Reports every thing whose key an earlier one has already. */
export function reportSecond<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  report: (thing: Thing, earlier: Thing) => void,
): void {
  const first = new Map<string, Thing>();
  for (const thing of things) {
    const key = keyOf(thing);
    const earlier = first.get(key);
    if (key === '') continue;
    if (earlier === undefined) first.set(key, thing);
    else if (earlier !== thing) report(thing, earlier);
  }
}
