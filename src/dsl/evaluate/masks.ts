import { AscendingOwners, columnAt, KNOWN, type Column, type RecordTable } from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { uint8s } from '../../records/short-arrays';
import { fieldWithRole, isOwned } from '../../records/vocabulary';
import { assertNever, invariant } from '../../wording/invariant';
import { comparisonKey } from '../../wording/text';
import type { Predicate } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, opposite, type Answer, type Mask } from './answers';
import { candidatesCarriedOver, carriedOver, union, type CarriedMask } from './carried';
import { CellConditions, NEWCOMER, type Supposed, type Test, type World } from './conditions';
import { coveredTest, Related, relatedTest } from './joins';
import {
  asksEnd,
  atomsOf,
  isJoin,
  mentionsOuter,
  restsOnMoment,
  restsOnTrainee,
  type Join,
} from './predicates';
import { candidatesIn, type RowIndex } from './rows';

/**
 * How a condition is asked: as things stand; as they may yet be, when more records are added after the reference date and what is under way ends
 * on another day; or of such a newcomer itself.
 */
type Mood = 'standing' | 'open' | 'newcomer';

/** A mask, and what it is of. */
interface KnownMask {
  readonly table: RecordTable;
  readonly predicate: Predicate;
  readonly mask: Mask;
}

/** By the keys of conditions; each is taken out once it has served. */
export type CarriedMasks = Map<string, CarriedMask>;

/**
 * Evaluates conditions over whole tables, a column at a time. Requirements that select the same records share one mask. What a join asks of
 * pairs of records is asked pair by pair, but for the parts that mention only one of the two.
 */
export class Masks {
  private readonly masks = new Map<string, KnownMask>();
  private readonly byPredicate = new Map<Predicate, Mask>();
  /** By the masks that are not lent by another moment. */
  private readonly candidates = new Map<Mask, RowIndex>();
  private readonly openTests = new Map<Predicate, Test>();
  /** Of joins as things stand. */
  private readonly relateds = new Map<Join, Related>();
  /** What an unknown cell is taken to hold while every word of its choice is tried; null while none is. */
  private supposed: Supposed | null = null;
  /** How many days after the reference date the first newcomer may come. */
  private newcomersAfter = 0;

  /**
   * @param cutoff the day after a trainee's reference date: records from that day on are plan
   * @param lasting the masks of another moment, and which conditions they serve for because this moment does not change them; null when these
   * are the first
   * @param carried masks of the same moment, of the roster before it was edited
   */
  constructor(
    private readonly world: World,
    private readonly cutoff: (trainee: number) => Day,
    private readonly lasting: {
      readonly masks: Masks;
      readonly serves: (predicate: Predicate) => boolean;
    } | null,
    private readonly carried: CarriedMasks,
  ) {}

  of(table: RecordTable, predicate: Predicate): Mask {
    // A predicate belongs to one record type, so the object itself is key enough; equal ones of other requirements are found by their text.
    let mask = this.byPredicate.get(predicate);
    if (mask !== undefined) return mask;
    if (this.lasting?.serves(predicate) === true) mask = this.lasting.masks.of(table, predicate);
    else {
      const key = keyOf(table.type.index, predicate);
      mask = this.masks.get(key)?.mask ?? this.carryOver(key, table) ?? this.evaluate(table, predicate);
      this.masks.set(key, { table, predicate, mask });
    }
    this.byPredicate.set(predicate, mask);
    return mask;
  }

  /** The rows of each trainee that a condition does not rule out. */
  candidatesOf(table: RecordTable, predicate: Predicate): RowIndex {
    if (this.lasting?.serves(predicate) === true) return this.lasting.masks.candidatesOf(table, predicate);
    const mask = this.of(table, predicate);
    let candidates = this.candidates.get(mask);
    if (candidates === undefined) this.candidates.set(mask, (candidates = candidatesIn(table, mask)));
    return candidates;
  }

