import { compileRules } from '../../src/dsl/index';
import { bundledVocabulary } from './engine';
import { timeInTurns } from './timing';

export const RULE_FILE_LINES = [300, 2000] as const;

/** What a coordinator's rule file costs, in milliseconds: reading, checking and compiling it, and doing so again after one line was edited. */
export interface RuleFileTimes {
  readonly lines: number;
  readonly compile: number;
  readonly recheck: number;
}

export async function timeRuleFiles(runs: number): Promise<RuleFileTimes[]> {
  const vocabulary = bundledVocabulary();
  const times: RuleFileTimes[] = [];
  for (const lines of RULE_FILE_LINES) {
    const text = ruleFile(lines);
    let edit = 0;
    const { program, diagnostics } = compileRules({ name: 'bench', text }, vocabulary);
    if (program === null) throw new Error(diagnostics.map((one) => one.message('en')).join('\n'));
    const [compile = 0, recheck = 0] = await timeInTurns(
      [
        { run: () => compileRules({ name: 'bench', text }, vocabulary) },
        {
          prepare: () => edit++,
          run: () => compileRules({ name: 'bench', text: withMistake(text, edit) }, vocabulary),
        },
      ],
      runs,
    );
    times.push({ lines, compile, recheck });
  }
  return times;
}

const SENTENCES = [
  'ten minste # maanden stages waarvan soort is "orthopedie" of soort is "sportgeneeskunde"',
  'ten minste # toetsen waarvan instrument is "KPB" en resultaat is "voldoende" in elk opleidingsjaar',
  'voor elke instelling: ten minste # maanden stages waarvan soort is "praktijk"',
  'ten minste # dagen cursussen waarvan aanwezig en vak is "anatomie" in opleidingsjaar 1 tot en met 2',
  'voor elke epa van 1 tot en met 7: laatste niveau van epa-beoordelingen ten minste 4, uiterlijk het einde',
  'als ten minste 1 stage waarvan soort is "keuzestage" dan hoogstens # stages waarvan soort is "praktijk"',
  'elke cursus: deelnemers is hoogstens #',
];

/** A rule file of so many lines: one requirement after another, four lines each. */
export function ruleFile(lines: number): string {
  const written = ['opleiding "Meting" code METING', '  duur 60 maanden', '  bron boek "Een boek"', ''];
  for (let index = 0; written.length + 4 <= lines; index++) {
    written.push(
      `eis R${index} "Eis nummer ${index}"`,
      `  ${SENTENCES[index % SENTENCES.length]!.replace('#', String(2 + (index % 5)))}`,
      `  bron boek, "Hoofdstuk ${index}"`,
      '',
    );
  }
  return written.join('\n');
}

/** The file while somebody is typing: one word of one line misspelt, each time another line. */
function withMistake(text: string, edit: number): string {
  const lines = text.split('\n');
  const place = 5 + 4 * (edit % Math.floor((lines.length - 5) / 4));
  lines[place] = lines[place]!.replace(/minste|hoogstens/u, (word) => word.slice(0, -1));
  return lines.join('\n');
}
