import type { JSX } from 'preact';
import type { Bilingual } from '../../wording/language';
import { texts as excelTexts } from '../excel/texts';
import { useServices, useText } from '../shell/services';
import { ALL_REQUIREMENTS } from './make-plan';
import { CHECK_SHEET } from './names';
import type { WorkbookOutline } from './outline';
import type { Source } from './sources';
import { filled, texts } from './texts';

interface Properties {
  readonly outline: WorkbookOutline;
  readonly sources: readonly Source[];
  /** Whether the rules get a sheet of their own. */
  readonly rulesSheet: boolean;
  readonly result: string | null;
}

/** What the button will write, before it is pressed. */
export function WillWrite({ outline, sources, rulesSheet, result }: Properties): JSX.Element {
  const { language } = useServices();
  const text = useText();
  const counting = sources.filter(({ record }) => record !== null).length;
  const check = outline.setUp?.sheet ?? CHECK_SHEET[language];
  const parts: Bilingual[] = [
    filled(texts.willCheck, { sheet: check }),
    ...(rulesSheet ? [filled(texts.willRules, { sheet: excelTexts.sheetName[language] })] : []),
    ...(result === null
      ? []
      : [
          filled(texts.willResult, {
            heading: result === ALL_REQUIREMENTS ? texts.allMetHeading[language] : result,
          }),
        ]),
    filled(texts.willTables, { count: String(counting) }),
  ];
  return (
    <div class="will-write">
      <p>{text(texts.willWrite)}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.en}>{text(part)}</li>
        ))}
      </ul>
    </div>
  );
}
