import { fixFor } from '../../../src/dsl/editor/fixes';
import { invariant } from '../../../src/wording/invariant';
import type { Language } from '../../../src/wording/language';
import { compiled } from '../compiled';

/** A rule file with one requirement: a record of its own beside the shipped ones. */
const RULES: Record<Language, (sentence: string) => string> = {
  nl: (sentence) => `opleiding "Proef" code PROEF
  duur 24 maanden
  bron gids "Gids"

record tocht, tochten / trip, trips
  bladen "Tochten"
  veld aiosnr / trainee-id: tekst, rol eigenaar
  veld dag / day: datum, rol datum
  veld gebied / area: tekst
  veld schipper / skipper: tekst
  veld vaartijd / hours-sailed: getal, van 0
  veld nacht / at-night: ja of nee

eis A1 "Proef"
  ${sentence}
  bron gids
`,
  en: (sentence) => `programme "Trial" code TRIAL
  duration 24 months
  source guide "Guide"

record tocht, tochten / trip, trips
  sheets "Trips"
  field aiosnr / trainee-id: text, role owner
  field dag / day: date, role date
  field gebied / area: text
  field schipper / skipper: text
  field vaartijd / hours-sailed: number, from 0
  field nacht / at-night: yes or no

requirement A1 "Trial"
  ${sentence}
  source guide
`,
};

/** What a sentence is told: the codes of all that is said. */
export function codesOf(language: Language, sentence: string): string[] {
  return compiled(RULES[language](sentence)).diagnostics.map(({ code }) => code);
}

/** The sentence with each of the things that are advised in its place; every one of them is right. */
export function mended(language: Language, sentence: string): string[] {
  const text = RULES[language](sentence);
  const { diagnostics } = compiled(text);
  expect(diagnostics.map(({ message }) => message(language))).toHaveLength(1);
  const [found] = diagnostics;
  const rule = found?.place.rule;
  invariant(found !== undefined && rule !== undefined, 'nothing found');
  const { windows } = found.parameters;
  const fix = fixFor(found, text);
  const fixes = Array.isArray(windows)
    ? windows.map((words) => ({ start: rule.start, end: rule.end, replacement: String(words) }))
    : [fix ?? { start: 0, end: 0, replacement: '' }];
  return fixes.map(({ start, end, replacement }) => {
    const changed = text.slice(0, start) + replacement + text.slice(end);
    expect([replacement, compiled(changed).diagnostics.map(({ message }) => message(language))]).toEqual([
      replacement,
      [],
    ]);
    return changed.split('\n')[14]?.trim() ?? '';
  });
}
