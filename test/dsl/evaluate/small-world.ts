/** Small rosters and programmes by hand, for tests of the evaluator: no rule file and no workbook in between. */
import type { CellValue } from '../../../src/records/cells';
import type { Roster } from '../../../src/records/columns';
import { dayFromText } from '../../../src/records/text-dates';
import { readRecords, type SourceTable } from '../../../src/records/read-records';
import { numberTicks } from '../../../src/records/quantities';
import type { RecordType } from '../../../src/records/vocabulary';
import { Evaluation } from '../../../src/dsl/evaluate/evaluate';
import type { Finding } from '../../../src/dsl/evaluate/finding';
import { verdictName, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type {
  Check,
  EachCheck,
  FieldReference,
  Predicate,
  Program,
  Regulation,
  Requirement,
  Selected,
  Value,
} from '../../../src/dsl/resolve/program';
import type { Comparator, Sentence } from '../../../src/dsl/syntax/ast';
import { field, record, vocabularyOf } from '../../records/sample-vocabulary';

const owner = field('aiosnr / trainee-id', 'text', { role: 'owner' });

export const vocabulary = vocabularyOf(
  record('aios / trainee', { role: 'people', sheets: ['Aios'] }, [
    field('nummer / number', 'text', { role: 'key' }),
    field('startdatum / start-date', 'date', { role: 'start' }),
    field('einddatum / end-date', 'date', { role: 'end' }),
    field('regeling / regulation', 'text', { role: 'regulation', values: ['NG4 = vierjarig', 'NG5'] }),
    field('opleider / supervisor', 'text'),
    field('diploma', 'date'),
  ]),
  record('stage / rotation', { role: 'trainingTime', sheets: ['Stages'], absentMeansNone: false }, [
    owner,
    field('soort / category', 'choice', {
      values: ['nucleaire geneeskunde / nuclear medicine = nucleair', 'radiologie / radiology'],
    }),
    field('instelling / site', 'text'),
    field('begin / from', 'date', { role: 'from' }),
    field('eind / to', 'date', { role: 'to' }),
  ]),
  record('erkenning / accreditation', { sheets: ['Erkenning'], absentMeansNone: false }, [
    field('instelling / site', 'text', { values: ['NKI = AVL'] }),
    field('onderdeel / part', 'text'),
    field('van / from', 'date', { role: 'from' }),
    field('tot / until', 'date', { role: 'to' }),
  ]),
  record('beoordeling / review', { sheets: ['Beoordelingen'], absentMeansNone: false }, [
    owner,
    field('soort / type', 'text'),
    field('datum / date', 'date', { role: 'date' }),
    field('beoordelaar / assessor', 'text'),
    field('punten / points', 'number', { range: [0, 10] }),
  ]),
  record('bevestiging / attestation', { role: 'attestation', sheets: ['Bevestiging'] }, [
    owner,
    field('eis / requirement', 'text', { role: 'requirement' }),
    field('datum / date', 'date', { role: 'date' }),
    field('bevestigd-door / attested-by', 'text', { role: 'decidedBy', values: ['opleider / supervisor'] }),
  ]),
  record('lid / member', { sheets: ['Leden'], absentMeansNone: false }, [
    field('beoordelaar / assessor', 'text'),
  ]),
);

/** The rows of each sheet, by the Dutch name of its records; a sheet that is not mentioned is missing. Dates are ISO texts. */
export type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

function typeOf(name: string): RecordType {
  const type = vocabulary.records.find(({ names }) => names.nl.one === name);
  if (type === undefined) throw new Error(`no record ${name}`);
  return type;
}

export function rosterOf(sheets: Sheets): Roster {
  const sources = Object.entries(sheets).map(([name, rows]): SourceTable => {
    const type = typeOf(name);
    const columns = type.fields.map(({ index }) => index);
    return {
      record: type,
      sheet: type.sheets[0] ?? '',
      rows,
      firstRow: 0,
      lastRow: rows.length - 1,
      columns,
    };
  });
  return readRecords(sources, vocabulary, { dateSystem: 1900, zeroIsBlank: false }).roster;
}

/** One trainee from 2024 to 2025, beside the sheets given. */
export function rosterWith(sheets: Sheets): Roster {
  return rosterOf({ aios: [['A', '2024-01-01', '2025-12-31', 'NG4', 'Jansen']], ...sheets });
}

export function day(iso: string): number {
  const found = dayFromText(iso);
  if (found === undefined) throw new Error(`no date ${iso}`);
  return found;
}

/** `stage.soort` */
function place(path: string): { record: number; field: number } {
  const [name = '', fieldName] = path.split('.');
  const type = typeOf(name);
  const found = type.fields.find(({ names }) => names.nl.one === fieldName);
  if (found === undefined) throw new Error(`no field ${path}`);
  return { record: type.index, field: found.index };
}

export const own = (path: string): FieldReference => ({ kind: 'field', field: place(path).field });
export const outer = (path: string): FieldReference => ({ kind: 'outerField', field: place(path).field });
export const person = (path: string): FieldReference => ({ kind: 'personField', field: place(path).field });
export const on = (iso: string): Value => ({ kind: 'constant', amount: day(iso) });
export const number = (value: number): Value => ({ kind: 'constant', amount: numberTicks(value) });

export const all = (...terms: Predicate[]): Predicate => ({ kind: 'and', terms });
export const some = (...terms: Predicate[]): Predicate => ({ kind: 'or', terms });
export const not = (term: Predicate): Predicate => ({ kind: 'not', term });
export const same = (left: FieldReference, right: FieldReference): Predicate => ({
  kind: 'sameWord',
  left,
  right,
});
export const is = (path: string, ...keys: string[]): Predicate => ({ kind: 'words', value: own(path), keys });
export const compare = (left: Value, comparator: Comparator, right: Value): Predicate => ({
  kind: 'compare',
  left,
  comparator,
  right,
});

export const select = (name: string, filter: Predicate | null = null): Selected => ({
  record: typeOf(name).index,
  filter,
});
export const covered = (name: string, filter: Predicate | null = null): Predicate => ({
  kind: 'covered',
  isOther: false,
  related: select(name, filter),
});
export const thereAre = (
  low: number,
  high: number | null,
  name: string,
  filter: Predicate | null = null,
): Predicate => ({ kind: 'related', isOther: false, related: select(name, filter), amount: null, low, high });

/** Checks keep the sentence they came from only to print it. */
export const sentence: Sentence = {
  kind: 'conditionSentence',
  condition: {
    kind: 'flag',
    operand: { kind: 'name', text: 'x', span: { start: 0, end: 0 } },
    span: { start: 0, end: 0 },
  },
  span: { start: 0, end: 0 },
};

export const each = (selected: Selected, condition: Predicate): EachCheck => ({
  kind: 'each',
  sentence,
  selected,
  condition,
  window: null,
  asPlanned: false,
  unset: [],
});
export const onTrainee = (condition: Predicate): Check => ({ kind: 'person', sentence, condition });

export function requirement(checks: readonly Check[], more: Partial<Requirement> = {}): Requirement {
  return {
    id: 'R1',
    modality: 'requirement',
    title: '',
    regulations: null,
    wholeList: false,
    citations: [],
    notes: [],
    checks,
    ...more,
  };
}

export function programOf(
  requirements: readonly Requirement[],
  regulations: readonly Regulation[] = [],
): Program {
  const program: Program = {
    title: '',
    otherTitles: [],
    code: 'X',
    version: '',
    language: 'nl',
    durationMonths: 24,
    years: Math.max(2, ...regulations.map(({ years }) => years)),
    clock: { yearRule: 'clock', freeDays: 10 },
    regulations,
    requirements,
    vocabulary,
    definitions: [],
    parameters: new Map(),
    withSettings: () => program,
  };
  return program;
}

export function evaluationOf(roster: Roster, program: Program, asOf: string): Evaluation {
  const trainees = roster.keys.map((_, index) => index);
  return new Evaluation(program, roster, day(asOf), trainees);
}

/** The first finding on the first trainee. Verdicts that are judged all together, without telling of anything, say the same. */
export function findingIn(evaluation: Evaluation): Finding {
  const [judged] = evaluation.verdictsOf(0);
  const finding = evaluation.finding(0, 0);
  expect(verdictName(judged as VerdictCode)).toBe(finding.verdict);
  return finding;
}

/** The finding of one check on the first trainee. */
export function findingOf(roster: Roster, check: Check, asOf = '2025-06-30'): Finding {
  return findingIn(evaluationOf(roster, programOf([requirement([check])]), asOf));
}

export const verdictOf = (roster: Roster, check: Check, asOf?: string): Finding['verdict'] =>
  findingOf(roster, check, asOf).verdict;

/** What a finding saw: `counted covers Erkenning 1`, the row counted from 1 and a field by its Dutch name. */
export function seen({ parts }: Finding): string[] {
  return parts.flatMap(({ rows }) =>
    rows.map(({ status, reason, table, row, field: at }) =>
      [
        status,
        reason,
        table.type.names.nl.one,
        String(row + 1),
        at === null ? '' : table.type.fields[at]?.names.nl.one,
      ]
        .filter((word) => word !== '')
        .join(' '),
    ),
  );
}
