/** The pane as it opens: in each Excel, language, look and width. */
import { profileOf } from '../excel-host/profile';
import { enterRoster, exampleRoster, ROSTER_CELL } from './example-roster';
import { openPane } from './open-pane';

const roster = await exampleRoster();

const NARROW = 350;
const WIDE = 1200;

const EXCELS = [
  profileOf('Windows', { language: 'nl-NL', theme: 'light' }),
  profileOf('Windows', { language: 'en-US', theme: 'high contrast' }),
  profileOf('Mac', { language: 'en-US', theme: 'dark' }),
  profileOf('web', { language: 'nl-NL', theme: 'dark' }),
];

test.each(EXCELS.map((profile) => [profile.platform, profile.language, profile.theme, profile] as const))(
  'on %s, in %s and %s, the pane opens empty and with a report, narrow and wide, for everybody',
  async (platform, language, theme, profile) => {
    const pane = await openPane({ profile, workbook: roster });
    const name = `${platform}-${language}-${theme.replace(' ', '-')}`;
    await pane.expectAccessible();
    await pane.screenshot(`empty-${name}`);
    await enterRoster(pane);
    expect(await pane.host.value(ROSTER_CELL)).toMatch(/^8 /u);
    await pane.page.getByRole('grid').waitFor();
    await pane.expectAccessible();
    for (const width of [NARROW, WIDE]) {
      await pane.page.setViewportSize({ width, height: 900 });
      await pane.expectNoSidewaysScrolling();
      await pane.screenshot(`report-${name}-${width}`);
    }
    expect((await pane.keyboard.stops()).filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(await pane.page.evaluate(() => document.documentElement.lang)).toBe(language.slice(0, 2));
  },
  120_000,
);
