import { comparisonKey } from '../../wording/text';
import type * as ast from '../syntax/ast';

/** The sections of a file with parameters and lists as they are given: each takes the place of the one with its name. */
export function withSettings(
  sections: readonly ast.Section[],
  settings: readonly ast.Setting[],
): readonly ast.Section[] {
  if (settings.length === 0) return sections;
  const given = new Map(settings.map((setting) => [keyOf(setting), setting]));
  return sections.map((section): ast.Section => {
    if (section.kind === 'parameter') {
      const setting = given.get(keyOf(section));
      return setting?.kind === 'parameter' ? { ...section, value: setting.value } : section;
    }
    if (section.kind !== 'list') return section;
    const setting = given.get(keyOf(section));
    return setting?.kind === 'list' ? { ...section, items: setting.items } : section;
  });
}

/** Settings with the same key are of the same parameter or list. */
export const keyOf = ({ kind, name }: ast.Setting): string => `${kind} ${comparisonKey(name.text)}`;

/** The same for settings that come to the same. */
export const settingsKey = (settings: readonly ast.Setting[]): string =>
  JSON.stringify(settings.map((setting) => [keyOf(setting), valueOf(setting)]));

function valueOf(setting: ast.Setting): unknown {
  if (setting.kind === 'parameter') return setting.value?.value ?? null;
  return setting.items.map(({ word, synonyms }) => [word, ...synonyms].map(({ value }) => value));
}
