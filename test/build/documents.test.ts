/** The pages about the rules language that are served beside the pane. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type Document, DOMParser } from '@xmldom/xmldom';
import { headingsOf } from '../../scripts/language/contents';
import { documentFiles, makeDocumentPages } from '../../scripts/make-documents.mjs';

const texts = Object.fromEntries(
  Object.entries(documentFiles).map(([file, path]) => [file, readFileSync(path, 'utf8')]),
);
const pages = makeDocumentPages();

const PAGES = [
  ['taal.md', 'nl', 'help/nl/taal.html', 'De regeltaal'],
  ['handleiding.md', 'nl', 'help/nl/handleiding.html', 'Schrijf de regels van uw specialisme in een uur'],
  ['language.md', 'en', 'help/en/language.html', 'The rules language'],
  ['tutorial.md', 'en', 'help/en/tutorial.html', 'Write the rules of your specialism in an hour'],
  ['semantics.md', 'en', 'help/en/semantics.html', 'What a verdict means'],
] as const;

function parsed(page: string): Document {
  const markup = page.replace('<!doctype html>', '').replaceAll(/<(meta|link)([^>]*?)\/?>/g, '<$1$2/>');
  return new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(markup, 'text/xml');
}

const elementsOf = (page: Document, name: string): Element[] =>
  [...page.getElementsByTagName(name)] as unknown as Element[];

const addressesOf = (page: Document): string[] =>
  elementsOf(page, 'a').map((link) => link.getAttribute('href') ?? '');

test('there is a page for each document, and no other', () => {
  expect(Object.keys(pages)).toEqual(PAGES.map(([, , name]) => name));
});

describe.each(PAGES)('%s', (file, language, name, title) => {
  const text = texts[file]!;
  const page = parsed(pages[name]!);

  test('has its title, its language, and a heading with its anchor for each of its own', () => {
    expect(page.documentElement?.getAttribute('lang')).toBe(language);
    expect(elementsOf(page, 'h1').map(({ textContent }) => textContent)).toEqual([title]);
    expect(elementsOf(page, 'title')[0]?.textContent).toContain(`${title} · `);
    const shown = ['h2', 'h3'].flatMap((level) =>
      elementsOf(page, level).map((heading) => [heading.getAttribute('id'), heading.textContent]),
    );
    const own = headingsOf(text).toSorted((one, other) => one.level - other.level);
    expect(own.length).toBeGreaterThan(4);
    expect(shown).toEqual(own.map(({ anchor, title: heading }) => [anchor, heading]));
  });

  test('shows every rule text and answer as it stands, and every table', () => {
    const fences = [...text.matchAll(/^```[^\n]*\n([^]*?)^```$/gmu)].map(([, content]) => content);
    expect(elementsOf(page, 'pre').map(({ textContent }) => textContent)).toEqual(fences);
    expect(elementsOf(page, 'table')).toHaveLength(text.match(/^\| ?-/gmu)?.length ?? 0);
  });

  test('links to pages and headings that are there, and never to a file in Markdown', () => {
    expect(pages[name]).not.toContain('.md"');
    for (const address of addressesOf(page)) {
      const [path = '', anchor] = address.split('#');
      const target = path === '' ? name : posix.join(posix.dirname(name), path);
      if (target === 'index.html') continue;
      expect(Object.keys(pages)).toContain(target);
      if (anchor !== undefined) expect(pages[target]).toContain(` id="${anchor}"`);
    }
  });
});

test('reference and tutorial lead to each other, and each to its other edition', () => {
  const between: readonly (readonly [from: string, to: readonly string[]])[] = [
    ['help/nl/taal.html', ['help/nl/handleiding.html', 'help/en/language.html', 'help/en/semantics.html']],
    ['help/nl/handleiding.html', ['help/nl/taal.html', 'help/en/tutorial.html']],
    ['help/en/language.html', ['help/en/tutorial.html', 'help/nl/taal.html', 'help/en/semantics.html']],
    ['help/en/tutorial.html', ['help/en/language.html', 'help/nl/handleiding.html']],
  ];
  for (const [from, to] of between)
    expect(addressesOf(parsed(pages[from]!))).toEqual(
      expect.arrayContaining(to.map((name) => `../../${name}`)),
    );
});

/** The Dutch reference with a paragraph of one's own. */
const withText = (paragraph: string): string =>
  makeDocumentPages({ ...texts, 'taal.md': `# De regeltaal\n\n${paragraph}\n` })['help/nl/taal.html']!;

test.each([
  ['markup', 'a <b onclick="x()">b</b>', 'a &lt;b onclick=&quot;x()&quot;>b&lt;/b>'],
  ['a block of markup', '<script>x()</script>', '&lt;script>x()&lt;/script>'],
  ['a link to a file that is not served', 'the [README](../README.md)', '<p>the README</p>'],
  ['a link to elsewhere', '[x](https://example.org) [y](javascript:x)', '<p>x y</p>'],
  ['a picture', '![what it shows](report.png)', '<p>what it shows</p>'],
])('%s leaves its text', (_what, paragraph, shown) => {
  expect(withText(paragraph)).toContain(shown);
  expect(withText(paragraph)).not.toMatch(/<script|<b |<img|javascript:|example\.org/);
});

test('a link with a heading keeps it, and one that is named after its file gets the title', () => {
  expect(withText('[language.md](language.md#words)')).toContain(
    '<a href="../../help/en/language.html#words" lang="en" hreflang="en">The rules language</a>',
  );
});

test('a document without a title stops the build', () => {
  expect(() => makeDocumentPages({ ...texts, 'taal.md': 'Geen titel.' })).toThrow('docs/taal.md: no title.');
});
