import { compileRules, Evaluation } from '../dsl/index';
import type { Day } from '../records/dates';
import { decimalFromTicks } from '../records/quantities';
import { KNOWN, type RecordTable, type Roster } from '../records/columns';
import { nameOf, type Vocabulary } from '../records/vocabulary';
import { invariant } from '../wording/invariant';
import { fault } from './messages';
import { GREATEST_EPA } from './named-arguments';
import { fieldNoted, joinedPlaces, rowNoted } from './places';
import { EPA } from './vocabulary-names';

/** The measure in the language itself, so that the engine that judges requirements answers this question too: a requirement for each EPA. */
const rulesFor = (epas: readonly number[]): string =>
  [
    'programme "Levels" code LEVELS',
    '  duration 1 month',
    ...epas.flatMap((epa) => [
      `requirement EPA${epa} "EPA ${epa}"`,
      `  latest ${EPA.level} of ${EPA.records} where ${EPA.number} is ${epa} at least 1`,
    ]),
  ].join('\n');

/** Every EPA that a roster names has its place in the rules; the last place is for all that it does not name, which are alike. */
interface Levels {
  readonly evaluation: Evaluation;
  readonly places: ReadonlyMap<number, number>;
}

/** Answers, for any trainee of a roster, what the latest level of an EPA is. */
export class LevelQuestions {
  private levels: Levels | undefined;

  constructor(
    private readonly roster: Roster,
    private readonly vocabulary: Vocabulary,
    private readonly asOf: Day,
  ) {}

  /**
   * @param epa a whole number from 1
   * @returns the level by the reference date, 0 when none is recorded
   */
  latest(trainee: number, epa: number): number {
    const { evaluation, places } = (this.levels ??= this.prepare());
    const [part] = evaluation.finding(places.get(epa) ?? places.size, trainee).parts;
    invariant(part?.amount, 'a measure without an amount');
    const { lo, hi } = part.amount;
    if (lo === hi) return decimalFromTicks(lo, 'number');

    const table = this.tableOfLevels();
    if (!table.present) throw fault('table-missing', { records: nameOf(table.type, 'many') });
    const unknown = part.rows.filter(({ status }) => status === 'unknown');
    if (unknown.length > 0) throw fault('unknown-level', { cells: joinedPlaces(unknown.map(fieldNoted)) });
    const counted = part.rows.filter(({ status }) => status === 'counted');
    throw fault('levels-of-one-day', {
      low: decimalFromTicks(lo, 'number'),
      high: decimalFromTicks(hi, 'number'),
      places: joinedPlaces(counted.map(rowNoted)),
    });
  }

  /** Done when the first level is asked for. */
  private prepare(): Levels {
    const epas = this.epasNamed();
    const notNamed = Math.max(0, ...epas) + 1;
    const text = rulesFor([...epas, notNamed]);
    const { program } = compileRules({ name: 'levels.rules', text }, this.vocabulary);
    invariant(program !== null, 'the vocabulary has no levels of EPAs');
    return {
      evaluation: new Evaluation(program, this.roster, this.asOf, []),
      places: new Map(epas.map((epa, place) => [epa, place])),
    };
  }

  /** The numbers that the roster's cells hold, as far as they can be numbers of EPAs. */
  private epasNamed(): number[] {
    const { columns } = this.tableOfLevels();
    const column = columns.find(({ field }) => field.names.en.one === EPA.number);
    invariant(column !== undefined, 'the vocabulary has no numbers of EPAs');
    const numbers = new Set<number>();
    for (const [row, ticks] of column.values.entries()) {
      const epa = decimalFromTicks(ticks, 'number');
      const isNamed = column.states[row] === KNOWN && Number.isInteger(epa);
      if (isNamed && epa >= 1 && epa <= GREATEST_EPA) numbers.add(epa);
    }
    return [...numbers];
  }

  private tableOfLevels(): RecordTable {
    const table = this.roster.tables.find(({ type }) => type.names.en.many === EPA.records);
    invariant(table !== undefined, 'the vocabulary has no levels of EPAs');
    return table;
  }
}
