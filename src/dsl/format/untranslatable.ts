import type { Language } from '../../wording/language';
import type { DiagnosticList } from '../problems';
import type * as ast from '../syntax/ast';
import { KEYWORD_NAMES, keyword } from '../syntax/keywords';

/** Reports the names that a file's author chose and that mean something else in another language. */
export function reportUntranslatable(file: ast.RuleFile, into: Language, problems: DiagnosticList): void {
  for (const name of file.sections.flatMap((section) => untranslatableNames(section, into)))
    problems.report('name-is-keyword', name.span, { name: name.text, language: into });
}

/** The names that a section declares and that mean something else in another language. */
export const untranslatableNames = (section: ast.Section, into: Language): readonly ast.Name[] =>
  declaredBy(section).filter(({ text }) => isKeyword(text, into));

/** The names that a section declares; all of them may stand in a file of either language. */
function declaredBy(section: ast.Section): readonly ast.Name[] {
  switch (section.kind) {
    case 'programme':
      return [
        section.code,
        ...section.clauses.flatMap((clause) => (clause.kind === 'source' ? [clause.name] : [])),
      ];
    case 'parameter':
    case 'list':
      return [section.name];
    case 'requirement':
    case 'regulation':
      return [section.id];
    case 'record':
      return [section.names, ...section.fields.map(({ names }) => names)].flatMap(({ nl, en }) => [
        ...nl,
        ...en,
      ]);
    case 'definition':
    case 'unitDeclaration':
      return [...section.names.nl, ...section.names.en];
    case 'vocabulary':
    case 'import':
    case 'example':
      return [];
  }
}

/** Whether a word is a phrase of a language that cannot be a name. */
const isKeyword = (text: string, language: Language): boolean =>
  NEVER_NAMES[language].has(text.toLowerCase());

function neverNames(language: Language): ReadonlySet<string> {
  const phrases = (isName: boolean): string[] =>
    KEYWORD_NAMES.map(keyword)
      .filter(({ name }) => (name === true) === isName)
      .flatMap((one) => one[language].map((words) => words.toLowerCase()));
  const names = new Set(phrases(true));
  return new Set(phrases(false).filter((words) => !names.has(words)));
}

const NEVER_NAMES: Record<Language, ReadonlySet<string>> = { nl: neverNames('nl'), en: neverNames('en') };
