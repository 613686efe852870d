import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The Web Content Accessibility Guidelines up to 2.2, levels A and AA, and what axe itself advises. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Fails with every violation that axe finds in the page as it is now: what is wrong, where, and how to mend it. */
export async function expectAccessible(page: Page): Promise<void> {
  const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const axe = new AxeBuilder({ page })
    .options({
      runOnly: RULES,
      // Where the system forces its colours, axe reads the ones that it overrules.
      rules: { 'color-contrast': { enabled: !isForced } },
    })
    // The legacy mode looks at the page alone; the other one opens a second page for frames, which the pane has none of.
    .setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary = '' }) =>
        `${id}: ${help}\n  at ${target.join(' ')}: ${html}\n  ${failureSummary}`,
    ),
  );
  expect(found).toEqual([]);
}
