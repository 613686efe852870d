import { VERDICTS, type Requirement, type Verdict } from '../dsl/index';
import { columnWithRole, KNOWN } from '../records/columns';
import { comparisonKey } from '../wording/text';
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
  const old = judgedBy(before);
  const fresh = judgedBy(after);
  const keys = [...fresh.keys(), ...[...old.keys()].filter((key) => !fresh.has(key))];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const { requirement } = is ?? was ?? {};
    if (requirement === undefined) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'kept';
    const flips = flipsBetween(was, is, after);
    if (change === 'kept' && flips.length === 0) return [];
    const { id, modality, title } = requirement;
    return [{ requirement: id, kind: modality, title, change, flips }];
  });
}

function flipsBetween(was: Judged | undefined, is: Judged | undefined, { roster }: CheckedRoster): Flip[] {
  const names = columnWithRole(roster.people, 'name');
  const nameOf = (row: number): string =>
    names?.states[row] === KNOWN ? (names.words?.texts[names.values[row] ?? 0] ?? '') : '';
  const flip = (key: string, trainee: string | null, name: string): Flip[] => {
    const before = was?.verdicts.get(key) ?? null;
    const after = is?.verdicts.get(key) ?? null;
    return before === after ? [] : [{ trainee, name, before, after }];
  };
  return [
    ...flip(WHOLE_LIST, null, ''),
    ...roster.keys.flatMap((trainee, row) => flip(comparisonKey(trainee), trainee, nameOf(row))),
  ];
}

/** By the comparison key of the id. */
function judgedBy({ programmes, roster }: CheckedRoster): Map<string, Judged> {
  const judged = new Map<string, Judged>();
  for (const programme of programmes) {
    const onList = new Map(
      programme.evaluation.rosterFindings().map(({ requirement, verdict }) => [requirement, verdict]),
    );
    programme.book.program.requirements.forEach((requirement, index) => {
      const whole = onList.get(requirement);
      const verdicts =
        whole === undefined ? verdictsOf(programme, index, roster.keys) : new Map([[WHOLE_LIST, whole]]);
      judged.set(comparisonKey(requirement.id), { requirement, verdicts });
    });
  }
  return judged;
}

function verdictsOf(
  { evaluation, trainees }: ProgrammeEvaluation,
  requirement: number,
  keys: readonly string[],
): ReadonlyMap<string, Verdict> {
  const codes = evaluation.verdictsOf(requirement);
  return new Map(
    trainees.map((trainee) => [
      comparisonKey(keys[trainee] ?? ''),
      VERDICTS[codes[trainee] ?? 0] ?? 'notApplicable',
    ]),
  );
}
