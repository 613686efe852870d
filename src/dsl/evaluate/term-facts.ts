import { assertNever } from '../../wording/invariant';
import type { Term } from '../resolve/program';

/** Whether fewer records never amount to more, so that a part of them keeps to a maximum where all of them do. */
export function grows(term: Term): boolean {
  if (term.among !== undefined) return false;
  switch (term.kind) {
    case 'count':
    case 'total':
    case 'peak':
    case 'different':
    case 'changes':
    case 'trainingTime':
      return true;
    case 'duration':
      return term.run !== 'shortest';
    case 'pick':
    case 'average':
    case 'median':
    case 'series':
    case 'streak':
    case 'without':
    case 'between':
      return false;
    default:
      return assertNever(term);
  }
}

/** Whether there is no such amount of no records. */
export function mayBeOfNothing(term: Term): boolean {
  if (term.kind === 'duration') return term.run === 'shortest';
  return term.kind === 'average' || term.kind === 'median' || term.kind === 'between';
}

/** Whether records that are added can bring down what a term amounts to: an average, a lowest or a latest value, but no sum. */
export function mayFall(term: Term): boolean {
  if (term.among !== undefined || term.kind === 'average' || term.kind === 'median') return true;
  return term.kind === 'pick' && (term.which === 'latest' || term.which === 'lowest');
}

/** Whether records that are added can bring up what a term amounts to: all but what is the first or the least of them. */
export function mayRise(term: Term): boolean {
  if (term.among !== undefined) return true;
  if (term.kind === 'pick') return term.which === 'latest' || term.which === 'highest';
  return term.kind !== 'between' || term.which === 'longest';
}
