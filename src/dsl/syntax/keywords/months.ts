import { entry, type Keyword } from './entry';

/** The months of the year. */
export const MONTHS = {
  January: entry('filter', ['januari'], ['January'], 'de maand', 'the month'),
  February: entry('filter', ['februari'], ['February'], 'de maand', 'the month'),
  March: entry('filter', ['maart'], ['March'], 'de maand', 'the month'),
  April: entry('filter', ['april'], ['April'], 'de maand', 'the month'),
  May: entry('filter', ['mei'], ['May'], 'de maand', 'the month'),
  June: entry('filter', ['juni'], ['June'], 'de maand', 'the month'),
  July: entry('filter', ['juli'], ['July'], 'de maand', 'the month'),
  August: entry('filter', ['augustus'], ['August'], 'de maand', 'the month'),
  September: entry('filter', ['september'], ['September'], 'de maand', 'the month'),
  October: entry('filter', ['oktober'], ['October'], 'de maand', 'the month'),
  November: entry('filter', ['november'], ['November'], 'de maand', 'the month'),
  December: entry('filter', ['december'], ['December'], 'de maand', 'the month'),
} satisfies Record<string, Keyword>;
