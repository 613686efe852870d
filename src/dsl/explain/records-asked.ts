import { assertNever } from '../../wording/invariant';
import { atomsOf, isJoin } from '../evaluate/predicates';
import { datesOf } from '../evaluate/values';
import { filtersOf, limitTerms, measuredTerms } from '../resolve/measured-terms';
import {
  conditionOf,
  recordsBeside,
  type Check,
  type Predicate,
  type Selected,
  type Window,
} from '../resolve/program';
import { sourceOf } from '../resolve/values';

/** The record types that a window hangs on. */
function recordsOfWindow(window: Window | null): number[] {
  if (window?.kind === 'eachRecord') return recordsBeside(window).flatMap(recordsSelected);
  if (window?.kind === 'thisPeriod') return recordsOfWindow(window.of);
  const having = conditionOf(window);
  if (having !== null) return recordsOf(having);
  return datesOf(window).flatMap((date) => {
    const source = sourceOf(date);
    return source.kind === 'event' ? recordsSelected(source.selected) : [];
  });
}

/** The record type of a selection, and those that its filter looks at. */
function recordsSelected({ record, filter }: Selected): number[] {
  return filter === null ? [record] : [record, ...recordsJoined(filter)];
}

function recordsJoined(condition: Predicate): number[] {
  return atomsOf(condition).flatMap((atom) => (isJoin(atom) ? recordsSelected(atom.related) : []));
}

/** The record types that a check looks at. */
export function recordsOf(check: Check): number[] {
  switch (check.kind) {
    case 'bound':
      return [
        ...[...measuredTerms(check), ...limitTerms(check)].flatMap((term) => [
          term.record,
          ...(term.kind === 'without' ? term.others.map(({ record }) => record) : []),
          ...filtersOf(term).flatMap(recordsJoined),
        ]),
        ...recordsOfWindow(check.window),
      ];
    case 'each':
    case 'among':
      return [
        ...recordsSelected(check.selected),
        ...recordsJoined(check.condition),
        ...recordsOfWindow(check.window),
      ];
    case 'neverFalls':
      return recordsSelected(check.selected);
    case 'order':
      return check.events.flatMap((event) => (event.kind === 'event' ? recordsSelected(event) : []));
    case 'person':
      return recordsJoined(check.condition);
    case 'met':
      return recordsOfWindow(check.window);
    case 'if':
    case 'composite':
    case 'cases':
    case 'periods':
    case 'periodCount':
    case 'groups':
    case 'optional':
    case 'attested':
      return [];
    default:
      return assertNever(check);
  }
}
