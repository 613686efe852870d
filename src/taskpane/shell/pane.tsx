import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../wording/language';
import { ReportView } from '../report/report-view';
import { RulesView } from '../rules/rules-view';
import { SetUpView } from '../set-up/set-up-view';
import type { PaneWorkbook } from '../workbook';
import { ActivityBar } from './activity-bar';
import { rememberLanguage } from './language';
import { ServicesContext, VIEWS, type View } from './services';
import type { Tasks } from './tasks';
import { texts } from './texts';

interface Properties {
  readonly language: Language;
  readonly workbook: PaneWorkbook | null;
  readonly tasks: Tasks;
}

const contents: Record<View, () => JSX.Element> = { report: ReportView, rules: RulesView, setUp: SetUpView };

/** The whole pane: tabs, the view that is open, and below it what the pane is busy with. */
export function Pane({ language: first, workbook, tasks }: Properties): JSX.Element {
  const [language, setLanguage] = useState(first);
  const [view, show] = useState<View>('report');
  // A view that was opened once stays as it is while others are open: its draft, its place in a list.
  const [opened, setOpened] = useState<ReadonlySet<View>>(new Set(['report']));
  const open = (next: View): void => {
    setOpened((before) => new Set([...before, next]));
    show(next);
  };
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title[language];
  }, [language]);
  const switchLanguage = (): void => {
    const next = language === 'nl' ? 'en' : 'nl';
    setLanguage(next);
    rememberLanguage(next);
  };
  return (
    <ServicesContext.Provider value={{ language, workbook, tasks, open }}>
      <header class="pane-header">
        <h1 class="hidden">{texts.title[language]}</h1>
        <Tabs language={language} view={view} open={open} />
        <button class="plain" type="button" lang={language === 'nl' ? 'en' : 'nl'} onClick={switchLanguage}>
          {texts.otherLanguage[language]}
        </button>
      </header>
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

interface TabsProperties {
  readonly language: Language;
  readonly view: View;
  readonly open: (view: View) => void;
}

/** Arrow keys move between tabs; only the chosen one is a stop of the tab key. */
function Tabs({ language, view, open }: TabsProperties): JSX.Element {
  const buttons = useRef(new Map<View, HTMLButtonElement>());
  const keyDown = (event: KeyboardEvent): void => {
    const at = VIEWS.indexOf(view);
    const target: Partial<Record<string, number>> = {
      ArrowRight: (at + 1) % VIEWS.length,
      ArrowLeft: (at + VIEWS.length - 1) % VIEWS.length,
      Home: 0,
      End: VIEWS.length - 1,
    };
    const next = VIEWS[target[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    open(next);
    buttons.current.get(next)?.focus();
  };
  return (
    <div role="tablist" aria-label={texts.views[language]} onKeyDown={keyDown}>
      {VIEWS.map((each) => (
        <button
          key={each}
          ref={(element) => {
            if (element) buttons.current.set(each, element);
          }}
          id={`tab-${each}`}
          type="button"
          role="tab"
          aria-selected={each === view}
          aria-controls={`view-${each}`}
          tabIndex={each === view ? 0 : -1}
          onClick={() => {
            open(each);
          }}
        >
          {texts[each][language]}
        </button>
      ))}
    </div>
  );
}
