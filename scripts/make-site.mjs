/** Makes the page that somebody sees who opens the address of the add-in in a browser: index.html, with every function and its help page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { escaped, pageHead, PRODUCTS } from './html.mjs';
import { developmentUrl } from './manifest/base-url.mjs';

export const siteTemplate = fileURLToPath(new URL('../site/index.html', import.meta.url));

/**
 * @param {Record<'functions.json' | 'functions.nl.json', string>} files the functions files, with help pages at the address of development
 * @param {string} template the page, with a comment where its head comes, and the functions of each language
 * @returns {string}
 */
export function makeIndexPage(files, template = readFileSync(siteTemplate, 'utf8')) {
  const parts = {
    '<!-- head -->': pageHead(`${PRODUCTS.en} · ${PRODUCTS.nl}`, ''),
    '<!-- functions:en -->': functionList(JSON.parse(files['functions.json']).functions),
    '<!-- functions:nl -->': functionList(JSON.parse(files['functions.nl.json']).functions),
  };
  return Object.entries(parts).reduce((page, [place, part]) => {
    if (!page.includes(place)) throw new Error(`${siteTemplate}: no ${place}.`);
    return page.replace(place, () => part);
  }, template);
}

function functionList(functions) {
  const entries = functions.map(
    ({ name, description, helpUrl }) =>
      `          <dt>${linked(name, helpUrl)}</dt>\n          <dd>${escaped(description)}</dd>`,
  );
  return `<dl>\n${entries.join('\n')}\n        </dl>`;
}

/** Links lead to files beside the page, wherever it is served. */
function linked(name, helpUrl) {
  const text = `<code>${escaped(name)}</code>`;
  return helpUrl?.startsWith(`${developmentUrl}/`)
    ? `<a href="${escaped(helpUrl.slice(developmentUrl.length + 1))}">${text}</a>`
    : text;
}
