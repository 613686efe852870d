import { assertNever } from '../../wording/invariant';
import type * as ast from './ast';
import type { ItemKind } from './attempt';
import type { ItemParser, RecordClause } from './grammar';
import type { Heading } from './sections';

const kind = <Item>(
  rule: string,
  example: ItemKind<Item>['example'],
  read: (parser: ItemParser) => Item,
): ItemKind<Item> => ({ rule, example, read });

/** What a section begins with. */
export const HEADINGS = {
  Programme: kind('programmeHeading', 'programme', (parser) => parser.programmeHeading()),
  Vocabulary: kind('vocabularyHeading', 'vocabulary', (parser) => parser.vocabularyHeading()),
  Requirement: kind('requirementHeading', 'requirement', (parser) => parser.requirementHeading()),
  Regulation: kind('regulationHeading', 'regulation', (parser) => parser.regulationHeading()),
  Parameter: kind('parameterHeading', 'parameter', (parser) => parser.parameterHeading()),
  List: kind('listHeading', 'list', (parser) => parser.listHeading()),
  Definition: kind('definitionHeading', 'definition', (parser) => parser.definitionHeading()),
  Import: kind('importHeading', 'import', (parser) => parser.importHeading()),
  Example: kind('exampleHeading', 'example', (parser) => parser.exampleHeading()),
  Record: kind('recordHeading', 'record', (parser) => parser.recordHeading()),
  Unit: kind('unitHeading', 'unit', (parser) => parser.unitHeading()),
};

/** What stands under a heading. */
export const CLAUSES = {
  programme: kind('programmeClause', 'programmeClause', (parser) => parser.programmeClause()),
  requirement: kind('requirementClause', 'sentence', (parser) => parser.requirementClause()),
  regulation: kind('regulationClause', 'regulationClause', (parser) => parser.regulationClause()),
  parameter: kind('parameterClause', 'citation', (parser) => parser.parameterClause()),
  example: kind('exampleClause', 'exampleClause', (parser) => parser.exampleClause()),
  record: kind('recordClause', 'recordClause', (parser) => parser.recordClause()),
};

/** Whatever an item can say. */
type Item = ast.Node | RecordClause;

/** How the heading of a section is read. */
export function headingKind(heading: Heading): ItemKind<Item> {
  switch (heading) {
    case 'Requirement':
    case 'Advice':
    case 'Attestation':
      return HEADINGS.Requirement;
    case 'UnitDeclaration':
      return HEADINGS.Unit;
    case 'Programme':
    case 'Vocabulary':
    case 'Regulation':
    case 'Parameter':
    case 'List':
    case 'Definition':
    case 'Import':
    case 'Example':
    case 'Record':
      return HEADINGS[heading];
    default:
      return assertNever(heading);
  }
}

/** How the items under a heading are read; null where there are none. */
export function clauseKind(heading: Heading): ItemKind<Item> | null {
  switch (heading) {
    case 'Programme':
      return CLAUSES.programme;
    case 'Requirement':
    case 'Advice':
    case 'Attestation':
      return CLAUSES.requirement;
    case 'Regulation':
      return CLAUSES.regulation;
    case 'Parameter':
      return CLAUSES.parameter;
    case 'Example':
      return CLAUSES.example;
    case 'Record':
      return CLAUSES.record;
    case 'Vocabulary':
    case 'List':
    case 'Definition':
    case 'Import':
    case 'UnitDeclaration':
      return null;
    default:
      return assertNever(heading);
  }
}
