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
import { displayLanguage } from './display-language';
import { fault } from './messages';
import { repeatedNote, repeatedTrainees, type RepeatedTrainee } from './repeated-trainees';
import type { SentenceQuestions } from './sentence-questions';

/** What a loaded roster is made of. */
interface RosterParts extends Omit<LiveRoster, 'diagnostics'> {
  /** Works out the diagnostics, when somebody looks at them. */
  readonly problems: () => readonly Diagnostic[];
  /** What the next roster need not read again. */
  readonly reading: Reading;
  readonly tables: readonly LiveTable[];
  readonly levels: LevelQuestions;
  readonly sentences: SentenceQuestions;
  /** Whether Excel evidently hands blank cells over as 0. */
  readonly blanksAreZeros: boolean;
}

/** A roster that was read and checked, ready for questions about one trainee at a time: none of them looks through the whole roster. */
export class LoadedRoster implements LiveRoster {
  readonly number: number;
  readonly checked: CheckedRoster;
  readonly edit: LiveRoster['edit'];
  readonly underRules: LiveRoster['underRules'];
  readonly reading: Reading;
  /** What ROSTER was given, in its order. */
  readonly tables: readonly LiveTable[];
  readonly levels: LevelQuestions;
  readonly sentences: SentenceQuestions;
  readonly blanksAreZeros: boolean;
  private readonly traineeOf: ReadonlyMap<string, number>;
  private readonly programmeOf: ReadonlyMap<number, ProgrammeEvaluation>;
  private readonly suggestions: Suggestions;
  private readonly problems: RosterParts['problems'];
  private found: readonly Diagnostic[] | null = null;
  private repeated: ReadonlyMap<string, RepeatedTrainee> | null = null;

  constructor(parts: RosterParts) {
    const { number, checked, edit, problems, underRules, reading, tables, levels, sentences } = parts;
    this.number = number;
    this.checked = checked;
    this.edit = edit;
    this.problems = problems;
    this.underRules = underRules;
    this.reading = reading;
    this.tables = tables;
    this.levels = levels;
    this.sentences = sentences;
    this.blanksAreZeros = parts.blanksAreZeros;
    const { keys } = checked.roster;
    this.traineeOf = new Map(keys.map((key, index) => [comparisonKey(key), index]));
    this.programmeOf = new Map(
      checked.programmes.flatMap((programme) =>
        programme.trainees.map((trainee) => [trainee, programme] as const),
      ),
    );
    this.suggestions = new Suggestions(keys);
  }

  get diagnostics(): readonly Diagnostic[] {
    return (this.found ??= this.problems());
  }

  trainee(cell: CellValue): number {
    if (cell === 0 || isBlank(cell) || isCellError(cell)) throw fault('trainee-blank', {});
    const trainee = this.find(cell);
    if (trainee !== undefined) return trainee;
    throw fault('unknown-trainee', {
      found: quoted(cell),
      suggestion: this.suggestions.only(cellText(cell)),
    });
  }

  /** What an explanation of a trainee says besides: that other rows with the same number are left out. Empty for nearly everybody. */
  noteOn(trainee: number): string {
    this.repeated ??= repeatedTrainees(this.reading.diagnostics);
    if (this.repeated.size === 0) return '';
    const found = this.repeated.get(comparisonKey(this.checked.roster.keys[trainee] ?? ''));
    return found === undefined ? '' : repeatedNote(found)[displayLanguage()];
  }

  /** The trainee with a number; undefined where there is none. */
  find(cell: CellValue): number | undefined {
    return this.traineeOf.get(comparisonKey(cellText(cell)));
  }

  /** Whether the rules are for a trainee. */
  isJudged(trainee: number): boolean {
    return this.programmeOf.has(trainee);
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