  /**
   * The masks that serve an edited roster too, but for some trainees: those of records that belong to trainees, and of others where nothing that
   * belongs to a trainee is asked.
   * @param changed the trainees whose records differ, in the order of the roster; null where only what is the same for everybody is to be kept
   */
  afterEdit(tables: readonly RecordTable[], changed: readonly number[] | null): CarriedMasks {
    const carried = new Map<string, CarriedMask>();
    const carry = (key: string, before: RecordTable, mask: CarriedMask): void => {
      const { record, predicate } = mask;
      // A moment may be another day for a trainee whose training was edited.
      const isTheSame =
        before === tables[record] && !restsOnMoment(predicate) && !this.restsOnTrainee(predicate);
      if (isTheSame) carried.set(key, mask);
      else if (changed !== null && isOwned(before.type))
        carried.set(key, { ...mask, changed: union(mask.changed, changed) });
    };
    for (const [key, mask] of this.carried)
      if (!this.masks.has(key)) carry(key, this.tableOf(mask.record), mask);
    for (const [key, { table, predicate, mask }] of this.masks) {
      const candidates = this.candidates.get(mask) ?? null;
      const { firstRow } = table;
      carry(key, table, { record: table.type.index, predicate, mask, candidates, firstRow, changed: null });
    }
    return carried;
  }

  private carryOver(key: string, table: RecordTable): Mask | null {
    const before = this.carried.get(key);
    if (before === undefined) return null;
    this.carried.delete(key);
    const { candidates, predicate } = before;
    const now = carriedOver(before, table, () => this.pairTest(table, null, predicate, 'standing'));
    if (candidates !== null) this.candidates.set(now, candidatesCarriedOver(before, candidates, table, now));
    return now;
  }

  /** What a condition may come to for one record after the reference date: records that it asks for may be added, and an end to come may be changed. */
  mayHold(table: RecordTable, predicate: Predicate, row: number, trainee: number): Answer {
    let test = this.openTests.get(predicate);
    if (test === undefined) this.openTests.set(predicate, (test = this.test(table, null, predicate, 'open')));
    return test(row, -1, trainee);
  }

  /**
   * The last day on which a record could be added with which a condition on one record may hold: the last day of all where nothing limits it, the first
   * where no day would do. What is there now is looked at as it stands.
   */
  lastToAdd(table: RecordTable, predicate: Predicate, row: number, trainee: number): Day {
    const today = this.cutoff(trainee) - 1;
    const mayHoldFrom = (day: Day): boolean => {
      this.newcomersAfter = day - today;
      const answer = this.mayHold(table, predicate, row, trainee);
      this.newcomersAfter = 0;
      return answer !== FAILS;
    };
    if (mayHoldFrom(LAST_DAY)) return LAST_DAY;
    let last = today;
    let tooLate = today;
    // Such a day mostly lies near.
    if (mayHoldFrom(today)) {
      for (let step = 1; last === tooLate || mayHoldFrom(tooLate); step *= 2) {
        last = tooLate;
        tooLate = Math.min(LAST_DAY, last + step);
      }
    } else {
      for (let step = 1; last === tooLate || !mayHoldFrom(last); step *= 2) {
        if (last === FIRST_DAY) return FIRST_DAY;
        tooLate = last;
        last = Math.max(FIRST_DAY, tooLate - step);
      }
    }
    while (tooLate - last > 1) {
      const middle = Math.floor((last + tooLate) / 2);
      if (mayHoldFrom(middle)) last = middle;
      else tooLate = middle;
    }
    return last;
  }

  /** The records that a join looks at, seen from those of the one table that it is asked of. */
  related(outer: RecordTable, join: Join, mood: Mood = 'standing'): Related {
    if (mood !== 'standing') return this.relatedIn(outer, join, mood);
    let related = this.relateds.get(join);
    if (related === undefined) this.relateds.set(join, (related = this.relatedIn(outer, join, mood)));
    return related;
  }

