import type { LiveRoster } from '../addin/live-roster';
import type { LiveTable } from '../addin/live-table';
import type { CellValue } from '../records/cells';
import { isCellError } from '../records/cells';
import type { Reading } from '../records/read-records';
import { Suggestions } from '../records/read-suggestions';
import { cellText, isBlank, quoted } from '../records/read-text';
import type { CheckedRoster, ProgrammeEvaluation } from '../report/report';
import type { Diagnostic } from '../wording/diagnostics';
import { comparisonKey } from '../wording/text';
import type { LevelQuestions } from './level-questions';
import { fault } from './messages';
import type { SentenceQuestions } from './sentence-questions';

/** What a loaded roster is made of. */
interface RosterParts extends LiveRoster {
  /** What the next roster need not read again. */
  readonly reading: Reading;
  readonly tables: readonly LiveTable[];
  readonly levels: LevelQuestions;
  readonly sentences: SentenceQuestions;
}

/** A roster that was read and checked, ready for questions about one trainee at a time: none of them looks through the whole roster. */
export class LoadedRoster implements RosterParts {
  readonly checked: CheckedRoster;
  readonly diagnostics: readonly Diagnostic[];
  readonly underRules: LiveRoster['underRules'];
  readonly reading: Reading;
  /** What ROSTER was given, in its order. */
  readonly tables: readonly LiveTable[];
  readonly levels: LevelQuestions;
  readonly sentences: SentenceQuestions;
  private readonly traineeOf: ReadonlyMap<string, number>;
  private readonly programmeOf: ReadonlyMap<number, ProgrammeEvaluation>;
  private readonly suggestions: Suggestions;

  constructor({ checked, diagnostics, underRules, reading, tables, levels, sentences }: RosterParts) {
    this.checked = checked;
    this.diagnostics = diagnostics;
    this.underRules = underRules;
    this.reading = reading;
    this.tables = tables;
    this.levels = levels;
    this.sentences = sentences;
    const { keys } = checked.roster;
    this.traineeOf = new Map(keys.map((key, index) => [comparisonKey(key), index]));
    this.programmeOf = new Map(
      checked.programmes.flatMap((programme) =>
        programme.trainees.map((trainee) => [trainee, programme] as const),
      ),
    );
    this.suggestions = new Suggestions(keys);
  }

  trainee(cell: CellValue): number {
    if (cell === 0 || isBlank(cell) || isCellError(cell)) throw fault('trainee-blank', {});
    const text = cellText(cell);
    const trainee = this.traineeOf.get(comparisonKey(text));
    if (trainee !== undefined) return trainee;
    throw fault('unknown-trainee', { found: quoted(cell), suggestion: this.suggestions.only(text) });
  }

  /** The rules that a trainee falls under. */
  programme(trainee: number): ProgrammeEvaluation {
    const programme = this.programmeOf.get(trainee);
    if (programme !== undefined) return programme;
    throw fault('other-programme', {
      trainee: this.checked.roster.keys[trainee] ?? '',
      programmes: this.codes,
    });
  }

  /** The trainees that rules are for, in the roster's order. */
  get judged(): number[] {
    return [...this.programmeOf.keys()].sort((left, right) => left - right);
  }

  private get codes(): string[] {
    return this.checked.programmes.map(({ book }) => book.program.code);
  }
}
