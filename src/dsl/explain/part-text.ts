import { columnWithRole, placeOf, type RecordTable, type Roster } from '../../records/columns';
import { FIRST_DAY, isoDate, LAST_DAY } from '../../records/dates';
import type { Vocabulary } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import { say, type PhraseName } from '../../wording/phrases';
import type { Part } from '../evaluate/prepared';
import type { DayBounds } from '../evaluate/time';
import type { RowTrace } from '../evaluate/trace';
import { INSUFFICIENT_DATA, MET, NOT_MET, PENDING, TO_ATTEST } from '../evaluate/verdict';
import { formatDate } from '../print/figures';
import type { SentencePrinter } from '../print/sentences';
import type { AttestedCheck, Check, OrderCheck } from '../resolve/program';
import { boundText } from './bound-text';
import { cellList, cellText, noteOf, NO_UNIT, type CellNote } from './cells';
import { findRepair, repairText } from './repair';

/** Puts the parts of findings into words. */
export class PartText {
  constructor(
    private readonly roster: Roster,
    private readonly vocabulary: Vocabulary,
    private readonly printer: SentencePrinter,
    private readonly language: Language,
  ) {}

  /** What is to be said of a part: what there is, what it depends on, until when, whether the plan covers it, and what would mend it. */
  pieces(part: Part, forecast: Part | null, trainee: number): string[] {
    const isOpen = part.verdict === INSUFFICIENT_DATA;
    return [
      ...this.measured(part, trainee),
      ...part.unset.map((name) => say('parameterUnset', this.language, { name })),
      ...(isOpen ? this.missingSheets(part.check) : []),
      ...(isOpen ? this.unknown(part, trainee) : []),
      ...this.outlook(part, forecast),
    ];
  }

  private measured(part: Part, trainee: number): string[] {
    const { check } = part;
    switch (check.kind) {
      case 'bound':
        return part.amount === null ? [] : boundText(part, check, this.vocabulary, this.language);
      case 'each':
      case 'neverFalls':
        return this.rows(part);
      case 'person':
        return [this.person(part, trainee), ...this.rows(part)].filter((text) => text !== '');
      case 'order':
        return this.order(part, check);
      case 'attested':
        return this.attested(part, check, trainee);
      case 'optional':
        return [say('optionalNot', this.language)];
      case 'composite':
      case 'if':
      case 'cases':
        return [];
      default:
        return assertNever(check);
    }
  }

  // ---- records

  private rows(part: Part): string[] {
    const broken = this.notes(part, ({ status }) => status === 'rejected');
    if (broken.length > 0) return [say('breaksAt', this.language, { cells: cellList(broken) })];
    if (part.verdict !== MET) return [];
    const counted = part.rows.filter(
      ({ status, reason }) => status === 'counted' && !isEvidence(reason),
    ).length;
    return counted === 0 ? [] : [say('rowsInOrder', this.language, { count: String(counted) })];
  }

  private order(part: Part, { sentence }: OrderCheck): string[] {
    const { language, printer } = this;
    const events = sentence.kind === 'orderSentence' ? sentence.events : [];
    const missing = (part.missing ?? []).flatMap((index) => {
      const event = events[index];
      if (event?.kind !== 'event') return [];
      return [say('eventMissing', language, { record: printer.selection(event.selection, 'one') })];
    });
    const wrong = this.notes(part, ({ reason }) => reason === 'outOfOrder');
    const right = this.notes(part, ({ status }) => status === 'counted');
    if (wrong.length > 0) return [...missing, say('notInOrder', language, { cells: cellList(wrong) })];
    if (missing.length > 0 || part.verdict !== MET || right.length === 0) return missing;
    return [say('inOrder', language, { cells: cellList(right) })];
  }

  private notes(part: Part, chosen: (row: RowTrace) => boolean): CellNote[] {
    return part.rows.filter(chosen).map((row) => noteOf(row, NO_UNIT, this.vocabulary, this.language));
  }

  // ---- the trainee's own row, and people who attest

  private person(part: Part, trainee: number): string {
    const { people } = this.roster;
    return part.personFields
      .map((field) => {
        const name = people.type.fields[field]?.names[this.language].one ?? '';
        const { sheet, cell } = placeOf(people, trainee, field);
        const value = cellText(people, trainee, field, this.language);
        const text =
          value === ''
            ? say('unknownCell', this.language, { field: name })
            : say('breaks', this.language, { field: name, value });
        return `${text} (${sheet}!${cell})`;
      })
      .join('; ');
  }

