/** One browser for each test file; every pane in it has its own profile. */
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FOLDER } from './unpack-chromium';

/**
 * No sandbox: root cannot have it, nor can most containers, and the pages are our own. No name is looked up: whatever gets past the
 * interception of requests ends here.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

let browser: Browser | undefined;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: join(CHROMIUM_FOLDER, 'chromium'),
    headless: true,
    args: ARGUMENTS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(CHROMIUM_FOLDER, 'lib'),
      FONTCONFIG_FILE: join(CHROMIUM_FOLDER, 'fonts.conf'),
    },
  });
});

afterAll(async () => {
  await browser?.close();
});

export function openBrowser(): Browser {
  if (browser === undefined) throw new Error('The browser opens before the first test.');
  return browser;
}
