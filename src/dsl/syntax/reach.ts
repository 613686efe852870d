import type { IToken } from 'chevrotain';

/** How far the grammar reads an item: the index of the token at which it stops, or null when it reads it whole. */
export type Reach = (tokens: IToken[]) => number | null;
