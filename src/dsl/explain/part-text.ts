import { columnWithRole, type Roster } from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { assertNever } from '../../wording/invariant';
import type { PhraseName } from '../../wording/phrases';
import type { Part } from '../evaluate/prepared';
import type { DayBounds } from '../evaluate/day-bounds';
import type { RowTrace } from '../evaluate/trace';
import { INSUFFICIENT_DATA, MET, NOT_MET, PENDING, TO_ATTEST } from '../evaluate/verdict';
import type { SentencePrinter } from '../print/sentences';
import { measuredTerms } from '../resolve/measured-terms';
import type { AttestedCheck, Check, OrderCheck } from '../resolve/program';
import type { BoundTexts } from './bound-text';
import { cellList, NO_UNIT, type CellNote, type CellTexts } from './cells';
import type { ToldPart } from './told-part';
import { Memo } from './memo';
import { findRepair, repairText } from './repair';
import type { Words } from './words';

/** Puts the parts of findings into words. */
export class PartText {
  private readonly missingSheets = new Memo((check: Check) => this.sheetsMissingFor(check));

  constructor(
    private readonly roster: Roster,
    private readonly printer: SentencePrinter,
    private readonly words: Words,
    private readonly cells: CellTexts,
    private readonly bounds: BoundTexts,
  ) {}

  /** What is to be said of a part: what there is, what it depends on, until when, whether the plan covers it, and what would mend it. */
  pieces(one: ToldPart): string[] {
    const { part, trainee } = one;
    const pieces = this.measured(part, trainee);
    for (const name of part.unset) pieces.push(this.words.say('parameterUnset', { name }));
    if (part.verdict === INSUFFICIENT_DATA)
      pieces.push(...this.missingSheets.of(part.check), ...this.unknown(part, trainee));
    if (part.verdict === PENDING || part.verdict === NOT_MET) pieces.push(...this.outlook(one));
    return pieces;
  }

  private measured(part: Part, trainee: number): string[] {
    const { check } = part;
    switch (check.kind) {
      case 'bound':
        return [...this.bounds.of(part, check).pieces];
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
        return [this.words.say('optionalNot')];
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
    if (broken.length > 0) return [this.words.say('breaksAt', { cells: cellList(broken) })];
    if (part.verdict !== MET) return [];
    let counted = 0;
    for (const { status, reason } of part.rows) if (status === 'counted' && !isEvidence(reason)) counted++;
    return counted === 0 ? [] : [this.words.say('rowsInOrder', { count: String(counted) })];
  }

  private order(part: Part, { sentence }: OrderCheck): string[] {
    const { words, printer } = this;
    const events = sentence.kind === 'orderSentence' ? sentence.events : [];
    const missing = (part.missing ?? []).flatMap((index) => {
      const event = events[index];
      if (event?.kind !== 'event') return [];
      return [words.say('eventMissing', { record: printer.selection(event.selection, 'one') })];
    });
    const wrong = this.notes(part, ({ reason }) => reason === 'outOfOrder');
    const right = this.notes(part, ({ status }) => status === 'counted');
    if (wrong.length > 0) return [...missing, words.say('notInOrder', { cells: cellList(wrong) })];
    if (missing.length > 0 || part.verdict !== MET || right.length === 0) return missing;
    return [words.say('inOrder', { cells: cellList(right) })];
  }

  private notes(part: Part, chosen: (row: RowTrace) => boolean): CellNote[] {
    return part.rows.filter(chosen).map((row) => this.cells.noteOf(row, NO_UNIT));
  }

  // ---- the trainee's own row, and people who attest

  private person(part: Part, trainee: number): string {
    return part.personFields
      .map((field) => {
        const { sheet, cell, note } = this.cells.personNote(this.roster.people, trainee, field);
        return `${note} (${sheet}!${cell})`;
      })
      .join('; ');
  }

  private attested(part: Part, { sentence, by }: AttestedCheck, trainee: number): string[] {
    const { words, cells } = this;
    if (part.verdict === MET) {
      const row = part.rows.find(({ status }) => status === 'counted');
      if (row === undefined) return [];
      const [who, date] = (['decidedBy', 'date'] as const).map((role) => {
        const column = columnWithRole(row.table, role);
        return column === null ? '' : cells.plainValue(row.table, row.row, column.field.index);
      });
      return [words.say('attestedBy', { who: who ?? '', date: date ?? '' })];
    }
    if (part.verdict !== TO_ATTEST) return [];
    const asked =
      sentence.kind === 'attestedSentence' && sentence.by?.kind === 'text' ? sentence.by.value : '';
    const who =
      by !== null && 'personField' in by
        ? cells.plainValue(this.roster.people, trainee, by.personField)
        : asked;
    return [who === '' ? words.say('toAttest') : words.say('toAttestBy', { who })];
  }

  // ---- what is unknown

  private unknown(part: Part, trainee: number): string[] {
    const { words, cells } = this;
    const { people } = this.roster;
    const own = part.check.kind === 'person' ? [] : part.personFields;
    const isCohort = part.personFields.some((field) => people.type.fields[field]?.role === 'regulation');
    const notes = [
      ...own.map((field) => cells.unknownNote(people, trainee, field)),
      ...this.notes(part, ({ status }) => status === 'unknown'),
    ];
    return [
      ...(isCohort ? [words.say('regulationUnknown')] : []),
      ...(notes.length > 0 ? [words.say('dependsOn', { cells: cellList(notes) })] : []),
    ];
  }

  private sheetsMissingFor(check: Check): readonly string[] {
    const records = new Set(recordsOf(check));
    return this.roster.tables
      .filter(({ present, type }) => {
        const isAsked = check.kind === 'attested' ? type.role === 'attestation' : records.has(type.index);
        return isAsked && !present && !type.absentMeansNone;
      })
      .map(({ type }) => this.words.say('missingSheet', { record: type.names[this.words.language].many }));
  }

  // ---- time

  /** Until when, whether the plan covers it, and what would mend it; how much is still to be planned says all of these. */
  private outlook(one: ToldPart): string[] {
    const { part } = one;
    const repair = findRepair(one);
    if (repair === null || part.check.kind !== 'bound') return this.due(one);
    const text = repairText(repair, part.check, this.words);
    return repair.kind === 'more' && repair.due !== null ? [text] : [...this.due(one), text];
  }

  private due(one: ToldPart): string[] {
    const { words } = this;
    const { part } = one;
    if (part.check.kind === 'composite') return [];
    const day = fixedDay(part.due);
    const by = day === null ? null : words.say('dueBy', { date: words.date(day) });
    if (part.verdict === NOT_MET) return by === null || isExceeded(part) ? [] : [by];
    const { forecast } = one;
    return [by ?? words.say('dueOpen'), ...(forecast === null ? [] : [words.say(planPhrase(forecast))])];
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

/** The latest possible due date; null when it is open or unknown. */
export function fixedDay(due: DayBounds | null): Day | null {
  return due === null || due.hi >= LAST_DAY || due.hi <= FIRST_DAY ? null : due.hi;
}

/** The record types that a check looks at. */
function recordsOf(check: Check): number[] {
  switch (check.kind) {
    case 'bound':
      return measuredTerms(check).flatMap((term) => [
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
