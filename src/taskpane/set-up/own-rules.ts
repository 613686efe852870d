/** The value that stands for the workbook's own sheet among the codes of programmes. */
export const OWN_RULES = '*';
