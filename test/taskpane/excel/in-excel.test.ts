/** What the pane says of the refusals of Excel: in both languages, and with something to do. */
import { inExcel } from '../../../src/taskpane/excel/in-excel';
import { WorkbookFault } from '../../../src/taskpane/workbook';
import { readRequest, refusal, replyMessage } from '../../excel-host/wire/messages';
import { openForModules } from '../in-excel';

/** What comes of a request that Excel refuses. */
async function told(code: string): Promise<WorkbookFault['text']> {
  const { bridge } = (await openForModules({})).host;
  const send = bridge.sendMessageToHost;
  bridge.sendMessageToHost = (text) => {
    const reply = replyMessage(readRequest(text).id, refusal(code, 'In the words of Excel.'));
    setTimeout(() => bridge.onMessageFromHost?.(reply), 0);
  };
  try {
    await inExcel(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
  } catch (problem) {
    if (problem instanceof WorkbookFault) return problem.text;
    throw problem;
  } finally {
    bridge.sendMessageToHost = send;
  }
  throw new Error('It was not refused.');
}

test.each([
  ['AccessDenied', /Hef de beveiliging op/u, /Unprotect it/u],
  ['GeneralException', /Probeer het opnieuw/u, /Try again/u],
  ['InvalidSelection', /Klik op een cel/u, /Click a cell/u],
  ['ItemAlreadyExists', /Geef dat een andere naam/u, /Give that another name/u],
  ['RequestPayloadSizeLimitExceeded', /Kies minder/u, /Choose less/u],
  ['ResponsePayloadSizeLimitExceeded', /Kies minder/u, /Choose less/u],
])('%s', async (code, dutch, english) => {
  const text = await told(code);
  expect(text).toEqual({ nl: expect.stringMatching(dutch), en: expect.stringMatching(english) });
  expect(`${text.nl} ${text.en}`).not.toContain('In the words of Excel.');
});

test('any other code is told with what to do first, and whom to tell', async () => {
  expect(await told('UnsupportedSheet')).toEqual({
    nl: expect.stringMatching(/Probeer het opnieuw.*\(UnsupportedSheet: .*In the words of Excel\.\)$/u),
    en: expect.stringMatching(/Try again.*\(UnsupportedSheet: .*In the words of Excel\.\)$/u),
  });
});
