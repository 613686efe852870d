/**
 * Makes the pages about the rules language, which the rule editor of the pane links to, from their Markdown in docs. The webpack build serves
 * them beside the help pages of the functions.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';
import { Anchors } from './anchors.mjs';
import { escaped, helpPage } from './html.mjs';

/** Each document by its file in docs: its language, its name where another page links to it, and the pages that its head links to. */
const DOCUMENTS = {
  'taal.md': { language: 'nl', name: 'Regeltaal', beside: ['handleiding.md', 'language.md'] },
  'handleiding.md': { language: 'nl', name: 'Handleiding', beside: ['taal.md', 'tutorial.md'] },
  'language.md': { language: 'en', name: 'Rules language', beside: ['tutorial.md', 'taal.md'] },
  'tutorial.md': { language: 'en', name: 'Tutorial', beside: ['language.md', 'handleiding.md'] },
  'semantics.md': { language: 'en', name: 'Verdicts', beside: ['language.md', 'tutorial.md'] },
};
const LANGUAGES = { nl: 'Nederlands', en: 'English' };
const TABLES = { nl: 'Tabel', en: 'Table' };
/** Fences with answers of the program: their lines may not be broken, because marks stand under words. */
const ANSWERS = ['message', 'report'];

const docs = new URL('../docs/', import.meta.url);

/** The files that the pages are made from, by their names. */
export const documentFiles = Object.fromEntries(
  Object.keys(DOCUMENTS).map((file) => [file, fileURLToPath(new URL(file, docs))]),
);

/**
 * @param {Record<string, string>} files the documents in Markdown, by the names of their files
 * @returns {Record<string, string>} the pages by file name
 * @throws Error if a document has no title
 */
export function makeDocumentPages(files = readDocuments()) {
  const titles = Object.fromEntries(Object.keys(DOCUMENTS).map((file) => [file, titleOf(file, files[file])]));
  return Object.fromEntries(
    Object.keys(DOCUMENTS).map((file) => [pageName(file), page(file, files[file], titles)]),
  );
}

function readDocuments() {
  return Object.fromEntries(
    Object.entries(documentFiles).map(([file, path]) => [file, readFileSync(path, 'utf8')]),
  );
}

function titleOf(file, text) {
  const [, title] = /^# (.+)$/mu.exec(text) ?? [];
  if (title === undefined) throw new Error(`docs/${file}: no title.`);
  return title;
}

function page(file, text, titles) {
  const { language, beside } = DOCUMENTS[file];
  const markdown = new Marked({ renderer: rendererFor(language, titles) });
  const tokens = markdown.lexer(text).filter(({ type, depth }) => type !== 'heading' || depth > 1);
  return helpPage({
    language,
    title: titles[file],
    heading: escaped(titles[file]),
    links: beside.map((other) => headLink(other, language)),
    content: markdown.parser(tokens).trimEnd(),
  });
}

/** Another edition goes by the name of its language, another document by its own. */
function headLink(file, from) {
  const { language, name } = DOCUMENTS[file];
  return linkTo(file, from, '', language === from ? name : LANGUAGES[language]);
}

/** A link to a document from one in a language. */
function linkTo(file, from, anchor, markup) {
  const { language } = DOCUMENTS[file];
  const foreign = language === from ? '' : ` lang="${language}" hreflang="${language}"`;
  return `<a href="../../${pageName(file)}${anchor}"${foreign}>${markup}</a>`;
}

function pageName(file) {
  return `help/${DOCUMENTS[file].language}/${file.replace(/\.md$/, '.html')}`;
}

/** What differs from plain Markdown. Markup in a document stays text. One renderer renders one page, for it counts headings. */
function rendererFor(language, titles) {
  const anchors = new Anchors();
  let latestHeading = '';
  return {
    html: ({ text }) => escaped(text),
    image: ({ text }) => escaped(text),
    heading({ tokens, depth, text }) {
      latestHeading = text;
      return `<h${depth} id="${anchors.next(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    /** Links lead into this page or to another one that is served. Of all others only the text is left. */
    link({ href, text, tokens }) {
      const markup = this.parser.parseInline(tokens);
      if (href.startsWith('#')) return `<a href="${escaped(href)}">${markup}</a>`;
      const [file, anchor] = href.split(/(?=#)/u);
      if (DOCUMENTS[file] === undefined) return markup;
      return linkTo(file, language, escaped(anchor ?? ''), text === file ? escaped(titles[file]) : markup);
    },
    code: ({ text, lang }) => codeBlock(text, lang?.split(' ')[0] ?? ''),
    /** Wide tables scroll in a box of their own, also by keyboard. */
    table({ header, rows }) {
      const cells = (row, open, close) =>
        row.map(({ tokens }) => open + this.parser.parseInline(tokens) + close).join('');
      const head = cells(header, '<th scope="col">', '</th>');
      const body = rows.map((row) => `<tr>${cells(row, '<td>', '</td>')}</tr>`);
      const name = `${TABLES[language]}: ${latestHeading}, ${header[0].text}`;
      return `<div class="scroll" role="group" tabindex="0" aria-label="${escaped(name)}">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>
`;
    },
  };
}

/** Rules: every line is an element, so that the rest of one that is too long for the screen is indented. Answers of the program scroll. */
function codeBlock(text, kind) {
  if (ANSWERS.includes(kind))
    return `<pre class="scroll" tabindex="0"><code>${escaped(text)}\n</code></pre>\n`;
  const lines = text.split('\n').map((line) => `<span>${escaped(line)}\n</span>`);
  const language = kind in LANGUAGES ? ` lang="${kind}"` : '';
  return `<pre class="rules"${language}><code>${lines.join('')}</code></pre>\n`;
}
