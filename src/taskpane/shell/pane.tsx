import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Language } from '../../wording/language';
import { ReportView } from '../report/report-view';
import { RulesView } from '../rules/rules-view';
import { SetUpView } from '../set-up/set-up-view';
import type { PaneWorkbook } from '../workbook';
import { ActivityBar } from './activity-bar';
import { rememberLanguage } from './language';
import type { RosterDesk } from './roster-desk';
import { ServicesContext, VIEWS, type Services, type Surroundings, type View } from './services';
import { TabList } from './tab-list';
import type { Tasks } from './tasks';
import { texts } from './texts';
import type { ViewRequests } from './view-requests';

interface Properties {
  readonly language: Language;
  readonly surroundings: Surroundings;
  readonly workbook: PaneWorkbook | null;
  readonly tasks: Tasks;
  readonly roster: RosterDesk;
  /** Views that commands ask for. */
  readonly requests: ViewRequests;
}

const contents: Record<View, () => JSX.Element> = { report: ReportView, rules: RulesView, setUp: SetUpView };

/** The whole pane: tabs, the view that is open, and below it what the pane is busy with. */
export function Pane(properties: Properties): JSX.Element {
  const { language: first, surroundings, workbook, tasks, roster, requests } = properties;
  const [language, setLanguage] = useState(first);
  const [view, show] = useState<View>('report');
  // A view that was opened once stays as it is while others are open: its draft, its place in a list.
  const [opened, setOpened] = useState<ReadonlySet<View>>(new Set(['report']));
  const [unsaved, setUnsaved] = useState<ReadonlySet<View>>(new Set());
  const markUnsaved = useCallback((which: View, isUnsaved: boolean): void => {
    setUnsaved(
      (before) => new Set([...before].filter((one) => one !== which).concat(isUnsaved ? which : [])),
    );
  }, []);
  const open = useCallback((next: View): void => {
    setOpened((before) => new Set([...before, next]));
    show(next);
  }, []);
  const [soughtParameter, seek] = useState<Services['soughtParameter']>(null);
  const showParameter = useCallback(
    (name: string): void => {
      seek({ name });
      open('rules');
    },
    [open],
  );
  useEffect(() => requests.watch(open), [requests, open]);
  useLayoutEffect(() => {
    // A button that opens another view goes out of sight: whoever uses the keyboard goes on at the tab of that view, not at the top of the page.
    if (document.activeElement?.closest('[hidden]')) document.getElementById(`tab-${view}`)?.focus();
  }, [view]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title[language];
  }, [language]);
  const switchLanguage = (): void => {
    const next = language === 'nl' ? 'en' : 'nl';
    setLanguage(next);
    rememberLanguage(next);
  };
  const services = {
    ...{ language, surroundings, workbook, tasks, roster },
    ...{ open, showParameter, soughtParameter, markUnsaved },
  };
  return (
    <ServicesContext.Provider value={services}>
      <header class="pane-header">
        <h1 class="hidden">{texts.title[language]}</h1>
        <TabList
          label={texts.views[language]}
          names={VIEWS}
          chosen={view}
          choose={open}
          title={(each) => texts[each][language] + (unsaved.has(each) ? ' ●' : '')}
        />
        <button class="plain" type="button" lang={language === 'nl' ? 'en' : 'nl'} onClick={switchLanguage}>
          {texts.otherLanguage[language]}
        </button>
      </header>
      {surroundings === 'noOffice' && (
        <p class="notice" role="alert">
          {texts.noOffice[language]}
        </p>
      )}
      <main>
        {VIEWS.map((each) => {
          const Content = contents[each];
          return (
            <section
              key={each}
              id={`view-${each}`}
              role="tabpanel"
              aria-labelledby={`tab-${each}`}
              hidden={each !== view}
            >
              {opened.has(each) && <Content />}
            </section>
          );
        })}
      </main>
      <ActivityBar tasks={tasks} language={language} />
    </ServicesContext.Provider>
  );
}
