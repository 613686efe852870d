import {
  BLANK,
  columnWithRole,
  KNOWN,
  MISSING,
  placeOf,
  type Column,
  Words,
  type RecordTable,
  type Roster,
} from '../../records/columns';
import { FIRST_DAY, LAST_DAY } from '../../records/dates';
import { canonicalWords } from '../../records/vocabulary';
import { diagnostic, type Diagnostic } from '../../wording/diagnostics';
import { closest, comparisonKey } from '../../wording/text';
import type { Program, Regulation } from '../resolve/program';

/** The regulation that a trainee is in; where it is unknown, the field of the trainee's own row whose cell leaves it open. */
export type Cohort =
  | { readonly regulation: Regulation; readonly openField: null }
  | { readonly regulation: null; readonly openField: number | null };

const SINGLE: Cohort = { regulation: null, openField: null };

/**
 * Which regulation each trainee is in: the one that the trainee's regulation cell names; without that, the one whose dates the start lies in, if
 * it need not be chosen. A programme without regulations is one nameless regulation.
 */
export class Regulations {
  private readonly cohorts: (Cohort | undefined)[] = [];
  private appliedPeople: RecordTable | null = null;
  private readonly choice: Column | null;
  private readonly start: Column | null;
  private readonly byKey: ReadonlyMap<string, Regulation>;

  constructor(
    private readonly program: Program,
    private readonly people: RecordTable,
  ) {
    this.choice = columnWithRole(people, 'regulation');
    this.start = columnWithRole(people, 'start');
    const canonical = this.choice === null ? new Map<string, string>() : canonicalWords(this.choice.field);
    this.byKey = new Map(
      program.regulations.map((regulation) => {
        const key = comparisonKey(regulation.id);
        return [comparisonKey(canonical.get(key) ?? key), regulation];
      }),
    );
  }

  of(trainee: number): Cohort {
    return (this.cohorts[trainee] ??= this.find(trainee));
  }

  /** Whether a trainee's regulation is unknown, and with it every verdict. */
  isUnknown(trainee: number): boolean {
    return this.program.regulations.length > 0 && this.of(trainee).regulation === null;
  }

  /** Training years; of all trainees together, and where the regulation is unknown, the most that there can be. */
  years(trainee: number): number {
    return trainee < 0 ? this.program.years : (this.of(trainee).regulation?.years ?? this.program.years);
  }

  durationMonths(trainee: number): number {
    const { program } = this;
    return trainee < 0
      ? program.durationMonths
      : (this.of(trainee).regulation?.durationMonths ?? program.durationMonths);
  }

  /** Whether rules that belong to these regulations (null for all) are for a trainee whose regulation is known. */
  includes(trainee: number, regulations: readonly string[] | null): boolean {
    const { regulation } = this.of(trainee);
    return regulations === null || regulation === null || regulations.includes(regulation.id);
  }

  /** Regulation cells that name none. */
  problems(trainees: readonly number[], keys: readonly string[]): Diagnostic[] {
    const { choice, program } = this;
    if (choice === null || program.regulations.length === 0) return [];
    return trainees.flatMap((trainee) => {
      if (choice.states[trainee] !== KNOWN || this.named(trainee) !== null) return [];
      const name = choice.words?.texts[choice.values[trainee] ?? 0] ?? '';
      const regulations = program.regulations.map(({ id }) => id);
      return [
        diagnostic(
          'trainee-regulation-unknown',
          { name, trainee: keys[trainee] ?? '', suggestion: closest(name, regulations) ?? null, regulations },
          { sheet: placeOf(this.people, trainee, choice.field.index) },
        ),
      ];
    });
  }

  /**
   * The roster as rules see it: where the regulation cell is blank, the field holds the regulation that the start date decided, so that a
   * condition on it asks for the regulation that applies.
   */
  applied(roster: Roster): Roster {
    const { choice, people } = this;
    if (choice === null || this.program.regulations.length === 0) return roster;
    const applied = (this.appliedPeople ??= this.apply(choice));
    return {
      ...roster,
      people: applied,
      tables: roster.tables.map((table) => (table === people ? applied : table)),
    };
  }

  private apply(choice: Column): RecordTable {
    const { people } = this;
    const words = new Words();
    for (const [number, key] of (choice.words?.keys ?? []).entries())
      words.add(key, choice.words?.texts[number] ?? '');
    const keyOf = new Map(Array.from(this.byKey, ([key, regulation]) => [regulation, key]));
    const states = choice.states.slice();
    const values = choice.values.slice();
    for (let trainee = 0; trainee < people.count; trainee++) {
      const { regulation } = this.of(trainee);
      if (regulation === null || states[trainee] === KNOWN) continue;
      states[trainee] = KNOWN;
      values[trainee] = words.add(keyOf.get(regulation) ?? '', regulation.id);
    }
    const column: Column = { field: choice.field, states, values, words };
    return { ...people, columns: people.columns.map((other) => (other === choice ? column : other)) };
  }

  private find(trainee: number): Cohort {
    const { choice, start, program } = this;
    if (program.regulations.length === 0) return SINGLE;
    const state = choice?.states[trainee] ?? MISSING;
    if (state === KNOWN) {
      const named = this.named(trainee);
      return named === null ? this.open(choice) : { regulation: named, openField: null };
    }
    if (state !== BLANK && state !== MISSING) return this.open(choice);
    const isStartKnown = start?.states[trainee] === KNOWN;
    const earliest = isStartKnown ? (start.values[trainee] ?? 0) : FIRST_DAY;
    const latest = isStartKnown ? (start.values[trainee] ?? 0) : LAST_DAY;
    const regulation = program.regulations.find(
      ({ byChoice, from, before }) =>
        !byChoice && (from ?? FIRST_DAY) <= earliest && (before === null || latest < before),
    );
    if (regulation !== undefined) return { regulation, openField: null };
    // A start outside the dates of every regulation needs a choice.
    return this.open(isStartKnown ? (choice ?? start) : start);
  }

  private named(trainee: number): Regulation | null {
    const { choice } = this;
    const key = choice?.words?.keys[choice.values[trainee] ?? 0];
    return key === undefined ? null : (this.byKey.get(key) ?? null);
  }

  private open(column: Column | null): Cohort {
    return { regulation: null, openField: column?.field.index ?? null };
  }
}
