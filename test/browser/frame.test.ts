/** The frame catches what it is there to catch. */
import { eventually } from './eventually';
import { openPane, type Pane } from './open-pane';

/** The problems of the pane as soon as there are so many; the test takes them, so that they do not fail it. */
async function caught(pane: Pane, count: number): Promise<readonly string[]> {
  const { problems } = pane.watch;
  await eventually(() => {
    expect(new Set(problems).size).toBe(count);
  });
  return [...new Set(problems.splice(0))].sort();
}

test('a request to elsewhere is caught where the policy of the page refuses it, and where it does not apply', async () => {
  const pane = await openPane();
  await pane.page.evaluate(() => fetch('https://elsewhere.example/collect').catch(() => undefined));
  expect(await caught(pane, 2)).toEqual([
    expect.stringMatching(/^Console: .*elsewhere\.example.*Content Security Policy/u),
    expect.stringMatching(/^Console: .*Content Security Policy/u),
  ]);
  await pane.page.evaluate(() => {
    open('https://elsewhere.example/page');
  });
  expect(await caught(pane, 1)).toEqual(['A request to elsewhere: https://elsewhere.example/page']);
});

test('markup that the policy refuses, errors that nobody catches and missing files are caught', async () => {
  const pane = await openPane();
  await pane.page.evaluate(() => {
    const text = document.createElement('p');
    text.setAttribute('style', 'color: red');
    const image = document.createElement('img');
    image.src = 'missing.png';
    document.body.append(text, image);
    setTimeout(() => {
      throw new Error('forgotten');
    });
  });
  expect(await caught(pane, 4)).toEqual([
    'A file that is not served: https://addin.example/missing.png',
    expect.stringMatching(/^Console: .*inline style.*Content Security Policy/u),
    expect.stringMatching(/^Console: Failed to load resource.*404/u),
    expect.stringMatching(/^Nobody caught: Error: forgotten/u),
  ]);
});

test('what an add-in asks in vain of Excel, and what a screen reader cannot say, is caught', async () => {
  const pane = await openPane();
  await pane.page.evaluate(async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').pivotTables.load('items');
      await context.sync();
    }).catch(() => undefined);
  });
  expect(await pane.host.takeFaults()).toEqual([expect.stringMatching(/pivotTables/iu)]);
  await pane.page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('input'));
  });
  await expect(pane.expectAccessible()).rejects.toThrow('label: Form elements must have labels');
});
