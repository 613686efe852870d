import { checkAgain } from '../shell/check-again';
import { useServices } from '../shell/services';
import { texts } from './texts';

/** Has Excel check the roster again. */
export function useCheckNow(): () => void {
  const { workbook, roster, tasks } = useServices();
  return () => {
    if (workbook === null) return;
    void tasks.run(texts.checking, async () => {
      const checked = await checkAgain(workbook, roster);
      if (checked === false) tasks.say({ kind: 'failed', text: texts.noRosterCell });
      else if (checked.trouble !== null) tasks.say({ kind: 'failed', text: texts.notChecked });
      else tasks.say({ kind: 'done', text: texts.checked });
    });
  };
}
