/**
 * Writes the sample rosters of examples/, of invented trainees in the shape coordinators use, and examples/README.md,
 * which says what was put in for whom. The same input gives the same bytes; nothing here reads the clock.
 *
 *   node scripts/make-examples.mjs                 the workbooks and the README
 *   node scripts/make-examples.mjs --libreoffice   also the copies that LibreOffice makes by opening and saving them
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { format } from 'prettier';
import { mskSheets } from './examples/msk-sheets.mjs';
import { mskTrainees } from './examples/msk-trainees.mjs';
import { ngSheets } from './examples/ng-sheets.mjs';
import { ngTrainees } from './examples/ng-trainees.mjs';
import { readme } from './examples/readme.mjs';
import { toWriterSheet } from './examples/writer-sheet.mjs';

const rosters = [
  { name: 'msk-rooster', programme: 'MSK', trainees: mskTrainees, sheets: mskSheets },
  { name: 'ng-rooster', programme: 'NG', trainees: ngTrainees, sheets: ngSheets },
];

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const unchanging = new Date('2026-11-21T00:00:00Z');

/** Opens and saves the workbooks with LibreOffice, with a profile of its own. */
function saveWithLibreOffice(names) {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  try {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = 'xlsx:Calc MS Excel 2007 XML';
    const files = names.map((name) => join(examples, `${name}.xlsx`));
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files]);
    for (const name of names)
      writeFileSync(join(examples, `${name}-libreoffice.xlsx`), readFileSync(join(folder, `${name}.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const { name, programme, sheets } of rosters) {
  const bytes = await writeXlsx({
    sheets: sheets.map(toWriterSheet),
    properties: {
      title: `Rooster opleiding ${programme} (fictief)`,
      creator: 'make-examples',
      created: unchanging,
      modified: unchanging,
    },
  });
  writeFileSync(join(examples, `${name}.xlsx`), bytes);
}
writeFileSync(join(examples, 'README.md'), await format(readme(rosters), { parser: 'markdown' }));
if (process.argv.includes('--libreoffice')) saveWithLibreOffice(rosters.map(({ name }) => name));
