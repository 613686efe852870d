import type * as ast from '../syntax/ast';
import type { Requirement } from './program';
import type { Scope } from './scope';

/** What a sentence stands in: its file, programme and requirement, and the "for each" around it. */
export interface Context {
  readonly scope: Scope;
  readonly programme: { readonly years: number; readonly durationMonths: number };
  /** The id of the requirement. */
  readonly requirement: string;
  /** The requirements that a sentence of it rests on; undefined when something was wrong and has been reported. */
  readonly requirementsOf: (node: ast.MetSentence) => readonly Requirement[] | undefined;
  /** By comparison key of the name after "for each": the word that it stands at. */
  readonly words: ReadonlyMap<string, ast.ListItem>;
  /** The training year that "for each training year" stands at. */
  readonly year: number | null;
  /** True in a sentence about all trainees together. */
  readonly wholeList: boolean;
}
