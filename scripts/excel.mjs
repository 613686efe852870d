/**
 * Opens the add-in in the Excel of this machine while it is served from here: `npm run excel`; `npm run excel -- stop` takes it out again.
 * Certificate and manifest are read by Microsoft's tools for add-ins; where Excel looks for an add-in under development is what their
 * documentation says: a value in the registry on Windows, a folder on a Mac.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const developerKey = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer';
const excelPathKey = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';
const macApplication = '/Applications/Microsoft Excel.app';

/**
 * What this platform takes, as commands and files that are copied or removed.
 * @param {NodeJS.Platform} platform
 * @param {{ manifest: string, id: string, home: string }} addin the manifest's path and id, and the user's folder
 * @returns {import('./excel.d.mts').ExcelPlan | undefined} undefined where Excel does not exist
 */
export function excelPlan(platform, { manifest, id, home }) {
  if (platform === 'win32') {
    return {
      isInstalled: [
        ['reg', 'query', `HKLM\\${excelPathKey}`],
        ['reg', 'query', `HKCU\\${excelPathKey}`],
      ],
      register: { run: ['reg', 'add', developerKey, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'] },
      open: ['cmd', '/c', 'start', '', 'excel.exe'],
      remove: { run: ['reg', 'delete', developerKey, '/v', id, '/f'] },
    };
  }
  if (platform === 'darwin') {
    const folder = posix.join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
    const file = posix.join(folder, `${id}.manifest.xml`);
    return {
      isInstalled: [['test', '-d', macApplication]],
      register: { copy: { from: manifest, to: file } },
      open: ['open', '-a', macApplication],
      remove: { delete: file },
    };
  }
  return undefined;
}

const noExcel =
  'There is no Excel on this machine. `npm start` serves the add-in from here; in Excel on the web choose Home → Add-ins → More Settings →\n' +
  'Upload My Add-in and give it manifest.xml. See docs/install.md.';

async function main(command) {
  const repository = fileURLToPath(new URL('..', import.meta.url));
  const manifest = fileURLToPath(new URL('../manifest.xml', import.meta.url));
  const { OfficeAddinManifest } = await import('office-addin-manifest');
  const { id } = await OfficeAddinManifest.readManifestFile(manifest);
  const plan = excelPlan(process.platform, { manifest, id, home: homedir() });
  if (!plan || !plan.isInstalled.some((check) => succeeds(check))) {
    console.error(noExcel);
    process.exitCode = 1;
    return;
  }
  if (command === 'stop') {
    act(plan.remove);
    console.log('The add-in is gone from Excel once Excel has been closed.');
    return;
  }
  act(plan.register);
  const server = spawn('npm', ['start'], { cwd: repository, stdio: 'inherit', shell: true });
  server.on('exit', (code) => (process.exitCode = code ?? 1));
  act({ run: plan.open });
  console.log(
    'Excel → Home → Add-ins → Training Rules. End with Ctrl+C here, and take it out with: npm run excel -- stop',
  );
}

function act({ run, copy, delete: unwanted }) {
  if (run && !succeeds(run)) throw new Error(`This did not work: ${run.join(' ')}`);
  if (copy) {
    mkdirSync(dirname(copy.to), { recursive: true });
    copyFileSync(copy.from, copy.to);
  }
  if (unwanted && existsSync(unwanted)) rmSync(unwanted);
}

function succeeds([program, ...options]) {
  return spawnSync(program, options, { stdio: 'ignore' }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2]);
