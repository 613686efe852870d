import { compileRules, compileVocabulary } from '../src/dsl/compile';
import type { Verdict } from '../src/dsl/evaluate/verdict';
import { breakingVerdict, type BreakingVerdict } from '../src/dsl/examples/coverage';
import type { Modality } from '../src/dsl/syntax/ast';
import { BUNDLED_IMPORTS, BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../src/report/bundled-rules';

const KINDS: Record<Modality, string> = {
  requirement: 'requirement',
  advice: 'advice',
  attestation: 'attestation',
};

/** What a requirement that cannot be broken is where it does not hold. */
const NEVER: Record<Exclude<BreakingVerdict, 'notMet'>, string> = {
  toAttest: 'to attest',
  notApplicable: 'not applicable',
};

const PREFACE = `# The requirements of the shipped programmes

Every requirement, advice and attestation of the rule files in \`rules/\`, and every parameter, with the examples that stand beside it. This page is generated
from the rule files (\`npm run docs\`). "Meets" and "breaks" count the examples whose verdict is *met* and *not met*, "other" those with another verdict. What only a person can
judge is never *not met* but *to attest*, and what is optional is then *not applicable*: such a row cannot be broken, and "breaks" says so, with how many examples show what it is instead.

An example of a requirement with a parameter gives it a value of its own (\`gegeven parameter …\` / \`given parameter …\`), so setting the parameter in the file changes none of them.
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
          `| ${section.name.text} | parameter: ${value} | | ${source.name}:${lineOf(section.span.start)} | | | |`,
        ];
      }
      if (section.kind !== 'requirement') return [];
      const requirement = program.requirements.find(({ id }) => id === section.id.text);
      if (requirement === undefined) throw new Error(`${section.id.text} is not in the program`);
      const verdicts = examples
        .filter((example) => example.requirements.includes(section.id.text))
        .map((example) => example.expectation.verdict);
      const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
      const breaking = breakingVerdict(requirement);
      const breaks =
        breaking === 'notMet' ? String(count(breaking)) : `never (${count(breaking)} ${NEVER[breaking]})`;
      const others = verdicts.length - count('met') - count(breaking);
      const place = `${source.name}:${lineOf(section.span.start)}`;
      return [
        `| ${section.id.text} | ${KINDS[section.modality]} | ${section.title.value} | ${place} | ${count('met')} | ${breaks} | ${others} |`,
      ];
    });
    return `## ${program.title} (${program.code})\n\n| id | kind | title | place | meets | breaks | other |\n|---|---|---|---|---:|---:|---:|\n${rows.join('\n')}\n`;
  });
  return [PREFACE, ...tables].join('\n');
}
