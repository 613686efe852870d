/** A requirement that is still being written is told what it lacks, by a name that it has. */
import { diagnosticsOf, shippedVocabulary } from './fixture-files';

test.each(['eis', 'eis T1', 'eis "Stages"', 'advies T1 Stages'])('%s', (line) => {
  const text = `opleiding "Proef" code PROEF\n  duur 24 maanden\n\n${line}\n`;
  const messages = diagnosticsOf({ name: 'proef.rules', text }, shippedVocabulary()).flatMap((one) => [
    one.message('nl'),
    one.message('en'),
  ]);
  expect(messages).not.toHaveLength(0);
  expect(messages.filter((message) => message.startsWith(' '))).toEqual([]);
});
