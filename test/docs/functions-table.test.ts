import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { makeFunctionsJson } from '../../scripts/make-functions-json.mjs';
import { functionsTable } from '../../scripts/make-help.mjs';

const path = new URL('../../docs/functions.md', import.meta.url);
const TABLE = /(<!-- functions:[^\n]*-->\n)[^]*?(<!-- end of functions -->)/;

/** `npm run docs` writes the table; a plain test run checks that it is the one that functions.json gives. */
test('docs/functions.md has the functions with the descriptions that Excel shows', async () => {
  const written = readFileSync(path, 'utf8');
  expect(written).toMatch(TABLE);
  const table = functionsTable(await makeFunctionsJson());
  const page = written.replace(TABLE, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
  const text = await format(page, { ...(await resolveConfig(path)), parser: 'markdown' });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});
