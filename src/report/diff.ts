import { VERDICTS, type Requirement, type Verdict } from '../dsl/index';
import { comparisonKey } from '../wording/text';
import { nameAt } from './people';
import type { CheckedRoster, ProgrammeEvaluation } from './report';

/** A trainee whose verdict on a requirement is another under the new rules. */
export interface Flip {
  /** The trainee's number, as the workbook writes it; null for all trainees together, of whom some requirements are. */
  readonly trainee: string | null;
  readonly name: string;
  /** Null where the rules have no verdict: they are not the trainee's, or lack the requirement. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** What becomes of one requirement: that it is new or gone, or whose verdicts it changes. */
export interface RequirementChange {
  readonly requirement: string;
  readonly kind: Requirement['modality'];
  readonly title: string;
  readonly change: 'kept' | 'added' | 'removed';
  /** In the order of the workbook; of a requirement that is new or gone, every trainee that it says something of. */
  readonly flips: readonly Flip[];
}

/** A requirement of one version of the rules, and its verdict on every trainee that they are for, by the trainee's number; under "" that on the whole list. */
interface Judged {
  readonly requirement: Requirement;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

const WHOLE_LIST = '';

/**
 * What a change of rules does to a roster: the requirements that are new or gone, and those whose verdicts flip; the others are left out.
 * @param before the roster checked by the old rules
 * @param after the same roster on the same day checked by the new ones
 */
export function changesBetween(before: CheckedRoster, after: CheckedRoster): RequirementChange[] {
  const steps = changeSteps(before, after);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As {@link changesBetween}, a few trainees at a time, so that a caller can show progress or stop. Each step gives how much is done, from 0 to 1. */
export function* changeSteps(
  before: CheckedRoster,
  after: CheckedRoster,
): Generator<number, RequirementChange[]> {
  const counts = [before, after].map(({ programmes }) =>
    programmes.reduce((sum, { book }) => sum + book.program.requirements.length, 0),
  );
  const all = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  const counted = function* (
    steps: Generator<number, ReadonlyMap<string, Judged>>,
  ): Generator<number, ReadonlyMap<string, Judged>> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      done += step.value;
      yield done / all;
    }
  };
  const old = yield* counted(judgedBy(before));
  const fresh = yield* counted(judgedBy(after));
  const keys = [...fresh.keys(), ...[...old.keys()].filter((key) => !fresh.has(key))];
  const trainees = after.roster.keys.map(comparisonKey);
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const { requirement } = is ?? was ?? {};
    if (requirement === undefined) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'kept';
    const flips = flipsBetween(was, is, after, trainees);
    if (change === 'kept' && flips.length === 0) return [];
    const { id, modality, title } = requirement;
    return [{ requirement: id, kind: modality, title, change, flips }];
  });
}

/** @param trainees the comparison keys of the trainees' numbers, in the roster's order */
function flipsBetween(
  was: Judged | undefined,
  is: Judged | undefined,
  { roster }: CheckedRoster,
  trainees: readonly string[],
): Flip[] {
  const flip = (key: string, row: number | null): Flip[] => {
    const before = was?.verdicts.get(key) ?? null;
    const after = is?.verdicts.get(key) ?? null;
    if (before === after) return [];
    const [trainee, name] = row === null ? [null, ''] : [roster.keys[row] ?? '', nameAt(roster, row)];
    return [{ trainee, name, before, after }];
  };
  return [...flip(WHOLE_LIST, null), ...trainees.flatMap((key, row) => flip(key, row))];
}

/** By the comparison key of the id. Each step gives how many requirements it has finished. */
function* judgedBy({ programmes, roster }: CheckedRoster): Generator<number, ReadonlyMap<string, Judged>> {
  const judged = new Map<string, Judged>();
  const keys = roster.keys.map(comparisonKey);
  for (const programme of programmes) {
    const { evaluation, book } = programme;
    const onList = new Map<Requirement, Verdict>();
    for (const { requirement, verdict } of evaluation.eachRosterFinding()) {
      onList.set(requirement, verdict);
      yield 0;
    }
    for (const [index, requirement] of book.program.requirements.entries()) {
      const whole = onList.get(requirement);
      if (whole === undefined) yield* unfinished(evaluation.outcomeSteps(index));
      const verdicts =
        whole === undefined ? verdictsOf(programme, index, keys) : new Map([[WHOLE_LIST, whole]]);
      judged.set(comparisonKey(requirement.id), { requirement, verdicts });
      yield 1;
    }
  }
  return judged;
}

function* unfinished(steps: Iterator<unknown>): Generator<number, void> {
  while (steps.next().done !== true) yield 0;
}

/** @param keys the comparison keys of the trainees' numbers, in the roster's order */
function verdictsOf(
  { evaluation, trainees }: ProgrammeEvaluation,
  requirement: number,
  keys: readonly string[],
): ReadonlyMap<string, Verdict> {
  const codes = evaluation.verdictsOf(requirement);
  return new Map(
    trainees.map((trainee) => [keys[trainee] ?? '', VERDICTS[codes[trainee] ?? 0] ?? 'notApplicable']),
  );
}
