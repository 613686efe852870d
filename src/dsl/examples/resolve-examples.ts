import type { Day } from '../../records/dates';
import { fieldWithRole, nameOf, type FieldType, type RecordType } from '../../records/vocabulary';
import type { RulePlace } from '../../wording/diagnostics';
import { closest, comparisonKey } from '../../wording/text';
import type { DiagnosticList } from '../problems';
import { clauseOf } from '../resolve/regulations';
import type { Resolved } from '../resolve/resolve';
import type { Scope } from '../resolve/scope';
import { keyOf } from '../resolve/settings';
import type * as ast from '../syntax/ast';
import { keyword } from '../syntax/keywords';
import { expectationOf, type Expectation } from './expectation';
import { cellOf, fitsField, type ExampleCell } from './given-values';

/** A record of an example: what its cells hold, and where it is written. */
export interface ExampleRecord {
  readonly record: RecordType;
  /** By the index of the field; what is not there is blank. */
  readonly cells: ReadonlyMap<number, ExampleCell>;
  readonly place: RulePlace;
}

/** An example as understood: records, and the verdict that they must give. */
export interface Example {
  readonly title: string;
  readonly place: RulePlace;
  /** The ids of the requirements that it is an example of, as their own sections write them. */
  readonly requirements: readonly string[];
  readonly asOf: Day;
  /** Those of the people first. */
  readonly records: readonly ExampleRecord[];
  /** The parameters and lists that are not as the file has them. */
  readonly settings: readonly ast.Setting[];
  readonly expectation: Expectation;
}

/** A given beyond so many records is a slip. */
const MOST_RECORDS = 1000;

/**
 * Resolves the examples of a file. What is wrong with the parts of one is reported here; whether it has all its parts, by a check.
 * @returns those that can be run
 */
export function resolveExamples(
  file: ast.RuleFile,
  { scope, program }: Resolved,
  problems: DiagnosticList,
): Example[] {
  const ids = new Map(program.requirements.map(({ id }) => [comparisonKey(id), id]));
  const resolver = new GivenResolver(scope, problems);
  const declared = new Map(file.sections.filter(isSetting).map((section) => [keyOf(section), section]));
  return file.sections.flatMap((section): Example[] => {
    if (section.kind !== 'example') return [];
    const settings = settingsOf(section, declared, scope, problems);
    const people: ExampleRecord[] = [];
    const others: ExampleRecord[] = [];
    for (const clause of section.clauses) {
      if (clause.kind !== 'given') continue;
      for (const record of resolver.given(clause))
        (record.record.role === 'people' ? people : others).push(record);
    }
    const asOf = clauseOf(section, 'asOf')?.date;
    if (asOf !== undefined && asOf.day === undefined)
      problems.report('no-such-date', asOf.span, { written: asOf.written });
    const expected = clauseOf(section, 'expectation');
    const expectation = expected && expectationOf(expected, scope, problems);
    if (asOf?.day === undefined || expectation === undefined) return [];
    return [
      {
        title: section.title.value,
        place: problems.placeOf(section.title.span),
        requirements: section.ids.flatMap((id) => ids.get(comparisonKey(id.text)) ?? []),
        asOf: asOf.day,
        records: [...people, ...others],
        settings,
        expectation,
      },
    ];
  });
}

const isSetting = (section: ast.Section): section is ast.Setting =>
  section.kind === 'parameter' || section.kind === 'list';

/** What an example sets: each parameter and list once, and only those that the file has. */
function settingsOf(
  { clauses }: ast.ExampleSection,
  declared: ReadonlyMap<string, ast.Setting>,
  scope: Scope,
  problems: DiagnosticList,
): ast.Setting[] {
  const given = new Map<string, ast.Setting>();
  for (const clause of clauses) {
    if (clause.kind !== 'givenSetting') continue;
    const { setting } = clause;
    const { name } = setting;
    const key = keyOf(setting);
    const earlier = given.get(key);
    if (earlier !== undefined)
      problems.report('twice-in-section', name.span, { clause: name.text }, [earlier.name.span]);
    else if (declared.has(key)) given.set(key, setting);
    else if (!scope.isUnread(name.text)) {
      const known = [...declared.values()].filter(({ kind }) => kind === setting.kind);
      problems.report(UNKNOWN[setting.kind], name.span, {
        name: name.text,
        suggestion:
          closest(
            name.text,
            known.map((one) => one.name.text),
          ) ?? null,
      });
    }
  }
  return [...given.values()];
}

