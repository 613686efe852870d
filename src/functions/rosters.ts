import { isoDate, type Day } from '../records/dates';
import type { CellValue } from '../records/cells';
import { Fingerprint } from '../records/hash';
import { formatDate } from '../dsl/index';
import { displayLanguage } from './display-language';
import { keptRange, type KeptRange } from './kept-ranges';
import { loadRoster, type RosterContent } from './load-roster';
import type { LoadedRoster } from './loaded-roster';
import { counted, fault, HANDLE_WORDS } from './messages';
import { referenceDay } from './reference-date';
import { Registry } from './registry';
import type { RuleSet } from './rule-sets';
import { sameLists } from './same-cells';
import { isSameArgument, sameRange, type NamedRange } from './table-arguments';

/** A roster that was loaded, by its handle. */
export interface HandledRoster {
  readonly handle: string;
  readonly value: LoadedRoster;
}

/** Of rosters that stand in cells: one for every month of a training, and more. */
const KEPT_STANDING = 64;
const KEPT_OTHERS = 32;
/** Of ranges that are edited again and again: as they are now, and as they were before, for calls that still hold that handle and for who takes the edit back. */
const KEPT_STATES = 2;

/** The rosters that ROSTER has read and checked, by their handles. */
export class Rosters {
  private readonly registry = new Registry<RosterContent, LoadedRoster>({
    standing: KEPT_STANDING,
    others: KEPT_OTHERS,
    same: sameContent,
    hash: fingerprintOf,
  });

  /**
   * ROSTER: reads and checks tables, unless exactly these were read before. In short steps.
   * @param cell in which the handle will stand; null where Excel does not say
   */
  *load(
    rules: RuleSet,
    referenceDate: CellValue,
    ranges: readonly NamedRange[],
    cell: string | null,
  ): Generator<void, HandledRoster> {
    const asOf = referenceDay(referenceDate);
    const content = { rules: rules.book.source.text, asOf, ranges: yield* this.kept(ranges) };
    const known = this.registry.find(content, cell);
    if (known !== undefined) return known;
    const value = yield* loadRoster(rules, content, this.before(content));
    // Another call for the same tables may have come first, in between two steps.
    const meanwhile = this.registry.find(content, cell);
    if (meanwhile !== undefined) return meanwhile;
    const handle = this.registry.add(content, titleOf(rules, value, asOf), value, cell);
    this.forgetEarlierStates(content);
    return { handle, value };
  }

  has(handle: string): boolean {
    return this.registry.has(handle);
  }

  find(handle: string): LoadedRoster {
    if (handle.trim() === '') throw fault('no-roster', {});
    const known = this.registry.get(handle);
    if (known === undefined) throw fault('unknown-roster', {});
    return known;
  }

  /** Ranges of which Excel says where they are can hold but one thing at a time; what a cell still shows stays all the same. */
  private forgetEarlierStates({ rules, asOf, ranges }: RosterContent): void {
    const isSamePlace = (left: KeptRange, right: KeptRange): boolean =>
      left.place !== null && isSameArgument(left, right);
    const states = this.registry
      .latestFirst()
      .map(({ content }) => content)
      .filter((other) => other.rules === rules && other.asOf === asOf)
      .filter((other) => sameLists(other.ranges, ranges, isSamePlace));
    for (const earlier of states.slice(KEPT_STATES)) this.registry.drop(earlier);
  }

  /** The ranges without a second copy of rows that an earlier content holds: after an edit, most are as they were. */
  private *kept(ranges: readonly NamedRange[]): Generator<void, KeptRange[]> {
    const contents = this.registry.latestFirst().map(({ content }) => content);
    const kept: KeptRange[] = [];
    for (const [index, range] of ranges.entries()) {
      const earlier = contents
        .map((content) => content.ranges[index])
        .find((other) => other !== undefined && isSameArgument(other, range));
      kept.push(yield* keptRange(range, earlier ?? null));
      yield;
    }
    return kept;
  }

  /** The latest roster that most of a content was read for already, if any: by the same rules, of the same tables, on the same day if possible. */
  private before({ rules, asOf, ranges }: RosterContent): LoadedRoster | null {
    const alike = this.registry
      .latestFirst()
      .filter(({ content }) => content.rules === rules && sameLists(content.ranges, ranges, isSameArgument));
    return (alike.find(({ content }) => content.asOf === asOf) ?? alike[0])?.value ?? null;
  }
}

function titleOf({ book }: RuleSet, { checked }: LoadedRoster, asOf: Day): string {
  const language = displayLanguage();
  return [
    counted(checked.roster.keys.length, 'trainee', 'trainees', language),
    book.program.code,
    `${HANDLE_WORDS.referenceDate[language]} ${formatDate(asOf, language)}`,
  ].join(' · ');
}

function sameContent(left: RosterContent, right: RosterContent): boolean {
  return (
    left.asOf === right.asOf && left.rules === right.rules && sameLists(left.ranges, right.ranges, sameRange)
  );
}

/** Where the tables stand is part of it: a message names their cells. */
function fingerprintOf({ rules, asOf, ranges }: RosterContent): string {
  const print = new Fingerprint().addText(rules).addText(isoDate(asOf));
  for (const { name, place, cells, print: ofCells } of ranges) {
    print.addText(name ?? '').addText(place?.sheet ?? '');
    print.addNumbers(place?.row ?? -1, place?.column ?? -1, cells.length, ...ofCells);
  }
  return print.digits;
}
