import type { JSX } from 'preact';
import type { Bilingual } from '../../wording/language';
import { texts as excelTexts } from '../excel/texts';
import { useServices, useText } from '../shell/services';
import { changedParts } from './changes';
import { CHECK_SHEET } from './names';
import type { WorkbookOutline } from './outline';
import type { SetUpPlan } from './plan';
import { filled, sheetTexts, texts } from './texts';

interface Properties {
  readonly outline: WorkbookOutline;
  readonly plan: SetUpPlan;
}

/** What the button will write, before it is pressed: of a workbook that is set up, what that changes. */
export function WillWrite({ outline, plan }: Properties): JSX.Element {
  const { language } = useServices();
  const text = useText();
  const parts = plannedParts(outline, plan);
  if (parts.length === 0) return <p class="will-write">{text(texts.nothingToWrite)}</p>;
  return (
    <div class="will-write">
      <p>{text(texts.willWrite)}</p>
      <ul>
        {parts.map((part) => (
          <li key={part[language]}>{text(part)}</li>
        ))}
      </ul>
    </div>
  );
}

function plannedParts(outline: WorkbookOutline, plan: SetUpPlan): Bilingual[] {
  const { setUp } = outline;
  const { language, rules, result, tables } = plan;
  const changed = changedParts(outline, plan);
  const named = (its: 'nl' | 'en'): string =>
    changed.map((part) => sheetTexts[part][its].toLowerCase()).join(', ');
  const onCheckSheet = (sheet: string): Bilingual => ({
    nl: filled(texts.willChange, { sheet, parts: named('nl') }).nl,
    en: filled(texts.willChange, { sheet, parts: named('en') }).en,
  });
  return [
    ...(setUp === null ? [filled(texts.willCheck, { sheet: CHECK_SHEET[language] })] : []),
    ...(setUp !== null && changed.length > 0 ? [onCheckSheet(setUp.sheet)] : []),
    ...(rules.kind === 'text' ? [filled(texts.willRules, { sheet: excelTexts.sheetName[language] })] : []),
    ...(result === null ? [] : [filled(texts.willResult, { heading: result.heading })]),
    ...(changed.includes('roster') ? [filled(texts.willTables, { count: String(tables.length) })] : []),
  ];
}
