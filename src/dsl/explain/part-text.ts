import { columnWithRole, placeName, type RecordTable, type Roster } from '../../records/columns';
import type { Day } from '../../records/dates';
import { fieldWithRole, recordWithRole, type FieldType } from '../../records/vocabulary';
import { assertNever, invariant } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import { VERDICT_WORDS, type PhraseName } from '../../wording/phrases';
import { comparisonKey } from '../../wording/text';
import type { OtherVerdict, Part } from '../evaluate/prepared';
import { isUnknown } from '../evaluate/joins';
import { deadlineIn } from '../evaluate/predicates';
import { BREACHES, type RowTrace } from '../evaluate/trace';
import {
  INSUFFICIENT_DATA,
  MET,
  NOT_MET,
  PENDING,
  TO_ATTEST,
  verdictName,
  WAIVED,
} from '../evaluate/verdict';
import type { SentencePrinter } from '../print/sentences';
import type { AmongCheck, AttestedCheck, BoundCheck, Check, OrderCheck, Program } from '../resolve/program';
import type * as ast from '../syntax/ast';
import { eventsOfWindow } from '../syntax/window-events';
import { balanceOf, type BoundTexts } from './bound-text';
import { fixedDay, lastDayOf } from './last-day';
import { cellList, NO_UNIT, type CellNote, type CellTexts } from './cells';
import type { Teller, ToldPart } from './told-part';
import { Memo } from './memo';
import { recordsOf } from './records-asked';
import { Repairs, RepairTexts, type Repair } from './repair';
import type { Frame, Words } from './words';

/** Puts the parts of findings into words. */
export class PartText implements Teller {
  private readonly repairs = new Repairs();
  private readonly repairTexts: RepairTexts;
  private readonly missingSheets = new Memo((check: Check) => this.sheetsMissingFor(check));
  /** That a parameter is not set, and where to set it. */
  readonly unset = new Memo((name: string) => this.unsetText(name));
  private readonly rowsToAttest = new Memo((check: AttestedCheck) => this.rowToAttest(check));
  private readonly dueBy = new Memo((day: Day) => this.words.say('dueBy', { date: this.words.date(day) }));
  private readonly mendBy = new Memo((day: Day) => this.words.say('mendBy', { date: this.words.date(day) }));
  private readonly atLatest = new Memo((day: Day) =>
    this.words.say('atLatest', { date: this.words.date(day) }),
  );

  constructor(
    private readonly roster: Roster,
    private readonly printer: SentencePrinter,
    private readonly words: Words,
    private readonly cells: CellTexts,
    private readonly bounds: BoundTexts,
    private readonly program: Pick<Program, 'parameters' | 'clock'>,
  ) {
    this.repairTexts = new RepairTexts(words);
  }

  /** Says of a part what there is, what it depends on, until when, whether the plan covers it, and what would mend it. */
  tell(one: ToldPart): void {
    const { part } = one;
    const { check, verdict, unset } = part;
    const isLacking = verdict === PENDING || verdict === NOT_MET;
    if (check.kind === 'bound' && part.missing === undefined) this.tellAmount(one, check, isLacking);
    else one.sayAll(this.measured(part, one.trainee));
    for (const name of unset) one.say(this.unset.of(name));
    if (verdict === INSUFFICIENT_DATA) {
      const open = [...this.missingSheets.of(check), ...this.unknown(part, one.trainee)];
      // What others lack they say themselves.
      const isSaid = open.length > 0 || unset.length > 0 || isOpenByOthers(part);
      one.sayAll(isSaid ? open : this.missingStages);
    }
    if (isLacking) this.addOutlook(one);
  }

  repairOf(one: ToldPart): Repair | null {
    return this.repairs.of(one);
  }

  private tellAmount(one: ToldPart, check: BoundCheck, isLacking: boolean): void {
    const { amounts, measured, others, missing, tooMuch, saysBalance } = this.bounds.of(one.part, check);
    if (measured === null) return;
    one.say(measured);
    one.sayAll(others);
    if (!saysBalance || (missing === null && tooMuch === null)) return;
    // How much is missing is not said where just that is still to be planned.
    const repair = isLacking ? one.repair : null;
    if (repair?.kind === 'more' && amounts.shortfall === repair.amount) return;
    if (missing !== null) one.say(missing);
    if (tooMuch !== null) one.say(tooMuch);
  }

