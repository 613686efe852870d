import type { Bilingual } from '../../wording/language';

/** The defined names of a set-up workbook; the same in both languages, so that formulas never change with the language. */
export const NAMES = { rules: 'TrainingRules', date: 'TrainingDate', roster: 'TrainingRoster' } as const;

/** The table in which columns are mapped by hand. */
export const COLUMNS_TABLE = 'TrainingColumns';

/** What the check sheet is called where the name is free. */
export const CHECK_SHEET = { nl: 'Controle', en: 'Check' } as const satisfies Bilingual;
