import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { requirementsTable } from '../../scripts/requirements-table';

const path = new URL('../../docs/requirements.md', import.meta.url);

/** `npm run docs` writes the page; a plain test run checks that it is the one that the rule files give. */
test('docs/requirements.md is what the rule files give', async () => {
  const text = await format(requirementsTable(), { ...(await resolveConfig(path)), parser: 'markdown' });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});
