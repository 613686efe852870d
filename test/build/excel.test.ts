/** What `npm run excel` would do on machines that have an Excel; none is here to do it. */
import { spawnSync } from 'node:child_process';
import { excelPlan } from '../../scripts/excel.mjs';

const addin = { manifest: '/project/manifest.xml', id: '0-1', home: '/Users/anna' };

test('on Windows, a value in the registry of the user tells Excel where the manifest is, and goes again', () => {
  const plan = excelPlan('win32', addin);
  const key = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer';
  expect(plan?.register.run).toEqual([
    'reg',
    'add',
    key,
    '/v',
    '0-1',
    '/t',
    'REG_SZ',
    '/d',
    addin.manifest,
    '/f',
  ]);
  expect(plan?.remove.run).toEqual(['reg', 'delete', key, '/v', '0-1', '/f']);
});

test('on a Mac, the manifest goes into the folder that Excel reads, and out again', () => {
  const plan = excelPlan('darwin', addin);
  const file = '/Users/anna/Library/Containers/com.microsoft.Excel/Data/Documents/wef/0-1.manifest.xml';
  expect(plan?.register.copy).toEqual({ from: addin.manifest, to: file });
  expect(plan?.remove.delete).toBe(file);
});

test('where there is no Excel, it says what to do instead', () => {
  expect(excelPlan('linux', addin)).toBeUndefined();
  // A machine without any of the programs that would find an Excel.
  const { status, stderr } = spawnSync(process.execPath, ['scripts/excel.mjs'], {
    encoding: 'utf8',
    env: { PATH: '' },
  });
  expect(stderr).toMatch(/There is no Excel on this machine\. `npm start` serves the add-in/);
  expect(status).toBe(1);
});
