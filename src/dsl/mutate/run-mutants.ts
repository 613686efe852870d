import { comparisonKey } from '../../wording/text';
import type { Compiled } from '../compile';
import { ProgramsAsGiven, type ExampleResult, type ExampleRunner } from '../examples/run-examples';
import type { LoadedRules } from '../load';
import { DiagnosticList } from '../problems';
import type { Program, Requirement } from '../resolve/program';
import { metSentencesOf } from '../resolve/requirement-graph';
import { resolve } from '../resolve/resolve';
import type * as ast from '../syntax/ast';
import type { ParameterValues } from './changes';
import { codesOf } from './codes';
import { meaningOf } from '../resolve/meaning';
import { variantsOf } from './variants';

type Varied = ast.RequirementSection | ast.DefinitionSection;

/** A change to a rule that none of its examples notices. */
export interface Survivor {
  /** By which the requirement can say why; null in a definition, which cannot. */
  readonly code: string | null;
  /** The requirements that the change is in: one, or those that use the definition. */
  readonly requirements: readonly string[];
  /** The sentence as changed; of a definition, what it selects. */
  readonly changed: ast.Sentence | ast.Selection;
}

/** What became of all the changes to one requirement or definition. */
export interface MutationResult {
  /** The id, or the name of the definition. */
  readonly name: string;
  readonly tried: number;
  /** Those that the rule file does not explain. */
  readonly survivors: readonly Survivor[];
  /** How many survivors the rule file explains. */
  readonly explained: number;
  /** The codes in explanations of changes that are noticed, or that there are none of. */
  readonly outdated: readonly string[];
}

/** A section with a change in it. */
interface Variant {
  readonly code: string | null;
  readonly changed: Survivor['changed'];
  readonly section: Varied;
}

/** Changes the rules of a file, one small mistake at a time, and sees whether the examples notice. Needs a file without errors. */
export class Mutation {
  private readonly parameters: ParameterValues;
  private readonly meanings: ReadonlyMap<string, string>;
  private readonly sections: readonly ast.Section[];

  constructor(
    private readonly compiled: Compiled,
    program: Program,
    private readonly examples: ExampleRunner,
  ) {
    const { sections } = compiled.rules.file;
    this.sections = sections.filter(({ kind }) => kind !== 'example');
    const inExamples = examples.examples.flatMap(({ settings }) => settings);
    this.parameters = valuesOf([...sections, ...inExamples]);
    const programs = new ProgramsAsGiven(program);
    this.meanings = new Map(program.requirements.map(({ id }) => [id, this.meaningIn(programs, id)]));
  }

  /** How many sections will be changed. */
  get total(): number {
    return this.varied().length;
  }

  *run(): Generator<MutationResult> {
    for (const section of this.varied()) {
      yield section.kind === 'requirement' ? this.ofRequirement(section) : this.ofDefinition(section);
    }
  }

  private varied(): Varied[] {
    return this.sections.filter(
      (section): section is Varied => section.kind === 'requirement' || section.kind === 'definition',
    );
  }

  private ofRequirement(section: ast.RequirementSection): MutationResult {
    const variants = section.sentences.flatMap((sentence, index) => {
      const changes = [...variantsOf(sentence, this.parameters)];
      const codes = codesOf(index + 1, changes);
      return changes.map(({ changed }, change): Variant => ({
        code: codes[change] ?? null,
        changed,
        section: { ...section, sentences: section.sentences.with(index, changed) },
      }));
    });
    const explained = section.unnoticed.map(({ code }) => code.value);
    return this.result(section.id.text, section, variants, explained);
  }

  private ofDefinition(section: ast.DefinitionSection): MutationResult {
    const variants = [...variantsOf(section.selection, this.parameters)].map(({ changed }): Variant => ({
      code: null,
      changed,
      section: { ...section, selection: changed },
    }));
    return this.result(section.name.text, section, variants, []);
  }

  private result(
    name: string,
    original: Varied,
    variants: readonly Variant[],
    explained: readonly string[],
  ): MutationResult {
    const seen = new Set<string>();
    const survivors: Survivor[] = [];
    for (const { code, changed, section } of variants) {
      const program = this.programWith(original, section);
      if (program === null) continue;
      const programs = new ProgramsAsGiven(program);
      const meanings = new Map(program.requirements.map(({ id }) => [id, this.meaningIn(programs, id)]));
      const different = program.requirements.filter(({ id }) => meanings.get(id) !== this.meanings.get(id));
      const meaning = different.map(({ id }) => meanings.get(id)).join('\n');
      // A change that makes no difference is none, and two that come to the same are one.
      if (meaning === '' || seen.has(meaning)) continue;
      seen.add(meaning);
      const results = this.examples.run({ ...program, requirements: different }, programs);
      if (!isNoticed(results)) survivors.push({ code, requirements: different.map(({ id }) => id), changed });
    }
    const isExplained = ({ code }: Survivor): boolean => code !== null && explained.includes(code);
    const unexplained = survivors.filter((survivor) => !isExplained(survivor));
    return {
      name,
      tried: seen.size,
      survivors: unexplained,
      explained: survivors.length - unexplained.length,
      outdated: explained.filter((code) => survivors.every((survivor) => survivor.code !== code)),
    };
  }

  /** What a requirement checks: as the rules stand, and with what its examples set. */
  private meaningIn(programs: ProgramsAsGiven, id: string): string {
    const versions = this.examples.versionsOf(id, programs);
    return versions
      .flatMap(({ requirements }) => requirements.filter((one) => one.id === id).map(checkedBy))
      .join('\n');
  }

  /** The program with a section changed, but for requirements that have nothing to do with it. @returns null for a change that makes no valid rule */
  private programWith(original: Varied, changed: Varied): Program | null {
    const isAlone = original.kind === 'requirement' && metSentencesOf(original).length === 0;
    const sections = this.sections
      .filter((section) => section === original || section.kind !== 'requirement' || !isAlone)
      .map((section) => (section === original ? changed : section));
    const rules: LoadedRules = { file: { ...this.compiled.rules.file, sections }, imported: new Map() };
    const problems = new DiagnosticList({ name: '', text: '' });
    const { program } = resolve(rules, this.compiled.base, problems);
    return problems.hasErrors ? null : program;
  }
}

/** What the names of parameters stand for: in the file, or where that sets none in the first example that does. */
function valuesOf(sections: readonly (ast.Section | ast.Setting)[]): ParameterValues {
  const values = new Map<string, number>();
  for (const section of sections) {
    if (section.kind !== 'parameter' || section.value === null) continue;
    const key = comparisonKey(section.name.text);
    if (!values.has(key)) values.set(key, section.value.value);
  }
  return values;
}

function isNoticed(results: Iterable<ExampleResult>): boolean {
  for (const { passed } of results) if (!passed) return true;
  return false;
}

/** What a requirement checks, whatever its words. */
const checkedBy = ({ wholeList, checks }: Requirement): string => meaningOf([wholeList, checks]);