  private relatedIn(outer: RecordTable, { related, isOther }: Join, mood: Mood): Related {
    const table = this.tableOf(related.record);
    const { filter } = related;
    const satisfies: Test = filter === null ? () => HOLDS : this.test(table, outer, filter, mood);
    const match: Test = isOther
      ? (row, outerRow, trainee) => (row === outerRow ? FAILS : satisfies(row, outerRow, trainee))
      : satisfies;
    return new Related(table, outer, filter, this.world.extentsOf(table), match);
  }

  /** A condition as a question about one record. */
  test(table: RecordTable, outer: RecordTable | null, predicate: Predicate, mood: Mood = 'standing'): Test {
    if (!this.hasMask(table, predicate, mood)) return this.pairTest(table, outer, predicate, mood);
    const mask = this.of(table, predicate);
    return (row) => answerAt(mask, row);
  }

  private pairTest(table: RecordTable, outer: RecordTable | null, predicate: Predicate, mood: Mood): Test {
    switch (predicate.kind) {
      case 'and':
      case 'or': {
        const tests = predicate.terms.map((term) => this.test(table, outer, term, mood));
        return combined(tests, predicate.kind === 'and' ? FAILS : HOLDS);
      }
      case 'not': {
        const test = this.test(table, outer, predicate.term, mood);
        return (row, outerRow, trainee) => opposite(test(row, outerRow, trainee));
      }
      case 'covered':
        return coveredTest(this.world.extentsOf(table), this.related(table, predicate, mood));
      case 'related':
        return this.inEachChoice(
          table,
          predicate,
          relatedTest(
            predicate,
            this.related(table, predicate, mood),
            this.cutoff,
            mood === 'standing' ? null : this.newcomer(table, predicate),
          ),
        );
      case 'words':
      case 'sameWord':
      case 'flag':
      case 'filled':
      case 'whole':
      case 'compare':
        return new CellConditions(
          table,
          outer,
          this.world,
          mood === 'newcomer' ? this.newcomersFrom : this.cutoff,
          mood !== 'standing',
          () => this.supposed,
        ).test(predicate);
      default:
        return assertNever(predicate);
    }
  }

  /**
   * A choice knows no other words than its own, so a cell of it that is blank holds one of them: where a join of other records with the same word comes to the
   * same whichever it is, that is the answer.
   */
  private inEachChoice(table: RecordTable, { related: { filter } }: Join, test: Test): Test {
    const columns = filter === null ? [] : choicesComparedIn(filter, table);
    if (columns.length === 0) return test;
    return (row, outer, trainee) => {
      const answer = test(row, outer, trainee);
      if (answer !== MAYBE || row === NEWCOMER) return answer;
      const [open, ...others] = columns.filter(({ states }) => states[row] !== KNOWN);
      if (open === undefined || others.length > 0) return answer;
      const { index, values } = open.field;
      const before = this.supposed;
      const answers = values.map(({ name }) => {
        this.supposed = { table, row, field: index, key: comparisonKey(name.nl) };
        return test(row, outer, trainee);
      });
      this.supposed = before;
      const [first = MAYBE] = answers;
      return answers.every((one) => one === first) ? first : MAYBE;
    };
  }

  /** Whether a record that is yet to come could be one that a join asks for. */
  private newcomer(outer: RecordTable, { related: { record, filter } }: Join): Test {
    return filter === null ? () => MAYBE : this.test(this.tableOf(record), outer, filter, 'newcomer');
  }

  private readonly newcomersFrom = (trainee: number): Day => this.cutoff(trainee) + this.newcomersAfter;

