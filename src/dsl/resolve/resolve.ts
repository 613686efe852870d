import { comparisonKey, closest } from '../../wording/text';
import type { Vocabulary } from '../../records/vocabulary';
import { collected } from '../collected';
import type { LoadedRules } from '../load';
import { nobodysProblems, type DiagnosticList } from '../problems';
import type * as ast from '../syntax/ast';
import { resolveSelection } from './conditions';
import type { Context } from './context';
import type { ParameterPlace, Program, Regulation, Requirement } from './program';
import { clauseOf, monthsOf, resolveRegulations, yearsOf } from './regulations';
import { RequirementGraph } from './requirement-graph';
import { Scope } from './scope';
import { SentenceResolver } from './sentences';
import { withSettings } from './settings';
import { resolveVocabulary } from './vocabulary';

/** The scope of a file and what its sections mean; the checks that follow look at both. */
export interface Resolved {
  readonly scope: Scope;
  readonly programme: ast.ProgrammeSection | undefined;
  readonly program: Program;
  /** The sections that stand in a file that this one uses. */
  readonly imported: LoadedRules['imported'];
}

/** The free interruption of semantics.md (Time, 5), for a programme that states none of its own. */
const DEFAULT_FREE_DAYS = 10;

/** Resolves a programme's rule file against a vocabulary. Whatever is wrong is reported; the requirements that are right are resolved all the same. */
export function resolve(
  { file, imported }: LoadedRules,
  base: Vocabulary,
  problems: DiagnosticList,
): Resolved {
  const vocabulary = resolveVocabulary(file, base, problems);
  const scope = new Scope(vocabulary, file, problems);
  const programme = file.sections.find((section) => section.kind === 'programme');
  const ownMonths = monthsOf(clauseOf(programme, 'duration')) ?? 0;
  const regulations = resolveRegulations(file, ownMonths, problems);
  const graph = new RequirementGraph(file.sections, scope);
  const sections = new SectionResolver(scope, programme, regulations, ownMonths, graph);
  for (const section of file.sections) sections.resolve(section);
  const durationMonths = longest(regulations, ownMonths);
  const program: Program = {
    title: programme?.title.value ?? '',
    otherTitles: programme?.synonyms.map(({ value }) => value) ?? [],
    code: programme?.code.text ?? '',
    version: clauseOf(programme, 'version')?.text.value ?? '',
    language: file.language,
    durationMonths,
    years: yearsOf(durationMonths),
    clock: {
      yearRule: clauseOf(programme, 'yearsBy')?.rule ?? 'clock',
      freeDays: clauseOf(programme, 'freeInterruption')?.days.value ?? DEFAULT_FREE_DAYS,
    },
    regulations,
    requirements: sections.requirements,
    vocabulary,
    definitions: file.sections.filter((section) => section.kind === 'definition'),
    parameters: parameterPlaces(file.sections, problems),
    withSettings: (settings) => {
      const sections = withSettings(file.sections, settings);
      const { program: other } = resolve({ file: { ...file, sections }, imported }, base, nobodysProblems());
      return { ...other, parameters: program.parameters };
    },
  };
  return { scope, programme, program, imported };
}

function parameterPlaces(
  sections: readonly ast.Section[],
  problems: DiagnosticList,
): Map<string, ParameterPlace> {
  const [first] = problems.sources;
  return new Map(
    sections.flatMap((section) => {
      if (section.kind !== 'parameter') return [];
      const { file, line } = problems.placeOf(section.name.span);
      return [[section.name.text, { file: file === first?.name ? null : file, line }] as const];
    }),
  );
}

/** The duration of the longest of some regulations; that of the programme where there are none. */
function longest(regulations: readonly Regulation[], programmeMonths: number): number {
  return regulations.length === 0
    ? programmeMonths
    : Math.max(...regulations.map(({ durationMonths }) => durationMonths));
}

class SectionResolver {
  readonly requirements: Requirement[] = [];
  private readonly sources: ReadonlyMap<string, string>;
  private readonly known = new Map<ast.RequirementSection, Requirement>();

