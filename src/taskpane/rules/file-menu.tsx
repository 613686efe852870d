import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { baseVocabulary } from '../../addin/base-vocabulary';
import { RuleText } from '../../dsl/index';
import { BUNDLED_IMPORTS, BUNDLED_PROGRAMMES } from '../../report/bundled-rules';
import { useServices, useText } from '../shell/services';
import { isUnsaved, type Draft } from './draft';
import { exportText } from './export-text';
import { HelpLinks } from './help-links';
import type { RuleDesk } from './rule-desk';
import { texts } from './texts';

/** In bytes; the largest rule file that ships is below 100 KB. */
const LARGEST_FILE = 2_000_000;

interface Properties {
  readonly desk: RuleDesk;
  readonly draft: Draft;
  readonly known: RuleText;
}

/** Help, translation, files in and out, other beginnings, and back to what is saved. */
export function FileMenu({ desk, draft, known }: Properties): JSX.Element {
  const { tasks } = useServices();
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    const text = file !== undefined && file.size <= LARGEST_FILE ? await file.text() : '\0';
    if (text.includes('\0')) tasks.say({ kind: 'failed', text: texts.notText });
    else desk.replace(text.replace(/^\ufeff/u, ''), texts.imported);
  };
  return (
    <details
      class="rules-file"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{say(texts.more)}</summary>
      <HelpLinks />
      <div class="rules-buttons">
        <button
          type="button"
          onClick={() => {
            desk.format(known.language === 'nl' ? 'en' : 'nl');
          }}
        >
          {say(known.language === 'nl' ? texts.toEnglish : texts.toDutch)}
        </button>
        <button
          type="button"
          disabled={!isUnsaved(draft)}
          onClick={() => {
            desk.revert();
          }}
        >
          {say(texts.revert)}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {say(texts.importFile)}
        </button>
        <input
          ref={input}
          type="file"
          accept=".rules,.txt,text/plain"
          hidden
          aria-label={say(texts.importFile)}
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
            // The same file may be chosen once more.
            currentTarget.value = '';
          }}
        />
        <button
          type="button"
          disabled={draft.text === ''}
          onClick={() => {
            exportText(desk.understand());
          }}
        >
          {say(texts.exportFile)}
        </button>
      </div>
      {isOpen && <Programmes desk={desk} />}
    </details>
  );
}

function Programmes({ desk }: Pick<Properties, 'desk'>): JSX.Element {
  const say = useText();
  const [chosen, choose] = useState(0);
  const titles = useMemo(
    () =>
      BUNDLED_PROGRAMMES.map(
        (source) =>
          new RuleText(source, baseVocabulary(), BUNDLED_IMPORTS).programme?.title.value ?? source.name,
      ),
    [],
  );
  return (
    <div class="rules-start">
      <label>
        {say(texts.startFrom)}{' '}
        <select
          value={chosen}
          onChange={({ currentTarget }) => {
            choose(currentTarget.selectedIndex);
          }}
        >
          {titles.map((title, index) => (
            <option key={title} value={index}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        onClick={() => {
          const source = BUNDLED_PROGRAMMES[chosen];
          if (source !== undefined) desk.startFrom(source);
        }}
      >
        {say(texts.start)}
      </button>
    </div>
  );
}
