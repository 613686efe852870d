/** The classes of Excel's API as the published typings have them, with the requirement set of each member. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

export interface TypedMember {
  /** As the typings write it: `ExcelApi 1.7`. */
  readonly set: string;
  readonly isReadonly: boolean;
}

export type TypedClasses = ReadonlyMap<string, ReadonlyMap<string, TypedMember>>;

const typings = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');

export function readTypings(): TypedClasses {
  const source = ts.createSourceFile(typings, readFileSync(typings, 'utf8'), ts.ScriptTarget.ES2022, false);
  const classes = new Map<string, Map<string, TypedMember>>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    if (statement.body === undefined || !ts.isModuleBlock(statement.body)) continue;
    for (const inner of statement.body.statements)
      if (ts.isClassDeclaration(inner) && inner.name !== undefined)
        classes.set(inner.name.text, membersOf(inner, source));
  }
  return classes;
}

function membersOf(declaration: ts.ClassDeclaration, source: ts.SourceFile): Map<string, TypedMember> {
  const members = new Map<string, TypedMember>();
  const ofClass = setOf(declaration, source);
  for (const member of declaration.members) {
    if (member.name === undefined || !ts.isIdentifier(member.name)) continue;
    const name = member.name.text;
    if (members.has(name)) continue;
    const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
    const isReadonly = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
    members.set(name, { set: setOf(member, source) ?? ofClass ?? '', isReadonly });
  }
  return members;
}

/** The first set that a comment names: later ones are about arguments and values. */
function setOf(node: ts.Node, source: ts.SourceFile): string | undefined {
  const comment = source.text.slice(node.pos, node.getStart(source));
  return /\[Api set: (ExcelApi\w* \d+\.\d+)/.exec(comment)?.[1];
}
