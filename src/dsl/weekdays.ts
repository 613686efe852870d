import type { FieldType } from '../records/vocabulary';

/** The days of the week, from Monday to Sunday: what the weekday of a date may be, as if it were a choice. */
export const WEEKDAYS: FieldType = {
  index: -1,
  names: {
    nl: { one: 'weekdag', many: 'weekdagen' },
    en: { one: 'weekday', many: 'weekdays' },
  },
  kind: 'choice',
  role: null,
  columns: [],
  values: [
    ['maandag', 'Monday'],
    ['dinsdag', 'Tuesday'],
    ['woensdag', 'Wednesday'],
    ['donderdag', 'Thursday'],
    ['vrijdag', 'Friday'],
    ['zaterdag', 'Saturday'],
    ['zondag', 'Sunday'],
  ].map(([nl = '', en = '']) => ({ name: { nl, en }, synonyms: [] })),
  hasOtherWords: false,
  unit: null,
  minimum: null,
  maximum: null,
};
