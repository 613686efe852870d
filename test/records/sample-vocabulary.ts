/** A small vocabulary, declared by hand, for tests of reading rosters. */
import { numberTicks } from '../../src/records/quantities';
import type {
  BilingualNames,
  FieldKind,
  FieldType,
  RecordType,
  ValueType,
  Vocabulary,
} from '../../src/records/vocabulary';

/** `aios, aios / trainee, trainees` */
export function names(text: string): BilingualNames {
  const [nl = '', en = nl] = text.split(' / ');
  const pair = (words: string) => {
    const [one = '', many = one] = words.split(', ');
    return { one, many };
  };
  return { nl: pair(nl), en: pair(en) };
}

/** `orthopedie / orthopaedics = orthopedics` */
export function word(text: string): ValueType {
  const [name = '', ...synonyms] = text.split(' = ');
  const [nl = '', en = nl] = name.split(' / ');
  return { name: { nl, en }, synonyms };
}

interface FieldMore {
  role?: FieldType['role'];
  columns?: readonly string[];
  values?: readonly string[];
  unit?: string;
  range?: readonly [number, number];
}

export function field(fieldNames: string, kind: FieldKind, more: FieldMore = {}): FieldType {
  return {
    index: 0,
    names: names(fieldNames),
    kind,
    role: more.role ?? null,
    columns: more.columns ?? [],
    values: (more.values ?? []).map(word),
    hasOtherWords: false,
    unit: more.unit ?? null,
    minimum: more.range === undefined ? null : numberTicks(more.range[0]),
    maximum: more.range === undefined || more.range[1] === Infinity ? null : numberTicks(more.range[1]),
  };
}

interface RecordMore {
  role?: RecordType['role'];
  sheets?: readonly string[];
  absentMeansNone?: boolean;
}

export function record(
  recordNames: string,
  more: RecordMore,
  fields: readonly FieldType[],
): Omit<RecordType, 'index'> {
  return {
    names: names(recordNames),
    sheets: more.sheets ?? [],
    role: more.role ?? null,
    absentMeansNone: more.absentMeansNone ?? true,
    fields: fields.map((declared, index) => ({ ...declared, index })),
    exceptions: [],
  };
}

export function vocabularyOf(...records: readonly Omit<RecordType, 'index'>[]): Vocabulary {
  return {
    records: records.map((declared, index) => ({ ...declared, index })),
    units: [{ names: names('uur, uren / hour, hours') }],
  };
}

const owner = field('aiosnr / trainee-id', 'text', {
  role: 'owner',
  columns: ['AiosNr', 'TraineeID', 'Trainee'],
});
const date = field('datum / date', 'date', { role: 'date', columns: ['Datum', 'Date'] });

export const people = record(
  'aios, aios / trainee, trainees',
  { role: 'people', sheets: ['Aios', 'Trainees'] },
  [
    field('nummer / number', 'text', { role: 'key', columns: ['AiosNr', 'TraineeID', 'Trainee'] }),
    field('naam / name', 'text', { role: 'name', columns: ['Naam', 'Name'] }),
    field('startdatum / start-date', 'date', { role: 'start', columns: ['Startdatum', 'Start'] }),
    field('taal-nl / dutch-ok', 'yesNo', { columns: ['Taal NL', 'DutchOK'] }),
  ],
);

export const sampleVocabulary: Vocabulary = vocabularyOf(
  people,
  record(
    'stage, stages / rotation, rotations',
    { role: 'trainingTime', sheets: ['Stages', 'Rotations'], absentMeansNone: false },
    [
      owner,
      field('stage / rotation', 'text', { columns: ['Stage', 'Rotation'] }),
      field('soort / category', 'choice', {
        columns: ['Soort', 'Category'],
        values: [
          'orthopedie / orthopaedics = orthopedics',
          'pijnpoli / pain clinic',
          'praktijk / practice = MSK-praktijk',
        ],
      }),
      field('begin / from-date', 'date', { role: 'from', columns: ['Begin', 'From', 'Startdatum'] }),
      field('eind / to-date', 'date', {
        role: 'to',
        columns: ['Eind (t/m)', 'To (inclusive)', 'Eind', 'To'],
      }),
      field('deeltijdfactor / fte', 'number', {
        role: 'fullTimeFactor',
        columns: ['Deeltijdfactor', 'FTE'],
        range: [0, 1],
      }),
    ],
  ),
  record('cursus, cursussen / course, courses', { sheets: ['Cursus', 'Courses'] }, [
    owner,
    date,
    field('dagen / days', 'number', { columns: ['Dagen', 'Days'], unit: 'days', range: [0, Infinity] }),
    field('aanwezig / attended', 'yesNo', { columns: ['Aanwezig', 'Attended'] }),
  ]),
  record('dienst, diensten / shift, shifts', { sheets: ['Diensten', 'Shifts'] }, [
    owner,
    date,
    field('soort / type', 'text', { columns: ['Soort', 'Type'] }),
    field('uren / hours', 'number', { columns: ['Uren', 'Hours'], unit: 'uur' }),
  ]),
  record('beoordeling, beoordelingen / review, reviews', { sheets: ['Beoordelingen', 'Reviews'] }, [
    owner,
    date,
    field('soort / type', 'text', { columns: ['Soort', 'Type'] }),
    field('oordeel / verdict', 'text', { columns: ['Oordeel', 'Verdict'] }),
  ]),
  record(
    'erkenning, erkenningen / accreditation, accreditations',
    { sheets: ['Erkenning', 'Accreditation'] },
    [
      field('instelling / site', 'text', { columns: ['Instelling', 'Site'] }),
      field('onderdeel / part', 'text', { columns: ['Onderdeel', 'Part'] }),
      field('van-datum / from-date', 'date', { role: 'from', columns: ['Van', 'From'] }),
      field('tot-datum / until-date', 'date', { role: 'to', columns: ['Tot', 'Until'] }),
    ],
  ),
);
