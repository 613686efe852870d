import { fixFor } from '../../../src/dsl/editor/fixes';
import type { Diagnostic } from '../../../src/wording/diagnostics';
import { invariant } from '../../../src/wording/invariant';
import type { Language } from '../../../src/wording/language';
import { compiled } from '../compiled';

/** A rule file with one requirement. @param more what else stands in it before that, in whole lines */
export const RULES: Record<Language, (sentence: string, more?: string) => string> = {
  nl: (sentence, more = '') => `opleiding "Proef" code PROEF
  duur 24 maanden
  bron gids "Gids"
${more}
eis A1 "Proef"
  ${sentence}
  bron gids
`,
  en: (sentence, more = '') => `programme "Trial" code TRIAL
  duration 24 months
  source guide "Guide"
${more}
requirement A1 "Trial"
  ${sentence}
  source guide
`,
};

/** A record beside the shipped ones. */
const TRIPS: Record<Language, string> = {
  nl: `
record tocht, tochten / trip, trips
  bladen "Tochten"
  veld aiosnr / trainee-id: tekst, rol eigenaar
  veld dag / day: datum, rol datum
  veld gebied / area: tekst
  veld schipper / skipper: tekst
  veld vaartijd / hours-sailed: getal, van 0
  veld nacht / at-night: ja of nee
`,
  en: `
record tocht, tochten / trip, trips
  sheets "Trips"
  field aiosnr / trainee-id: text, role owner
  field dag / day: date, role date
  field gebied / area: text
  field schipper / skipper: text
  field vaartijd / hours-sailed: number, from 0
  field nacht / at-night: yes or no
`,
};

/** The text of a file with each of the things that are advised in the place of what they are advised for; none where it is told in other words. */
export function withAdvice(text: string, { parameters, place }: Diagnostic): string[] {
  const { rule } = place;
  const { windows } = parameters;
  if (rule === undefined || !Array.isArray(windows)) return [];
  return windows.map((words) => text.slice(0, rule.start) + String(words) + text.slice(rule.end));
}

/** What a sentence is told: the codes of all that is said. */
export function codesOf(language: Language, sentence: string): string[] {
  return compiled(RULES[language](sentence, TRIPS[language])).diagnostics.map(({ code }) => code);
}

/** The sentence with each of the things that are advised in its place; every one of them is right. */
export function mended(language: Language, sentence: string): string[] {
  const text = RULES[language](sentence, TRIPS[language]);
  const { diagnostics } = compiled(text);
  expect(diagnostics.map(({ message }) => message(language))).toHaveLength(1);
  const [found] = diagnostics;
  invariant(found !== undefined, 'nothing found');
  const { start, end, replacement } = fixFor(found, text) ?? { start: 0, end: 0, replacement: '' };
  const advised = withAdvice(text, found);
  const all = advised.length > 0 ? advised : [text.slice(0, start) + replacement + text.slice(end)];
  return all.map((changed) => {
    const line = changed.split('\n')[14]?.trim() ?? '';
    expect([line, compiled(changed).diagnostics.map(({ message }) => message(language))]).toEqual([line, []]);
    return line;
  });
}
