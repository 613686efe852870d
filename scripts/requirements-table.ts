import { compileRules, compileVocabulary } from '../src/dsl/compile';
import type { Modality } from '../src/dsl/syntax/ast';
import { BUNDLED_IMPORTS, BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../src/report/bundled-rules';

const KINDS: Record<Modality, string> = {
  requirement: 'requirement',
  advice: 'advice',
  attestation: 'attestation',
};

const PREFACE = `# The requirements of the shipped programmes

Every requirement, advice and attestation of the rule files in \`rules/\`, and every parameter, with the examples that stand beside it. This page is generated
from the rule files (\`npm run docs\`). "Meets" and "breaks" count the examples whose verdict is *met*, and those whose verdict is another one.
`;

/** Writes docs/requirements.md from the rule files that ship. */
export function requirementsTable(): string {
  const { vocabulary } = compileVocabulary(BUNDLED_VOCABULARY);
  if (vocabulary === null) throw new Error('the bundled vocabulary does not compile');
  const tables = BUNDLED_PROGRAMMES.map((source) => {
    const { program, examples, rules } = compileRules(source, vocabulary, BUNDLED_IMPORTS);
    if (program === null) throw new Error(`${source.name} does not compile`);
    const lineOf = (offset: number): number => source.text.slice(0, offset).split('\n').length;
    const rows = rules.file.sections.flatMap((section) => {
      if (section.kind === 'parameter') {
        const value = section.value === null ? 'not set' : String(section.value.value);
        return [
          `| ${section.name.text} | parameter: ${value} | | ${source.name}:${lineOf(section.span.start)} | | |`,
        ];
      }
      if (section.kind !== 'requirement') return [];
      const shown = examples.filter((example) => example.requirements.includes(section.id.text));
      const meeting = shown.filter((example) => example.expectation.verdict === 'met').length;
      const place = `${source.name}:${lineOf(section.span.start)}`;
      return [
        `| ${section.id.text} | ${KINDS[section.modality]} | ${section.title.value} | ${place} | ${meeting} | ${shown.length - meeting} |`,
      ];
    });
    return `## ${program.title} (${program.code})\n\n| id | kind | title | place | meets | breaks |\n|---|---|---|---|---:|---:|\n${rows.join('\n')}\n`;
  });
  return [PREFACE, ...tables].join('\n');
}
