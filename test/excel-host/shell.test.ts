/** What an add-in does around the workbook: buttons and shortcuts, its own pane. */
import { openExcel } from './open-excel';
import { PROFILES } from './profile';

describe.each(PROFILES.map((profile) => [profile.platform, profile.excelApi, profile] as const))(
  'on %s with ExcelApi %s',
  (_platform, _api, profile) => {
    test('a pressed button reaches its action, whatever case its name is in', async () => {
      const script =
        "var pressed = []; Office.actions.associate('CheckNow', (event) => { pressed.push(String(event)); });";
      const { host, run } = await openExcel({ profile, scripts: [script] });
      host.press('CheckNow');
      host.press('CHECKNOW');
      await host.quiet();
      expect(run('pressed.join()')).toBe('null,null');
    });

    test('the pane hides and shows itself, and hears of it', async () => {
      const { host, Office, run } = await openExcel({ profile });
      run(
        'var seen = []; Office.addin.onVisibilityModeChanged(({ visibilityMode }) => { seen.push(visibilityMode); });',
      );
      await Office.addin.hide();
      expect(host.isPaneShown).toBe(false);
      await Office.addin.showAsTaskpane();
      await host.quiet();
      expect([host.isPaneShown, run('seen.join()')]).toEqual([true, 'Hidden,Taskpane']);
    });

    test('a page opens in the browser of the user where this Excel can be asked to', async () => {
      const { host, Office } = await openExcel({ profile });
      const canAsk = Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1');
      expect(canAsk).toBe(profile.platform !== 'web');
      const address = 'https://addin.example/help.html';
      if (canAsk) Office.context.ui.openBrowserWindow(address);
      await host.quiet();
      expect(host.openedPages).toEqual(canAsk ? [address] : []);
    });
  },
);

test('themes reach the add-in as colours', async () => {
  const profile = { ...PROFILES[0]!, theme: 'dark' as const };
  const { Office } = await openExcel({ profile });
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#262626');
});