const UNKNOWN = { parameter: 'example-unknown-parameter', list: 'unknown-list' } as const;

class GivenResolver {
  constructor(
    private readonly scope: Scope,
    private readonly problems: DiagnosticList,
  ) {}

  /** The records that a given stands for: one for each date, so many times over. */
  given(node: ast.Given): ExampleRecord[] {
    const record = this.scope.record(node.record);
    if (record === undefined) return [];
    const count = this.count(node.count);
    const cells = new Map<number, ExampleCell>();
    const factor = fieldWithRole(record, 'fullTimeFactor');
    if (factor !== undefined) cells.set(factor.index, 1);
    this.interval(node, record, cells);
    for (const { field: name, value } of node.values) {
      const field = this.field(record, name);
      if (field === undefined || this.saysWhose(field, name)) continue;
      if (value === null) cells.delete(field.index);
      else if (fitsField(value, field, this.problems)) cells.set(field.index, cellOf(value));
    }
    const place = this.problems.placeOf(node.span);
    return this.dated(node, record, cells).flatMap((one) =>
      Array.from({ length: count }, () => ({ record, cells: one, place })),
    );
  }

  private count(node: ast.NumberLiteral | null): number {
    if (node === null) return 1;
    if (Number.isInteger(node.value) && node.value >= 1 && node.value <= MOST_RECORDS) return node.value;
    this.problems.report('example-count', node.span, { most: String(MOST_RECORDS) });
    return 1;
  }

  private interval(
    { interval, record: name }: ast.Given,
    record: RecordType,
    cells: Map<number, ExampleCell>,
  ): void {
    if (interval === null) return;
    const isPeople = record.role === 'people';
    const from = fieldWithRole(record, isPeople ? 'start' : 'from');
    const to = fieldWithRole(record, isPeople ? 'end' : 'to');
    if (from === undefined || to === undefined) {
      this.problems.report('example-no-interval', name.span, { record: nameOf(record, 'many') });
      return;
    }
    const ends = [interval.from, interval.to];
    if (!ends.every((date) => fitsField(date, from, this.problems))) return;
    if ((interval.from.day ?? 0) > (interval.to.day ?? 0)) {
      const span = { start: interval.from.span.start, end: interval.to.span.end };
      this.problems.report('reversed-dates', span, {});
    }
    cells.set(from.index, cellOf(interval.from));
    cells.set(to.index, cellOf(interval.to));
  }

  /** The cells once for each date that is named. */
  private dated(
    { dates, record: name }: ast.Given,
    record: RecordType,
    cells: ReadonlyMap<number, ExampleCell>,
  ): ReadonlyMap<number, ExampleCell>[] {
    if (dates.length === 0) return [cells];
    const field = fieldWithRole(record, 'date');
    if (field === undefined) {
      this.problems.report('example-no-date', name.span, { record: nameOf(record, 'many') });
      return [cells];
    }
    return dates
      .filter((date) => fitsField(date, field, this.problems))
      .map((date) => new Map([...cells, [field.index, cellOf(date)]]));
  }

  /** A field by its name; of the trainee also "start" and "end". */
  private field(record: RecordType, name: ast.Name): FieldType | undefined {
    if (record.role === 'people') {
      for (const [word, role] of [
        ['Start', 'start'],
        ['End', 'end'],
      ] as const) {
        const { nl, en } = keyword(word);
        if ([...nl, ...en].some((text) => comparisonKey(text) === comparisonKey(name.text)))
          return fieldWithRole(record, role);
      }
    }
    return this.scope.field(record, name);
  }

  /** Whose record it is goes without saying. */
  private saysWhose(field: FieldType, name: ast.Name): boolean {
    if (field.role !== 'key' && field.role !== 'owner') return false;
    this.problems.report('example-owner', name.span, { field: nameOf(field) });
    return true;
  }
}