  private evaluate(table: RecordTable, predicate: Predicate): Mask {
    if ('terms' in predicate) {
      const [first, ...others] = predicate.terms.map((term) => this.of(table, term));
      const result = uint8s(table.count);
      if (first !== undefined) result.set(first);
      for (const other of others) combine(result, other, predicate.kind === 'and' ? FAILS : HOLDS);
      return result;
    }
    if ('term' in predicate)
      return this.of(table, predicate.term).map((answer) => (answer === MAYBE ? MAYBE : 1 - answer));
    const mask = isJoin(predicate)
      ? null
      : new CellConditions(table, null, this.world, this.cutoff).mask(predicate);
    return mask ?? this.fill(table, this.pairTest(table, null, predicate, 'standing'));
  }

  private fill(table: RecordTable, test: Test): Mask {
    const mask = uint8s(table.count);
    const owners = new AscendingOwners(table);
    for (let row = 0; row < table.count; row++) mask[row] = test(row, -1, owners.of(row));
    return mask;
  }

  /** Whether the answers to a condition depend on nothing but the record, so that one mask holds them all. */
  private hasMask(table: RecordTable, predicate: Predicate, mood: Mood): boolean {
    if (mood === 'newcomer' || mentionsOuter(predicate)) return false;
    if (mood === 'open' && (restsOnMoment(predicate) || this.restsOnEnd(table, predicate))) return false;
    return isOwned(table.type) || !this.restsOnTrainee(predicate);
  }

  /** Whether a condition asks when a record, or one that it is joined to, ends: what is still to come of it may become something else. */
  private restsOnEnd(table: RecordTable, predicate: Predicate): boolean {
    if (asksEnd(predicate, fieldWithRole(table.type, 'to')?.index)) return true;
    return atomsOf(predicate).some((atom) => {
      if (!isJoin(atom)) return false;
      const { record, filter } = atom.related;
      return filter !== null && this.restsOnEnd(this.tableOf(record), filter);
    });
  }

  private restsOnTrainee(predicate: Predicate): boolean {
    return restsOnTrainee(predicate, (record) => isOwned(this.tableOf(record).type));
  }

  private tableOf(record: number): RecordTable {
    const table = this.world.roster.tables[record];
    invariant(table !== undefined, 'a record type without a table');
    return table;
  }
}

/** The choices of a record that other records are to have the same word as. */
function choicesComparedIn(filter: Predicate, table: RecordTable): Column[] {
  const fields = atomsOf(filter).flatMap((atom) =>
    atom.kind === 'sameWord'
      ? [atom.left, atom.right].flatMap(({ kind, field }) => (kind === 'outerField' ? [field] : []))
      : [],
  );
  return [...new Set(fields)]
    .map((field) => columnAt(table, field))
    .filter(({ field }) => field.kind === 'choice' && !field.hasOtherWords && field.values.length > 0);
}

/** Equal conditions on records of one type have equal keys. Worked out once for each, for rules are asked again after every edit. */
export function keyOf(record: number, predicate: Predicate): string {
  let key = KEYS.get(predicate);
  if (key === undefined) KEYS.set(predicate, (key = `${record} ${JSON.stringify(predicate)}`));
  return key;
}

const KEYS = new WeakMap<Predicate, string>();

function answerAt(mask: Mask, row: number): Answer {
  const answer = mask[row];
  return answer === HOLDS ? HOLDS : answer === FAILS ? FAILS : MAYBE;
}

/** `deciding` is the answer that settles the whole: "fails" for and, "holds" for or. */
function combined(tests: readonly Test[], deciding: typeof FAILS | typeof HOLDS): Test {
  return (row, outer, trainee) => {
    let isOpen = false;
    for (const test of tests) {
      const answer = test(row, outer, trainee);
      if (answer === deciding) return deciding;
      if (answer === MAYBE) isOpen = true;
    }
    return isOpen ? MAYBE : opposite(deciding);
  };
}

function combine(into: Mask, other: Mask, deciding: typeof FAILS | typeof HOLDS): void {
  for (let row = 0; row < into.length; row++) {
    const left = into[row];
    const right = other[row] ?? FAILS;
    if (left === deciding || right === deciding) into[row] = deciding;
    else if (left === MAYBE || right === MAYBE) into[row] = MAYBE;
  }
}