  /** Whether a piece of what is said of a part is how much it lacks or has too much. */
  isAmount(one: ToldPart, piece: string): boolean {
    const { part } = one;
    if (part.check.kind !== 'bound') return false;
    const { missing, tooMuch } = this.bounds.of(part, part.check);
    if (missing === piece || tooMuch === piece) return true;
    const { repair } = one;
    return repair?.kind === 'more' && this.repairTexts.of(repair, part.check) === piece;
  }

  private measured(part: Part, trainee: number): readonly string[] {
    const { check } = part;
    if (check.kind !== 'order' && part.missing !== undefined)
      return this.missing(part.missing, eventsOfWindow(check.sentence));
    switch (check.kind) {
      case 'each':
      case 'neverFalls':
        return this.rows(part);
      case 'among':
        return this.among(part, check);
      case 'person':
        return [this.person(part, trainee), ...this.rows(part)].filter((text) => text !== '');
      case 'order':
        return this.order(part, check);
      case 'attested':
        return this.attested(part, check, trainee);
      case 'periodCount':
        return this.periods(part);
      case 'optional':
        return [this.words.say('optionalNot')];
      case 'met':
        return this.others(part.others ?? [], part.othersOn);
      // What there is of a bound is told by itself.
      case 'bound':
      case 'composite':
      case 'if':
      case 'cases':
      case 'periods':
      case 'groups':
        return [];
      default:
        return assertNever(check);
    }
  }

  /** In how many periods it holds, and in how many it has to where these are not enough. */
  private periods({ periods }: Part): string[] {
    if (periods === undefined) return [];
    const { met, count, needed } = periods;
    const said = this.words.say('partsMet', { met: String(met), count: String(count) });
    return met >= needed ? [said] : [said, this.words.say('needed', { needed: String(needed) })];
  }

