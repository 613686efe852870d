import type { RecordType } from '../records/vocabulary';
import type { ColumnMapping } from './column-mapping';
import { hasOwnColumns, type HeaderMatch, type HeaderRow } from './match-headings';
import { namesReport, recordsNamed } from './match-names';
import type { Recognition, Region } from './match-region';

/** What is made of a region beside all others: as it was recognised, or one of two ways not to count. */
export type Choice =
  | Recognition
  | {
      /** It holds such records by its name or its columns, but others do so by a better right. */
      readonly kind: 'lookAlike';
      readonly match: HeaderMatch;
      /** The names of those; none where several regions have the same right, and it is not enough for more than one. */
      readonly instead: readonly string[];
    }
  | {
      /** By its name, or by hand, it holds such records, but its columns do not tell whose they are. */
      readonly kind: 'unread';
      readonly record: RecordType;
      readonly header: HeaderRow;
      readonly match: HeaderMatch | null;
    };

/** A region and what was made of it. */
export type Judged = readonly [region: Region, choice: Choice];

/** By what right a region holds records of a type, the best first. */
const RIGHTS = ['byHand', 'exactName', 'partOfName', 'columns'] as const;
type Right = (typeof RIGHTS)[number];

/** A region with records of a known type. */
interface Claim {
  readonly region: Region;
  readonly match: HeaderMatch;
  readonly right: Right;
}

/**
 * Decides which regions count where several hold records of one type, so that a copy is never added to what it is a copy of. What was said by hand
 * always counts. Of the others those count that are called by exactly a name of the records; without any, those whose names begin or end with one;
 * and without all of these the only one that is recognised by its columns. Trainees cannot count twice, so lists of them need no name.
 * @param isLeftOut regions that do not count whatever they hold: they take nobody's place
 */
export function chooseRegions(
  recognised: readonly (readonly [Region, Recognition])[],
  records: readonly RecordType[],
  mapping: ColumnMapping,
  isLeftOut: (region: Region) => boolean,
): Judged[] {
  const claims = recognised.flatMap(([region, recognition]): Claim[] =>
    recognition.kind === 'recognised' && !isLeftOut(region)
      ? [
          {
            region,
            match: recognition.match,
            right: rightOf(region, recognition.match.record, records, mapping),
          },
        ]
      : [],
  );
  const counting = records.map((record) => countingOf(ofRecord(ownNamesFirst(claims), record), record));
  return recognised.map(([region, recognition]): Judged => {
    if (isLeftOut(region)) return [region, recognition];
    if (recognition.kind === 'recognised') {
      const { match } = recognition;
      const chosen = counting[records.indexOf(match.record)] ?? [];
      if (chosen.some((claim) => claim.region === region)) return [region, recognition];
      return [
        region,
        { kind: 'lookAlike', match, instead: chosen.map((claim) => nameOfRegion(claim.region)) },
      ];
    }
    if (recognition.kind === 'ambiguous') return [region, recognition];
    const { header, named } = recognition;
    const record = unreadRecord(
      region,
      named,
      records,
      mapping,
      (other) => counting[records.indexOf(other)] ?? [],
    );
    if (record === null) return [region, recognition];
    const match = named?.record === record ? named : null;
    return [region, { kind: 'unread', record, header: match?.header ?? header, match }];
  });
}

/** The types of which records stand in the workbook that were not read: there may be any number of them. */
export function unreadTypes(judged: readonly Judged[]): RecordType[] {
  const read = new Set(
    judged.flatMap(([, choice]) => (choice.kind === 'recognised' ? [choice.match.record] : [])),
  );
  const unread = judged.flatMap(([, choice]): RecordType[] => {
    switch (choice.kind) {
      case 'recognised':
      case 'unknown':
        return [];
      case 'unread':
        return [choice.record];
      case 'lookAlike':
        return [choice.match.record].filter((record) => !read.has(record));
      case 'ambiguous':
        return choice.matches.map(({ record }) => record).filter((record) => !read.has(record));
    }
  });
  return [...new Set(unread)];
}

/** What a region is called: a table by its own name, else its sheet's. */
export function nameOfRegion({ names, sheet }: Region): string {
  return names[0] ?? sheet;
}

function rightOf(
  { names }: Region,
  record: RecordType,
  records: readonly RecordType[],
  mapping: ColumnMapping,
): Right {
  if (mapping.recordOf(names, records) === record) return 'byHand';
  const named = names.map((name) => recordsNamed(name, records));
  if (named.some(({ exactly }) => exactly.includes(record))) return 'exactName';
  return named.some(({ partly }) => partly.includes(record)) ? 'partOfName' : 'columns';
}

/** On a sheet of that name, a table that has the name itself comes before the tables beside it. */
function ownNamesFirst(claims: readonly Claim[]): Claim[] {
  const hasOwnName = ({ region, match: { record }, right }: Claim): boolean =>
    right === 'exactName' && recordsNamed(nameOfRegion(region), [record]).exactly.length > 0;
  const own = claims.filter(hasOwnName);
  return claims.map((claim) => {
    const isBeside = own.some(
      ({ region, match }) => region.sheet === claim.region.sheet && match.record === claim.match.record,
    );
    return claim.right === 'exactName' && isBeside && !own.includes(claim)
      ? { ...claim, right: 'partOfName' }
      : claim;
  });
}

function ofRecord(claims: readonly Claim[], record: RecordType): Claim[] {
  return claims.filter(({ match }) => match.record === record);
}

function countingOf(claims: readonly Claim[], { role }: RecordType): Claim[] {
  const byHand = claims.filter(({ right }) => right === 'byHand');
  const named = withRight(claims, 'exactName') ?? withRight(claims, 'partOfName') ?? [];
  if (byHand.length + named.length > 0) return [...byHand, ...named];
  return claims.length === 1 || role === 'people' ? [...claims] : [];
}

function withRight(claims: readonly Claim[], right: Right): Claim[] | null {
  const found = claims.filter((claim) => claim.right === right);
  return found.length > 0 ? found : null;
}

/**
 * The type that a region is of by its name or by hand although its columns do not fit. Beside regions that do count, it must have as good a name, and hold
 * more than whose its rows are: a calendar called "Rooster" is no second list of trainees.
 */
function unreadRecord(
  region: Region,
  named: HeaderMatch | null,
  records: readonly RecordType[],
  mapping: ColumnMapping,
  countingOfType: (record: RecordType) => readonly Claim[],
): RecordType | null {
  if (region.names.some(namesReport)) return null;
  const byHand = mapping.recordOf(region.names, records);
  if (byHand !== undefined) return byHand;
  const { exactly, partly } = recordsNamed(nameOfRegion(region), records);
  const isNamed = named !== null && [...exactly, ...partly].includes(named.record);
  const record = isNamed ? named.record : exactly[0];
  if (record === undefined) return null;
  const counting = countingOfType(record);
  if (counting.length === 0) return record;
  const right: Right = exactly.includes(record) ? 'exactName' : 'partOfName';
  const isAsGood = counting.every((claim) => RIGHTS.indexOf(claim.right) >= RIGHTS.indexOf(right));
  return isAsGood && isNamed && hasOwnColumns(named) ? record : null;
}
