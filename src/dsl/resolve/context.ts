import type * as ast from '../syntax/ast';
import type { Scope } from './scope';

/** What a sentence stands in: its file, programme and requirement, and the "for each" around it. */
export interface Context {
  readonly scope: Scope;
  readonly programme: { readonly years: number; readonly durationMonths: number };
  /** The id of the requirement. */
  readonly requirement: string;
  /** By comparison key of the name after "for each": the word that it stands at. */
  readonly words: ReadonlyMap<string, ast.ListItem>;
  /** The training year that "for each training year" stands at. */
  readonly year: number | null;
  /** True in a sentence about all trainees together. */
  readonly wholeList: boolean;
}