  constructor(
    private readonly scope: Scope,
    programme: ast.ProgrammeSection | undefined,
    private readonly regulations: readonly Regulation[],
    private readonly programmeMonths: number,
    private readonly graph: RequirementGraph,
  ) {
    this.sources = new Map(
      (programme?.clauses ?? []).flatMap((clause) =>
        clause.kind === 'source' ? [[comparisonKey(clause.name.text), clause.title.value] as const] : [],
      ),
    );
  }

  resolve(section: ast.Section): void {
    switch (section.kind) {
      case 'requirement':
        this.requirements.push(this.requirementOf(section));
        break;
      case 'parameter':
        this.citations(section.citations);
        break;
      case 'regulation':
        this.citations(section.clauses.filter((clause) => clause.kind === 'citation'));
        break;
      case 'definition':
        // Even where nobody uses it, its mistakes are found.
        resolveSelection(
          section.selection,
          this.context('', null, () => undefined),
        );
        break;
      case 'programme':
      case 'vocabulary':
      case 'list':
      case 'record':
      case 'unitDeclaration':
      case 'import':
      case 'example':
        break;
    }
  }

  /** A requirement may rest on others that stand after it. */
  private requirementOf(section: ast.RequirementSection): Requirement {
    let requirement = this.known.get(section);
    if (requirement === undefined) this.known.set(section, (requirement = this.requirement(section)));
    return requirement;
  }

  private requirement(section: ast.RequirementSection): Requirement {
    const id = section.id.text;
    const regulations = this.regulationsOf(section);
    const requirementsOf: Context['requirementsOf'] = (node) =>
      this.graph.restsOn(node, section)?.map((other) => this.requirementOf(other));
    const sentences = new SentenceResolver(this.context(id, regulations, requirementsOf));
    const stated = section.sentences.length > 0 ? section.sentences : defaultSentences(section);
    return {
      id,
      modality: section.modality,
      title: section.title.value,
      regulations,
      wholeList: this.isWholeList(section),
      citations: this.citations(section.citations),
      notes: section.notes.map((note) => note.text.value),
      checks: stated.map((sentence) => sentences.sentence(sentence)).filter((check) => check !== undefined),
    };
  }

  /** A requirement is about each trainee or about all of them together: its sentences may not differ in that. */
  private isWholeList({ sentences }: ast.RequirementSection): boolean {
    const whole = sentences.find(({ kind }) => kind === 'wholeListSentence');
    const other = sentences.find(({ kind }) => kind !== 'wholeListSentence');
    if (whole !== undefined && other !== undefined)
      this.scope.problems.report('whole-list-mixed', other.span, {}, [whole.span]);
    return whole !== undefined;
  }

  private regulationsOf({ appliesTo }: ast.RequirementSection): readonly string[] | null {
    if (appliesTo.length === 0) return null;
    const named = appliesTo.flatMap((clause) => clause.regulations);
    return named.flatMap((name) => this.scope.regulation(name)?.id.text ?? []);
  }

  /** @param regulations the ids of those that decide how long the training is; null for all of them */
  private context(
    requirement: string,
    regulations: readonly string[] | null,
    requirementsOf: Context['requirementsOf'],
  ): Context {
    const reached = this.regulations.filter(({ id }) => regulations?.includes(id) !== false);
    const durationMonths = longest(reached, this.programmeMonths);
    return {
      scope: this.scope,
      programme: { years: yearsOf(durationMonths), durationMonths: durationMonths || Infinity },
      requirement,
      requirementsOf,
      words: new Map(),
      year: null,
      wholeList: false,
    };
  }

  private citations(citations: readonly ast.Citation[]): Requirement['citations'] {
    const { scope } = this;
    return collected(citations, ({ source, heading }) => {
      const key = comparisonKey(source.text);
      const document = this.sources.get(key);
      scope.usedSources.add(key);
      if (document === undefined && !scope.isUnread(source.text)) {
        scope.problems.report('unknown-source', source.span, {
          name: source.text,
          suggestion: closest(source.text, this.sources.keys()) ?? null,
        });
      }
      return document === undefined ? [] : [{ document, heading: heading?.value ?? null }];
    });
  }
}

/** An attestation that says no more asks for somebody to confirm it. */
function defaultSentences({ modality, id }: ast.RequirementSection): ast.Sentence[] {
  return modality === 'attestation' ? [{ kind: 'attestedSentence', by: null, span: id.span }] : [];
}
