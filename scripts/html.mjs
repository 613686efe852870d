/** What all pages outside Excel have in common. */

export const PRODUCTS = { nl: 'Opleidingsregels', en: 'Training Rules' };
const FUNCTIONS = { nl: 'Alle functies', en: 'All functions' };

/** A text as it stands in an element or between double quotation marks. */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * The head of a page.
 * @param {string} title a text
 * @param {string} root the way from the page to the folder of all of them: nothing, or as far as a slash
 * @returns {string}
 */
export function pageHead(title, root) {
  return `<head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${escaped(title)}</title>
    <link rel="icon" type="image/png" href="${root}assets/icon-32.png" />
    <link rel="stylesheet" href="${root}site.css" />
  </head>`;
}

/** The way from a page of help to the folder of all pages. */
const ROOT = '../../';

/**
 * A page of help, which lies two folders below the page of all functions.
 * @param {{ language: 'nl' | 'en', title: string, heading: string, links: readonly string[], content: string }} parts the title is a text, all else markup; the links come beside that to all functions
 * @returns {string}
 */
export function helpPage({ language, title, heading, links, content }) {
  const product = PRODUCTS[language];
  const all = `<a href="${ROOT}index.html#${language}">${FUNCTIONS[language]}</a>`;
  return `<!doctype html>
<html lang="${language}">
  ${pageHead(`${title} · ${product}`, ROOT)}
  <body>
    <header>
      <h1>${heading}</h1>
      <nav aria-label="${product}">
        ${[all, ...links].join('\n        ')}
      </nav>
    </header>
    <main>
${content}
    </main>
  </body>
</html>
`;
}
