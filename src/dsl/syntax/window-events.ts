import { assertNever } from '../../wording/invariant';
import { collected } from '../collected';
import type * as ast from './ast';
import { selectionsIn } from './measures';

/** The windows of a sentence; of one that repeats another, those of that. */
export function windowsOf(sentence: ast.Sentence): readonly ast.TimeWindow[] {
  switch (sentence.kind) {
    case 'boundSentence':
    case 'shareSentence':
    case 'eachSentence':
    case 'amongSentence':
    case 'metSentence':
      return sentence.window === null ? [] : [sentence.window, ...sentence.furtherWindows];
    case 'forEachSentence': {
      const { group, body } = sentence;
      return group.kind === 'periods' ? [group.window, ...windowsOf(body)] : windowsOf(body);
    }
    case 'optionalSentence':
    case 'wholeListSentence':
      return windowsOf(sentence.body);
    case 'conditionSentence':
    case 'neverFallsSentence':
    case 'ifSentence':
    case 'orderSentence':
    case 'compositeSentence':
    case 'attestedSentence':
      return [];
    default:
      return assertNever(sentence);
  }
}

/** The events that the windows of a sentence hang on, in the order in which they stand there. */
export function eventsOfWindow(sentence: ast.Sentence): readonly ast.EventReference[] {
  return collected(windowsOf(sentence), eventsIn);
}

/** The selections that a window names: by their records, as events, or for what there must be in it. */
export function selectionsOfWindow(window: ast.TimeWindow): readonly ast.Selection[] {
  if (window.kind === 'eachRecord') {
    const { selection, neighbour } = window;
    return neighbour === undefined ? [selection] : [selection, neighbour.selection];
  }
  if (window.kind === 'eachPeriod') return window.having === null ? [] : selectionsIn(window.having.measure);
  return eventsIn(window).map(({ selection }) => selection);
}

function eventsIn(window: ast.TimeWindow): readonly ast.EventReference[] {
  switch (window.kind) {
    case 'edge':
    case 'within':
      return eventOf(window.date);
    case 'range':
      return [...eventOf(window.from), ...eventOf(window.to)];
    case 'eachPeriod':
    case 'trainingYears':
    case 'months':
    case 'sliding':
    case 'eachRecord':
    case 'wholeTraining':
      return [];
    default:
      return assertNever(window);
  }
}

function eventOf(date: ast.Operand): readonly ast.EventReference[] {
  if (date.kind === 'shiftedDate') return eventOf(date.date);
  return date.kind === 'event' ? [date] : [];
}
