import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useServices, useText } from '../shell/services';
import type { PaneWorkbook } from '../workbook';
import { texts } from './texts';

interface Properties {
  readonly workbook: PaneWorkbook;
  /** Before that nobody has chosen it: whatever Excel says then, it is off until somebody does. */
  readonly isSetUp: boolean;
  readonly starts: boolean;
  readonly show: (starts: boolean) => void;
}

/** Whether Excel starts the add-in together with this workbook. */
export function StartUp({ workbook, isSetUp, starts, show }: Properties): JSX.Element {
  const { tasks } = useServices();
  const text = useText();
  useEffect(() => {
    if (!isSetUp) return;
    void tasks
      .run(texts.starting, () => workbook.startsWithWorkbook())
      .then((now) => {
        if (now !== null) show(now);
      });
  }, [tasks, workbook, isSetUp, show]);
  const change = async (wanted: boolean): Promise<void> => {
    show(wanted);
    const done = await tasks.write(texts.starting, async (task) => {
      task.commit();
      await workbook.startWithWorkbook(wanted);
      return true;
    });
    if (done === null) show(!wanted);
  };
  return (
    <>
      <h2>{text(texts.startup)}</h2>
      <p>
        <label class="check">
          <input
            type="checkbox"
            checked={starts}
            onChange={({ currentTarget }) => {
              void change(currentTarget.checked);
            }}
          />
          <span>{text(texts.startWithWorkbook)}</span>
        </label>
        <span class="quiet">{text(texts.startNote)}</span>
      </p>
    </>
  );
}
