/**
 * The English names of the bundled vocabulary that functions are about. Stages need none: they are the record with the role training-time. Nothing
 * else of the vocabulary is known by name here.
 */
export const EPA = { records: 'epa-assessments', number: 'epa', level: 'level' } as const;

export const COURSES = { records: 'courses', attended: 'attended' } as const;