  /** How many of the requirements that it rests on are met, and which are not, the worst first. */
  private others(others: readonly OtherVerdict[], on: Day | undefined): string[] {
    if (others.length === 0) return [];
    const { words } = this;
    const isMet = ({ verdict }: OtherVerdict): boolean => verdict === MET || verdict === WAIVED;
    const lacking = others.filter((other) => !isMet(other));
    const met = words.say('partsMet', {
      met: String(others.length - lacking.length),
      count: String(others.length),
    });
    // What was pending on a day that is past is so no longer.
    const isLate = (code: OtherVerdict['verdict']): boolean => code === PENDING && on !== undefined;
    const rank = (code: OtherVerdict['verdict']): number => (isLate(code) ? NOT_MET : code);
    const codes = [...new Set(lacking.map(({ verdict }) => verdict))].sort(
      (one, other) => rank(other) - rank(one),
    );
    return [
      met,
      ...codes.map((code) => {
        const ids = lacking
          .flatMap(({ requirement, verdict }) => (verdict === code ? [requirement.id] : []))
          .join(', ');
        if (isLate(code) && on !== undefined) return words.say('notYetMet', { date: words.date(on), ids });
        return `${VERDICT_WORDS[verdictName(code)][words.language]}: ${ids}`;
      }),
    ];
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

  /** Which of the latest or first records do not satisfy what is asked, or which do; or that there is none. */
  private among(part: Part, { sentence, which }: AmongCheck): string[] {
    const { words } = this;
    const broken = this.notes(part, ({ status, reason }) => status === 'rejected' && BREACHES.has(reason));
    if (broken.length > 0) {
      const isMended = part.verdict === PENDING && which === 'latest';
      const breaks = words.say('breaksAt', { cells: cellList(broken) });
      return isMended ? [breaks, words.say('laterMends')] : [breaks];
    }
    const isLookedAt = ({ status, reason }: RowTrace): boolean => status === 'counted' && !isEvidence(reason);
    if (part.verdict === MET)
      return [words.say('lookedAt', { cells: cellList(this.notes(part, isLookedAt)) })];
    const selection = selectionIn(sentence);
    if (part.verdict === INSUFFICIENT_DATA || selection === null) return [];
    const phrase = part.verdict === PENDING ? 'noneAmong' : 'eventMissing';
    return [words.say(phrase, { record: this.printer.selection(selection, 'one') })];
  }

  private order(part: Part, { sentence }: OrderCheck): string[] {
    const { words } = this;
    const events = sentence.kind === 'orderSentence' ? sentence.events : [];
    const missing = this.missing(part.missing ?? [], events);
    const wrong = this.notes(part, ({ reason }) => reason === 'outOfOrder');
    const right = this.notes(part, ({ status }) => status === 'counted');
    if (wrong.length > 0) return [...missing, words.say('notInOrder', { cells: cellList(wrong) })];
    if (missing.length > 0 || part.verdict !== MET || right.length === 0) return missing;
    return [words.say('inOrder', { cells: cellList(right) })];
  }

  private missing(numbers: readonly number[], events: readonly ast.Operand[]): string[] {
    return numbers.flatMap((index) => {
      const event = events[index];
      if (event?.kind !== 'event') return [];
      return [this.words.say('eventMissing', { record: this.printer.selection(event.selection, 'one') })];
    });
  }

  private notes(part: Part, chosen: (row: RowTrace) => boolean): CellNote[] {
    return distinct(part.rows.filter(chosen).map((row) => this.cells.noteOf(row, NO_UNIT)));
  }

  // ---- the trainee's own row, and people who attest

  private person(part: Part, trainee: number): string {
    return part.personFields
      .map((field) => {
        const cell = this.cells.personNote(this.roster.people, trainee, field);
        return `${cell.note} (${placeName(cell)})`;
      })
      .join('; ');
  }

  private attested(part: Part, check: AttestedCheck, trainee: number): string[] {
    const { words, cells } = this;
    const { sentence, by } = check;
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
    const missing = who === '' ? words.say('toAttest') : words.say('toAttestBy', { who });
    const because = part.because?.map((trace) => cells.noteOf(trace, NO_UNIT)) ?? [];
    const said =
      because.length === 0 ? missing : `${missing}, ${words.say('askedFor', { cells: cellList(because) })}`;
    const row = this.rowsToAttest.of(check);
    return [row === null ? said : `${said}; ${row.before}${this.roster.keys[trainee] ?? ''}${row.after}`];
  }

  /** What somebody who attests has to write down, for whichever trainee; null where no record can hold it. */
  private rowToAttest({ id }: AttestedCheck): Frame | null {
    const { words } = this;
    const { language } = words;
    const record = recordWithRole(words.vocabulary, 'attestation');
    if (record === undefined) return null;
    const columns = ATTESTING.map((role) => fieldWithRole(record, role));
    const [owner, requirement, date, decidedBy] = columns.map(
      (field) => field && columnName(field, language),
    );
    if (!owner || !requirement || !date || !decidedBy) return null;
    const sheet = nameAmong(record.sheets, record.names[language].many);
    return words.frame('rowToAttest', 'trainee', { sheet, owner, requirement, id, date, decidedBy });
  }

  private unsetText(name: string): string {
    const { words } = this;
    const where = this.program.parameters.get(name);
    invariant(where !== undefined, 'a parameter that stands nowhere');
    const line = String(where.line);
    const place =
      where.file === null
        ? words.say('lineOfRules', { line })
        : words.say('lineOfFile', { line, file: where.file });
    return words.say('parameterUnset', { name, place });
  }

  // ---- what is unknown

  private unknown(part: Part, trainee: number): string[] {
    const { words, cells } = this;
    const { people } = this.roster;
    const own = part.check.kind === 'person' ? [] : part.personFields;
    const isCohort = part.personFields.some((field) => people.type.fields[field]?.role === 'regulation');
    const notes = distinct([
      ...own.map((field) => cells.personNote(people, trainee, field)),
      ...this.notes(part, ({ status, reason }) => status === 'unknown' || reason === 'tied'),
    ]);
    return [
      ...(isCohort ? [words.say('regulationUnknown')] : []),
      ...(notes.length > 0 ? [words.say('dependsOn', { cells: cellList(notes) })] : []),
    ];
  }

  private sheetsMissingFor(check: Check): readonly string[] {
    const records = new Set(recordsOf(check));
    return this.sheetsMissing(({ type, isUnread }) => {
      const isAsked = check.kind === 'attested' ? type.role === 'attestation' : records.has(type.index);
      // Every date of a training depends on these.
      return isAsked || (isUnread && (type.role === 'trainingTime' || type.role === 'interruption'));
    });
  }

  /** Every date of a training depends on its stages, unless its years go by the calendar. */
  private get missingStages(): readonly string[] {
    if (this.program.clock.yearRule === 'calendar') return [];
    return this.sheetsMissing(({ type }) => type.role === 'trainingTime');
  }

  private sheetsMissing(isAsked: (table: RecordTable) => boolean): readonly string[] {
    return this.roster.tables.flatMap((table) => {
      if (!isUnknown(table) || !isAsked(table)) return [];
      const record = table.type.names[this.words.language].many;
      return [this.words.say(table.isUnread ? 'unreadSheet' : 'missingSheet', { record })];
    });
  }

  // ---- time

  /** Until when, whether the plan covers it, and what would mend it; how much is still to be planned says all of these. */
  private addOutlook(one: ToldPart): void {
    const { repair } = one;
    const { check } = one.part;
    if (repair?.kind !== 'more' || repair.due === null) this.addDue(one);
    if (repair !== null && check.kind === 'bound') one.say(this.repairTexts.of(repair, check));
  }

  private addDue(one: ToldPart): void {
    const { words } = this;
    const { part } = one;
    if (part.check.kind === 'composite') return;
    const day = fixedDay(part.atLatest ?? lastDayOf(part));
    if (part.verdict === NOT_MET) {
      if (day !== null && !isExceeded(part) && !isOfAnotherDate(part))
        one.say((isTooLate(part) ? this.atLatest : this.dueBy).of(day));
      return;
    }
    // Without a date, each of the others has its own.
    const isDueWithOthers = part.check.kind === 'met' && part.due === null;
    // A date that is planned is itself when.
    const isPlanned = part.check.kind === 'person' && part.due === null;
    if (!isDueWithOthers && !isPlanned)
      one.say(day === null ? words.say('dueOpen') : this.until(part).of(day));
    const { forecast } = one;
    if (forecast !== null) one.say(this.plan(part, forecast));
  }

  private until(part: Part): Memo<Day, string> {
    return isOfAnotherDate(part) ? this.mendBy : this.dueBy;
  }

  /** Whether the plan covers a part, and if not why not, where that is not what it lacks now. */
  private plan(part: Part, forecast: Part): string {
    const { words, bounds } = this;
    if (forecast.verdict !== NOT_MET) return words.say(planPhrase(forecast));
    const { check } = forecast;
    if (check.kind === 'order') {
      const planned = this.notes(part, ({ status }) => status === 'planned');
      const short = words.say('planFallsShort');
      return planned.length === 0 ? short : `${short}: ${cellList(planned)}`;
    }
    const isOther = part.missing !== undefined || (isExceeded(forecast) && !isExceeded(part));
    const balance = isOther && check.kind === 'bound' ? balanceOf(bounds.of(forecast, check)) : '';
    if (balance !== '') return words.say('asPlanned', { text: balance });
    const isOver = check.kind === 'bound' && check.asPlanned && check.rest === null && isExceeded(part);
    return words.say(isOver ? 'planExceeds' : 'planFallsShort');
  }
}

/**
 * Each once: the same cell may leave more than one record open, or be what two events go by; what an example leaves out all stands at the one line of
 * its record.
 */
const distinct = (notes: readonly CellNote[]): CellNote[] =>
  notes.length < 2
    ? [...notes]
    : [...new Map(notes.map((note) => [`${placeName(note)} ${note.note}`, note])).values()];

/** What an attestation holds. */
const ATTESTING = ['owner', 'requirement', 'date', 'decidedBy'] as const;

/** The name by which workbooks know a column, in a language. */
const columnName = ({ columns, names }: FieldType, language: Language): string =>
  nameAmong(columns, names[language].one);

/** Of some names the one that comes to the same as another, else the first. */
const nameAmong = (known: readonly string[], name: string): string =>
  known.find((one) => comparisonKey(one) === comparisonKey(name)) ?? known[0] ?? name;

function planPhrase({ verdict }: Part): PhraseName {
  if (verdict === MET) return 'planCovers';
  return verdict === INSUFFICIENT_DATA ? 'planUnknown' : 'planFallsShort';
}

/** The selection that a sentence takes the latest or the first records of; null where it has none. */
function selectionIn(node: ast.Sentence): ast.Selection | null {
  if (node.kind === 'amongSentence') return node.selection;
  return node.kind === 'forEachSentence' ? selectionIn(node.body) : null;
}

/** Whether a record is there for the sake of others that it covers or belongs to. */
const isEvidence = (reason: RowTrace['reason']): boolean => reason === 'covers' || reason === 'related';

/** Whether there is too much, which no date can mend. */
function isExceeded({ amount, high }: Part): boolean {
  return amount !== null && high !== null && amount.lo > high;
}

/** Whether it is a date that is there which comes too late: the day that it was to be by is no day by which anything could still be done. */
const isTooLate = ({ check }: Part): boolean =>
  check.kind === 'person' && deadlineIn(check.condition) !== null;

/** Whether it is about cells of the trainee's own row that name no day: beside one of their dates, another would be taken for what that is to be. */
const isOfAnotherDate = ({ check, personFields }: Part): boolean =>
  check.kind === 'person' && personFields.length > 0 && deadlineIn(check.condition) === null;

const isOpenByOthers = ({ others = [] }: Part): boolean =>
  others.some(({ verdict }) => verdict === INSUFFICIENT_DATA);
