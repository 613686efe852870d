import type { JSX } from 'preact';
import { useServices, useText } from '../shell/services';
import { openInBrowser } from '../shell/browser-window';
import { texts } from './texts';

/** Where the build puts the pages, beside the pane (`scripts/make-documents.mjs`). */
const PAGES = {
  languageHelp: { nl: 'help/nl/taal.html', en: 'help/en/language.html' },
  tutorial: { nl: 'help/nl/handleiding.html', en: 'help/en/tutorial.html' },
} as const;

/** Links to what there is to read about the rules language. Each is a plain link, which Excel itself opens where the add-in cannot ask it to. */
export function HelpLinks(): JSX.Element {
  const { surroundings } = useServices();
  const say = useText();
  return (
    <div class="rules-help">
      <ul>
        {(['languageHelp', 'tutorial'] as const).map((page) => (
          <li key={page}>
            <a
              href={say(PAGES[page])}
              target="_blank"
              rel="noopener noreferrer"
              onClick={(event) => {
                if (surroundings === 'excel' && openInBrowser(event.currentTarget.href))
                  event.preventDefault();
              }}
            >
              {say(texts[page])}
            </a>
          </li>
        ))}
      </ul>
      <p>{say(texts.inBrowser)}</p>
    </div>
  );
}
