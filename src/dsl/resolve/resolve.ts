import { comparisonKey, closest } from '../../wording/text';
import type { Vocabulary } from '../../records/vocabulary';
import type { DiagnosticList } from '../problems';
import type * as ast from '../syntax/ast';
import type { Program, Requirement } from './program';
import { Scope } from './scope';
import { SentenceResolver } from './sentences';
import { resolveVocabulary } from './vocabulary';

/** A file without a duration is still resolved, so that every other problem is found in the same pass. */
const UNKNOWN_YEARS = 100;

/** The scope of a file and what its sections mean; the checks that follow look at both. */
export interface Resolved {
  readonly scope: Scope;
  readonly programme: ast.ProgrammeSection | undefined;
  readonly program: Program;
}

/** Resolves a programme's rule file against a vocabulary. Whatever is wrong is reported; the requirements that are right are resolved all the same. */
export function resolve(file: ast.RuleFile, base: Vocabulary, problems: DiagnosticList): Resolved {
  const vocabulary = resolveVocabulary(file, base, problems);
  const scope = new Scope(vocabulary, file, problems);
  const programme = file.sections.find((section) => section.kind === 'programme');
  const durationMonths = clauseOf(programme, 'duration')?.months.value ?? 0;
  const years = durationMonths > 0 ? Math.ceil(durationMonths / 12) : UNKNOWN_YEARS;
  const sentences = new SentenceResolver(scope, { years, durationMonths: durationMonths || Infinity });
  const sources = new Map(
    (programme?.clauses ?? []).flatMap((clause) =>
      clause.kind === 'source' ? [[comparisonKey(clause.name.text), clause.title.value] as const] : [],
    ),
  );
  const citationsOf = (citations: readonly ast.Citation[]): Requirement['citations'] =>
    citations.flatMap(({ source, heading }) => {
      const key = comparisonKey(source.text);
      const document = sources.get(key);
      scope.usedSources.add(key);
      if (document === undefined && !scope.isUnread(source.text)) {
        problems.report('unknown-source', source.span, {
          name: source.text,
          suggestion: closest(source.text, sources.keys()) ?? null,
        });
      }
      return document === undefined ? [] : [{ document, heading: heading?.value ?? null }];
    });
  const requirements: Requirement[] = [];
  for (const section of file.sections) {
    if (section.kind === 'parameter') citationsOf(section.citations);
    if (section.kind !== 'requirement') continue;
    const checks = section.sentences.flatMap((sentence) => sentences.sentence(sentence) ?? []);
    requirements.push({
      id: section.id.text,
      modality: section.modality,
      title: section.title.value,
      citations: citationsOf(section.citations),
      notes: section.notes.map((note) => note.text.value),
      checks,
    });
  }
  const program: Program = {
    title: programme?.title.value ?? '',
    code: programme?.code.text ?? '',
    version: clauseOf(programme, 'version')?.text.value ?? '',
    language: file.language,
    durationMonths,
    years,
    clock: {
      yearRule: clauseOf(programme, 'yearsBy')?.rule ?? 'clock',
      freeDays: clauseOf(programme, 'freeInterruption')?.days.value ?? DEFAULT_FREE_DAYS,
    },
    requirements,
    vocabulary,
  };
  return { scope, programme, program };
}

/** The free interruption of semantics.md (Time, 5), for a programme that states none of its own. */
const DEFAULT_FREE_DAYS = 10;

export function clauseOf<Kind extends ast.ProgrammeClause['kind']>(
  programme: ast.ProgrammeSection | undefined,
  kind: Kind,
): Extract<ast.ProgrammeClause, { kind: Kind }> | undefined {
  return programme?.clauses.find(
    (clause): clause is Extract<ast.ProgrammeClause, { kind: Kind }> => clause.kind === kind,
  );
}
