import type { IToken } from 'chevrotain';
import type { Article, BilingualNames, Vocabulary } from '../../records/vocabulary';
import { comparisonKey } from '../../wording/text';
import type * as ast from '../syntax/ast';
import { isOneOf } from '../syntax/tokens';

/** What a file is written with: the names of its vocabulary, and its own for selections. */
interface FileNames {
  readonly vocabulary: Vocabulary;
  readonly definitions: readonly ast.DefinitionSection[];
}

/**
 * The names of a file, those that it declares itself without an article with the one that its sentences give them: "elk tentamen" stays as it stands.
 */
export function withWrittenArticles(
  { sections }: ast.RuleFile,
  vocabulary: Vocabulary,
  tokens: readonly IToken[],
): FileNames {
  const own = new Set<string>();
  for (const section of sections) {
    if (section.kind !== 'record' && section.kind !== 'definition') continue;
    const fields = section.kind === 'record' ? section.fields : [];
    for (const { names } of [section, ...fields])
      if (names.article === undefined) own.add(comparisonKey(names.nl[0]?.text ?? ''));
  }
  const articles = new Map([...articlesIn(tokens)].filter(([noun]) => own.has(noun)));
  const named = <Named extends { readonly names: BilingualNames }>(thing: Named): Named => {
    const article = articles.get(comparisonKey(thing.names.nl.one));
    if (article === undefined || thing.names.nl.article !== undefined) return thing;
    return { ...thing, names: { ...thing.names, nl: { ...thing.names.nl, article } } };
  };
  return {
    vocabulary: {
      ...vocabulary,
      records: vocabulary.records.map((record) => named({ ...record, fields: record.fields.map(named) })),
    },
    definitions: sections.flatMap((section) => {
      if (section.kind !== 'definition') return [];
      const { names } = section;
      const article = names.article ?? articles.get(comparisonKey(names.nl[0]?.text ?? ''));
      return [article === undefined ? section : { ...section, names: { ...names, article } }];
    }),
  };
}

const AGREEING = ['Each', 'ForEach', 'Same'] as const;

/** The article of each noun that a Dutch word before it tells; none of one that has both. */
function articlesIn(tokens: readonly IToken[]): ReadonlyMap<string, Article> {
  const articles = new Map<string, Article>();
  const unsure = new Set<string>();
  tokens.forEach((token, index) => {
    const noun = comparisonKey(tokens[index + 1]?.image ?? '');
    const article = isOneOf(token, AGREEING) ? articleOf(token.image.toLowerCase()) : undefined;
    if (article === undefined) return;
    if ((articles.get(noun) ?? article) !== article) unsure.add(noun);
    articles.set(noun, article);
  });
  for (const noun of unsure) articles.delete(noun);
  return articles;
}

/** What "elk", "voor iedere" or "dezelfde" says of the noun after it; undefined for other words. */
function articleOf(image: string): Article | undefined {
  if (/(?:^| )(?:elk|ieder)$|hetzelfde$/u.test(image)) return 'het';
  return /(?:^| )(?:elke|iedere)$|dezelfde$/u.test(image) ? 'de' : undefined;
}
