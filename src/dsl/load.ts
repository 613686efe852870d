import type { Language } from '../wording/language';
import { comparisonKey } from '../wording/text';
import { collected } from './collected';
import { DiagnosticList } from './problems';
import type { SourceText, Span } from './source';
import type * as ast from './syntax/ast';
import { parse } from './syntax/parse';

/**
 * Finds the file that a `use` names.
 * @param name as it is written
 * @param from the file in which it is written, as this function returned it; for the first file, as the caller gave it
 * @returns the file, by a name that no other file has; undefined when there is none
 */
export type Imports = (name: string, from: SourceText) => SourceText | undefined;

export const NO_IMPORTS: Imports = () => undefined;

/** A rule file and the files it uses, as one. */
export interface LoadedRules {
  readonly file: ast.RuleFile;
  /** The sections that stand in a file that is used, each with the language of that file. */
  readonly imported: ReadonlyMap<ast.Section, Language>;
}

/** Reads a rule file and, where it says so, the files that it uses: their sections stand in the place of the `use`. */
export function load(source: SourceText, imports: Imports, problems: DiagnosticList): LoadedRules {
  return new Loader(imports, problems).load(source);
}

type SourceClause = Extract<ast.ProgrammeClause, { kind: 'source' }>;

/** A file on the way from the first one to the one that is being read, and where it is named. */
interface Step {
  readonly file: string;
  readonly use: Span | null;
}

class Loader {
  private readonly read = new Set<string>();
  private readonly unreadNames = new Set<string>();
  private readonly imported = new Map<ast.Section, Language>();
  private readonly sources: SourceClause[] = [];

  constructor(
    private readonly imports: Imports,
    private readonly problems: DiagnosticList,
  ) {}

  load(source: SourceText): LoadedRules {
    const file = parse(source, this.problems);
    const sections = this.sections(file, source, [{ file: source.name, use: null }]);
    return {
      file: {
        ...file,
        sections: sections.map((section) =>
          section.kind === 'programme' ? this.withSources(section) : section,
        ),
        unreadNames: this.unreadNames,
      },
      imported: this.imported,
    };
  }

  private sections(file: ast.RuleFile, source: SourceText, path: readonly Step[]): ast.Section[] {
    this.read.add(source.name);
    for (const name of file.unreadNames) this.unreadNames.add(name);
    return collected(file.sections, (section) =>
      section.kind === 'import' ? this.used(section, source, path) : [section],
    );
  }

  private used({ file: name }: ast.ImportSection, from: SourceText, path: readonly Step[]): ast.Section[] {
    const source = this.imports(name.value, from);
    if (source === undefined) {
      this.problems.report('import-missing', name.span, { file: name.value });
      return [];
    }
    const again = path.findIndex(({ file }) => file === source.name);
    if (again >= 0) {
      const round = path.slice(again + 1).flatMap(({ use }) => use ?? []);
      this.problems.report('import-cycle', name.span, { file: name.value }, round);
      return [];
    }
    // What two files of a programme both use is there once.
    if (this.read.has(source.name)) return [];
    const own = new DiagnosticList(source);
    const parsed = parse(source, own);
    const file = moved(parsed, this.problems.include(source, own));
    const sections = this.sections(file, source, [...path, { file: source.name, use: name.span }]);
    return sections.flatMap((section) => {
      if (section.kind === 'programme') {
        this.sources.push(...section.clauses.filter((clause) => clause.kind === 'source'));
        return [];
      }
      // Those of a file that this one uses in turn are in the language of that.
      if (!this.imported.has(section)) this.imported.set(section, file.language);
      return [section];
    });
  }

  /** The sources that a used file names with its own programme are named with this one, unless they are already. */
  private withSources(programme: ast.ProgrammeSection): ast.ProgrammeSection {
    const known = programme.clauses.filter((clause) => clause.kind === 'source');
    for (const source of this.sources) {
      if (!known.some((other) => isSameSource(other, source))) known.push(source);
    }
    return {
      ...programme,
      clauses: [...programme.clauses.filter((clause) => clause.kind !== 'source'), ...known],
    };
  }
}

function isSameSource(left: SourceClause, right: SourceClause): boolean {
  return (
    comparisonKey(left.name.text) === comparisonKey(right.name.text) && left.title.value === right.title.value
  );
}

/** A tree with every span a number of places further on. */
function moved<Tree>(tree: Tree, by: number): Tree {
  if (typeof tree !== 'object' || tree === null || tree instanceof Set) return tree;
  if (Array.isArray(tree)) return tree.map((part: unknown) => moved(part, by)) as Tree;
  const entries = Object.entries(tree).map(([key, value]: [string, unknown]): [string, unknown] => [
    key,
    key === 'span' ? movedSpan(value as Span, by) : moved(value, by),
  ]);
  return Object.fromEntries(entries) as Tree;
}

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
