import type * as ast from '../syntax/ast';
import type { KeywordName } from '../syntax/keywords';

/** The keywords for what the tree calls by names of its own. */
export const BOUND_WORDS: Record<Exclude<ast.BoundComparator, 'none' | 'between'>, KeywordName> = {
  atLeast: 'AtLeast',
  atMost: 'AtMost',
  moreThan: 'MoreThan',
  lessThan: 'LessThan',
  exactly: 'Exactly',
};

export const RELATION_WORDS: Record<ast.EdgeWindow['relation'], KeywordName> = {
  before: 'Before',
  after: 'After',
  onOrBefore: 'OnOrBefore',
  onOrAfter: 'OnOrAfter',
};

export const COMPARATOR_WORDS: Record<Exclude<ast.Comparator, 'equal' | 'notEqual'>, KeywordName> = {
  atLeast: 'AtLeast',
  atMost: 'AtMost',
  moreThan: 'MoreThan',
  lessThan: 'LessThan',
  ...RELATION_WORDS,
};

export const STATE_WORDS: Record<ast.StateCondition['state'], KeywordName> = {
  filled: 'Filled',
  blank: 'Blank',
  whole: 'Whole',
};

export const PICK_WORDS: Record<ast.PickMeasure['which'], KeywordName> = {
  latest: 'Latest',
  first: 'First',
  highest: 'Highest',
  lowest: 'Lowest',
};

export const RUN_WORDS: Record<ast.RunMeasure['which'], KeywordName> = {
  longest: 'LongestRun',
  shortest: 'ShortestRun',
};

export const ROUNDING_WORDS: Record<ast.Rounding, KeywordName> = {
  up: 'RoundedUp',
  down: 'RoundedDown',
  nearest: 'Rounded',
};

export const MONTH_WORDS: readonly KeywordName[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
