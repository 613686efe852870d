import type { Vocabulary } from '../../records/vocabulary';
import type { Bilingual } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { check } from '../check/check';
import type { LoadedRules } from '../load';
import { nobodysProblems, type DiagnosticList } from '../problems';
import { metSentencesOf } from '../resolve/requirement-graph';
import { resolve } from '../resolve/resolve';
import { keyOf, settingsKey, withSettings } from '../resolve/settings';
import { spanning } from '../source';
import type * as ast from '../syntax/ast';
import type { Example } from './resolve-examples';

/**
 * What an example sets is only valid if the sentences of its requirements are rules then as well; and it should make a difference to one of them.
 * @param rules without errors: what is wrong with them is then due to the example
 */
export function checkSettings(
  examples: readonly Example[],
  rules: LoadedRules,
  base: Vocabulary,
  problems: DiagnosticList,
): void {
  const tried = new Map<string, Trial>();
  for (const example of examples) {
    const { settings, requirements } = example;
    const [first] = settings;
    const last = settings.at(-1);
    if (first === undefined || last === undefined) continue;
    const key = JSON.stringify([settingsKey(settings), requirements]);
    let trial = tried.get(key);
    if (trial === undefined) tried.set(key, (trial = triedWith(example, rules, base)));
    for (const setting of settings) {
      const { name } = setting;
      if (trial.idle.has(keyOf(setting)))
        problems.report('example-idle-setting', name.span, { name: name.text });
    }
    const { reason } = trial;
    if (reason !== null)
      problems.report('example-senseless-setting', spanning(first.span, last.span), { reason });
  }
}

/** What becomes of the requirements of an example with what it sets. */
interface Trial {
  /** The keys of settings that they do not name. */
  readonly idle: ReadonlySet<string>;
  /** Why one of them is no rule any more; null when all are. */
  readonly reason: Bilingual | null;
}

function triedWith({ settings, requirements }: Example, rules: LoadedRules, base: Vocabulary): Trial {
  const problems = nobodysProblems();
  const sections = withSettings(sectionsFor(requirements, rules.file.sections), settings);
  const file = { ...rules.file, sections };
  const resolved = resolve({ ...rules, file }, base, problems);
  const { scope } = resolved;
  const idle = settings.filter((setting) =>
    setting.kind === 'parameter' ? !scope.isParameterUsed(setting) : !scope.isListUsed(setting),
  );
  check(file, resolved, problems);
  const wrong = problems.found.find(({ severity }) => severity === 'error');
  return {
    idle: new Set(idle.map(keyOf)),
    reason: wrong === undefined ? null : { nl: wrong.message('nl'), en: wrong.message('en') },
  };
}

/** Some requirements, and what else they may name; all of them where they rest on others. */
function sectionsFor(ids: readonly string[], sections: readonly ast.Section[]): ast.Section[] {
  const keys = new Set(ids.map(comparisonKey));
  const isMeant = (section: ast.RequirementSection): boolean => keys.has(comparisonKey(section.id.text));
  const restOnOthers = sections.some(
    (section) => section.kind === 'requirement' && isMeant(section) && metSentencesOf(section).length > 0,
  );
  return sections.filter(
    (section) =>
      section.kind !== 'example' && (section.kind !== 'requirement' || restOnOthers || isMeant(section)),
  );
}
