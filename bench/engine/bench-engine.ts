import { inChild } from './children';
import type { EditTimes } from './edits';
import { sideBySide, type SubjectMemory, type SubjectTimes } from './measure';
import type { ProgrammeTime } from './programme';
import type { RuleFileTimes } from './rule-files';
import { SUBJECTS, TIMED } from './subjects';

/** What was measured on a roster of one size. */
export interface Size {
  readonly times: SubjectTimes;
  readonly memory: readonly SubjectMemory[];
}

/** Who tells what was measured, a piece at a time: a whole run takes minutes. */
export interface Output {
  size(size: Size): void;
  /** The same trainees with one, two and four times the usual rows. */
  densities(densities: readonly SubjectTimes[]): void;
  edits(trainees: number, edits: EditTimes): void;
  rules(rules: readonly RuleFileTimes[]): void;
  programme(trainees: number, programme: ProgrammeTime): void;
  /** Everything that the goals are about has been measured. */
  end(sizes: readonly Size[], edits: EditTimes): void;
}

const USUAL_SIZES = [100, 2000, 20_000];
const EDIT_TRAINEES = 2000;
const DENSITIES = [1, 2, 4];
const DENSITY_TRAINEES = 1000;

/** `npm run bench -- engine [--json] [TRAINEES …]`: the engine beside hand-written evaluators and other rule engines. */
export function benchEngine(wanted: readonly number[], output: Output): void {
  const trainees = wanted.length > 0 ? wanted : USUAL_SIZES;
  const sizes = trainees.map((size) => {
    const measured = {
      times: sideBySide(TIMED.map((_, timed) => inChild('beside', timed, size, runsOf(size)))),
      memory: SUBJECTS.map((_, subject) => inChild('memory', subject, size)),
    };
    output.size(measured);
    return measured;
  });
  const runs = runsOf(DENSITY_TRAINEES);
  output.densities(DENSITIES.map((density) => inChild('density', DENSITY_TRAINEES, density, runs)));
  const edits = inChild('edits', EDIT_TRAINEES, 9);
  output.edits(EDIT_TRAINEES, edits);
  output.rules(inChild('rules', 15));
  const most = Math.max(...trainees);
  output.programme(most, inChild('programme', most, 3));
  output.end(sizes, edits);
}

function runsOf(trainees: number): number {
  return trainees >= 10_000 ? 9 : 45;
}
