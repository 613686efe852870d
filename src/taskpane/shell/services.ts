import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { LiveRoster } from '../../addin/live-roster';
import { invariant } from '../../wording/invariant';
import type { Bilingual, Language } from '../../wording/language';
import type { PaneWorkbook } from '../workbook';
import type { RosterDesk, RosterState } from './roster-desk';
import type { Activity, Tasks } from './tasks';

/** The views of the pane, in the order of their tabs. */
export const VIEWS = ['report', 'rules', 'setUp'] as const;
export type View = (typeof VIEWS)[number];

/** Where the page is open: in Excel, in a plain browser, or (in either) without Office.js, which Microsoft's server did not give. */
export type Surroundings = 'excel' | 'browser' | 'noOffice';

/** What every view has at hand. */
export interface Services {
  readonly language: Language;
  readonly surroundings: Surroundings;
  /** Null outside Excel. */
  readonly workbook: PaneWorkbook | null;
  readonly tasks: Tasks;
  /** The roster that all views show. */
  readonly roster: RosterDesk;
  /** Opens another view. */
  readonly open: (view: View) => void;
  /** Opens the rules where a parameter stands. */
  readonly showParameter: (name: string) => void;
  /** The parameter that was asked for last, another object each time; null for none. */
  readonly soughtParameter: { readonly name: string } | null;
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

/** The roster that is shown, and how it stands to the workbook; the view is drawn again when that changes. */
export function useRoster(): RosterState {
  const { roster } = useServices();
  const [state, show] = useState(roster.state);
  useEffect(() => {
    // It may have changed between the first drawing and now.
    show(roster.state);
    return roster.watch(() => {
      show(roster.state);
    });
  }, [roster]);
  return state;
}

export function useLiveRoster(): LiveRoster | undefined {
  return useRoster().live;
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