  private attested(part: Part, { sentence, by }: AttestedCheck, trainee: number): string[] {
    const { language } = this;
    if (part.verdict === MET) {
      const row = part.rows.find(({ status }) => status === 'counted');
      if (row === undefined) return [];
      const [who, date] = (['decidedBy', 'date'] as const).map((role) => {
        const column = columnWithRole(row.table, role);
        return column === null ? '' : this.plainText(row.table, row.row, column.field.index);
      });
      return [say('attestedBy', language, { who: who ?? '', date: date ?? '' })];
    }
    if (part.verdict !== TO_ATTEST) return [];
    const asked =
      sentence.kind === 'attestedSentence' && sentence.by?.kind === 'text' ? sentence.by.value : '';
    const who =
      by !== null && 'personField' in by
        ? this.plainText(this.roster.people, trainee, by.personField)
        : asked;
    return [who === '' ? say('toAttest', language) : say('toAttestBy', language, { who })];
  }

  /** What a cell holds, without the quotation marks around words. */
  private plainText(table: RecordTable, row: number, field: number): string {
    return cellText(table, row, field, this.language).replace(/^"(.*)"$/u, '$1');
  }

  // ---- what is unknown

  private unknown(part: Part, trainee: number): string[] {
    const { people } = this.roster;
    const own =
      part.check.kind === 'person'
        ? []
        : part.personFields.map((field) => {
            const name = people.type.fields[field]?.names[this.language].one ?? '';
            const note = say('unknownCell', this.language, { field: name });
            return { ...placeOf(people, trainee, field), note };
          });
    const isCohort = part.personFields.some((field) => people.type.fields[field]?.role === 'regulation');
    const notes = [...own, ...this.notes(part, ({ status }) => status === 'unknown')];
    return [
      ...(isCohort ? [say('regulationUnknown', this.language)] : []),
      ...(notes.length > 0 ? [say('dependsOn', this.language, { cells: cellList(notes) })] : []),
    ];
  }

  private missingSheets(check: Check): string[] {
    const records = new Set(recordsOf(check));
    return this.roster.tables
      .filter(({ present, type }) => {
        const isAsked = check.kind === 'attested' ? type.role === 'attestation' : records.has(type.index);
        return isAsked && !present && !type.absentMeansNone;
      })
      .map(({ type }) => say('missingSheet', this.language, { record: type.names[this.language].many }));
  }

  // ---- time

  /** Until when, whether the plan covers it, and what would mend it; how much is still to be planned says all of these. */
  private outlook(part: Part, forecast: Part | null): string[] {
    const repair = part.check.kind === 'bound' ? findRepair(part, forecast) : null;
    const due = this.due(part, forecast);
    if (repair === null || part.check.kind !== 'bound') return due;
    const text = repairText(repair, part.check, this.vocabulary, this.language);
    return repair.kind === 'more' && repair.due !== null ? [text] : [...due, text];
  }

  private due(part: Part, forecast: Part | null): string[] {
    const { language } = this;
    if (part.check.kind === 'composite') return [];
    const due = dueDate(part.due);
    const by =
      part.due === null || due === null
        ? null
        : say('dueBy', language, { date: formatDate(part.due.hi, language) });
    if (part.verdict === NOT_MET) return by === null || isExceeded(part) ? [] : [by];
    if (part.verdict !== PENDING) return [];
    return [
      by ?? say('dueOpen', language),
      ...(forecast === null ? [] : [say(planPhrase(forecast), language)]),
    ];
  }
}

function planPhrase({ verdict }: Part): PhraseName {
  if (verdict === MET) return 'planCovers';
  return verdict === INSUFFICIENT_DATA ? 'planUnknown' : 'planFallsShort';
}

/** Whether a record is there for the sake of others that it covers or belongs to. */
const isEvidence = (reason: RowTrace['reason']): boolean => reason === 'covers' || reason === 'related';

/** Whether there is too much, which no date can mend. */
function isExceeded({ amount, high }: Part): boolean {
  return amount !== null && high !== null && amount.lo > high;
}

/** The latest possible due date, ISO; null when it is open or unknown. */
export function dueDate(due: DayBounds | null): string | null {
  return due === null || due.hi >= LAST_DAY || due.hi <= FIRST_DAY ? null : isoDate(due.hi);
}

/** The record types that a check looks at. */
function recordsOf(check: Check): number[] {
  switch (check.kind) {
    case 'bound':
      return [...check.terms, ...(check.rest ?? [])].flatMap((term) => [
        term.record,
        ...(term.kind === 'without' ? term.others.map(({ record }) => record) : []),
      ]);
    case 'each':
    case 'neverFalls':
      return [check.selected.record];
    case 'order':
      return check.events.flatMap((event) => (event.kind === 'event' ? [event.record] : []));
    case 'person':
    case 'if':
    case 'composite':
    case 'cases':
    case 'optional':
    case 'attested':
      return [];
    default:
      return assertNever(check);
  }
}
