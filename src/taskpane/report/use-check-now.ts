import { useServices } from '../shell/services';
import { texts } from './texts';

/** Has Excel check the roster again. */
export function useCheckNow(): () => void {
  const { workbook, tasks } = useServices();
  return () => {
    if (workbook === null) return;
    void tasks.run(texts.checking, async () => {
      const hasRoster = await workbook.checkNow();
      tasks.say(
        hasRoster ? { kind: 'done', text: texts.checked } : { kind: 'failed', text: texts.noRosterCell },
      );
    });
  };
}
