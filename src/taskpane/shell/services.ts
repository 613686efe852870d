import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { latestRoster, watchRoster, type LiveRoster } from '../../addin/live-roster';
import { invariant } from '../../wording/invariant';
import type { Bilingual, Language } from '../../wording/language';
import type { PaneWorkbook } from '../workbook';
import type { Activity, Tasks } from './tasks';

/** The views of the pane, in the order of their tabs. */
export const VIEWS = ['report', 'rules', 'setUp'] as const;
export type View = (typeof VIEWS)[number];

/** What every view has at hand. */
export interface Services {
  readonly language: Language;
  /** Null in a plain browser. */
  readonly workbook: PaneWorkbook | null;
  readonly tasks: Tasks;
  /** Opens another view. */
  readonly open: (view: View) => void;
  /** Shows at a view's tab whether it holds work that is not saved. */
  readonly markUnsaved: (view: View, isUnsaved: boolean) => void;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  invariant(services !== null, 'a view outside the pane');
  return services;
}

/** A text in the pane's language. */
export function useText(): (text: Bilingual) => string {
  const { language } = useServices();
  return (text) => text[language];
}

/** The roster as it was checked last; the view is drawn again when it changes. */
export function useLiveRoster(): LiveRoster | undefined {
  const [roster, show] = useState(latestRoster);
  useEffect(() => {
    // One may have come between the first drawing and now.
    show(latestRoster());
    return watchRoster(show);
  }, []);
  return roster;
}

export function useActivity(tasks: Tasks): Activity {
  const [activity, show] = useState(tasks.activity);
  useEffect(
    () =>
      tasks.watch(() => {
        show(tasks.activity);
      }),
    [tasks],
  );
  return activity;
}
