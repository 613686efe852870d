import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { mappingIn } from '../../roster/mapping-tables';
import type { Language } from '../../wording/language';
import { useServices, useText } from '../shell/services';
import { WorkbookFault, type PaneWorkbook, type StoredRules, type Written } from '../workbook';
import type { Pace } from '../write-report/report-sheet';
import { undoneText, wroteText } from '../written-texts';
import { chosenAgain, chosenSince, mappingWith, NOTHING_CHOSEN, type MappingChange } from './chosen';
import { isoOfSerial, serialOfIso, todayIso } from './dates';
import { FirstRoster } from './first-roster';
import { LastWritten, type Writing } from './last-written';
import { makePlan, type Choices } from './make-plan';
import type { WorkbookOutline } from './outline';
import { OWN_RULES } from './own-rules';
import type { RulesChoice, SetUpPlan } from './plan';
import { bundledProgrammes, programmeOf, programmeOfTrainees, textIn, type Programme } from './programmes';
import { ResultChoice } from './result-choice';
import { RulesChoices } from './rules-choices';
import { SourceCard } from './source-card';
import { rulesSheet, sourcesOf, withField, withRecord } from './sources';
import { StartUp } from './start-up';
import { texts } from './texts';
import { WillWrite } from './will-write';

/** Sets up a workbook: what its tables hold, by which rules it is checked, and on what date; then writes that into it. */
export function SetUpView(): JSX.Element {
  const { surroundings, workbook } = useServices();
  const text = useText();
  // Without Office.js the pane says so above.
  if (workbook === null) return <p>{surroundings === 'browser' && text(texts.notInExcel)}</p>;
  return <SetUp workbook={workbook} />;
}

/** The workbook as it was read. */
interface Read {
  readonly outline: WorkbookOutline;
  /** The text of its own sheet with rules. */
  readonly own: StoredRules | null;
}

function SetUp({ workbook }: { readonly workbook: PaneWorkbook }): JSX.Element {
  const { tasks, language } = useServices();
  const text = useText();
  const [read, setRead] = useState<Read | null>(null);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [starts, showStarts] = useState(false);
  const [last, setLast] = useState<Writing | null>(null);

  const look = useCallback(async (): Promise<Read> => {
    const outline = await workbook.outline();
    const stored = await workbook.rules.read();
    return { outline, own: stored === null || stored.text.trim() === '' ? null : stored };
  }, [workbook]);

  const readAgain = useCallback(async (): Promise<void> => {
    const now = await tasks.run(texts.reading, look);
    if (now !== null) setRead(now);
  }, [tasks, look]);
  useEffect(() => {
    void readAgain();
  }, [readAgain]);

  const own = read?.own ?? null;
  const said = useMemo(() => (read === null ? null : firstRules(read)), [read]);
  const rules = chosen.rules ?? said;
  const { isEditable, result } = chosen;
  const programme = useMemo(() => chosenProgramme(rules, own), [rules, own]);
  const vocabulary = (programme ?? bundledProgrammes()[0])?.vocabulary;
  const sources = useMemo(
    () =>
      read === null || vocabulary === undefined
        ? []
        : sourcesOf(read.outline, vocabulary, mappingWith(mappingIn(read.outline), chosen)),
    [read, vocabulary, chosen],
  );
  const date = chosen.date ?? (read === null ? null : dateOf(read.outline)) ?? todayIso();
  const plan = useMemo((): SetUpPlan | null => {
    if (read === null || vocabulary === undefined) return null;
    const known = rulesOf(read, rules, isEditable, programme);
    const serial = serialOfIso(date);
    if (known === null || serial === null) return null;
    const mapping = mappingWith(mappingIn(read.outline), chosen);
    return planIfAny(read.outline, vocabulary, { rules: known, date: serial, mapping, result }, language);
  }, [read, vocabulary, chosen, language]);
  if (read === null || vocabulary === undefined) {
    return (
      <button type="button" onClick={() => void readAgain()}>
        {text(texts.readAgain)}
      </button>
    );
  }

  const choose = (change: MappingChange): void => {
    setChosen((before) => ({ ...before, mapping: [...before.mapping, change] }));
  };
  const write = async (): Promise<void> => {
    const written = await tasks.write(texts.writing, async (task) => {
      const serial = serialOfIso(date);
      if (serial === null) throw new WorkbookFault(texts.badDate);
      // The workbook may have changed since it was read.
      const { outline, own: ownNow } = await task.waitFor(look());
      const choices: Choices = {
        rules: await rulesChoice({ outline, own: ownNow }, rules, isEditable, programme, language),
        date: serial,
        mapping: mappingWith(mappingIn(outline), chosen),
        result,
      };
      return workbook.setUp(makePlan(outline, vocabulary, choices, language), task);
    });
    if (written === null) return;
    await afterWriting({
      parts: written.parts,
      undo: async (pace) => {
        const left = await written.undo(pace);
        setChosen((now) => chosenAgain(now, chosen));
        return left;
      },
    });
    setChosen((now) => chosenSince(now, chosen));
    // Colleagues would get a question from Excel: only where somebody chose it.
    if (read.outline.setUp === null && !starts)
      await tasks.write(texts.starting, () => workbook.startWithWorkbook(false));
  };
  const afterWriting = async (written: Written): Promise<void> => {
    const undo = async (pace?: Pace): Promise<void> => {
      const left = await written.undo(pace);
      setLast(null);
      tasks.say({ kind: left.length === 0 ? 'done' : 'failed', text: undoneText(left) });
      await readAgain();
    };
    const said = wroteText(written);
    await readAgain();
    if (written.parts.length === 0) {
      tasks.say({ kind: 'done', text: said });
      return;
    }
    setLast({ said, undo });
    tasks.say({ kind: 'done', text: said, undo });
  };
  const hasRecords = sources.some(({ record }) => record !== null);

  return (
    <form
      class="set-up"
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <p>{text(texts.intro)}</p>
      {last !== null && <LastWritten last={last} />}
      <h2>{text(texts.sources)}</h2>
      {!hasRecords && programme !== null && (
        <FirstRoster programme={programme} isBundled={rules !== OWN_RULES} done={afterWriting} />
      )}
      <ul class="sources">
        {sources.map((source) => (
          <SourceCard
            key={`${source.kind} ${source.name}`}
            source={source}
            vocabulary={vocabulary}
            chooseRecord={(record) => {
              choose((mapping) => withRecord(mapping, source, record, language));
            }}
            chooseField={(heading, field) => {
              choose((mapping) => withField(mapping, source, heading, field, language));
            }}
          />
        ))}
      </ul>
      <button type="button" onClick={() => void readAgain()}>
        {text(texts.readAgain)}
      </button>
      <RulesChoices
        value={rules ?? ''}
        own={own}
        isBroken={programme === null}
        isEditable={isEditable}
        choose={(code) => {
          setChosen((before) => ({ ...before, rules: code }));
        }}
        edit={(isWished) => {
          setChosen((before) => ({ ...before, isEditable: isWished }));
        }}
      />
      <h2>{text(texts.date)}</h2>
      <p class="field">
        <input
          type="date"
          value={date}
          aria-label={text(texts.date)}
          aria-describedby="set-up-date-note"
          required
          onInput={({ currentTarget }) => {
            setChosen((before) => ({ ...before, date: currentTarget.value }));
          }}
        />
      </p>
      <p class="quiet" id="set-up-date-note">
        {text(texts.dateNote)}
      </p>
      <ResultChoice
        programme={programme}
        value={result}
        choose={(wished) => {
          setChosen((before) => ({ ...before, result: wished }));
        }}
      />
      <StartUp workbook={workbook} isSetUp={read.outline.setUp !== null} starts={starts} show={showStarts} />
      {plan !== null && <WillWrite outline={read.outline} plan={plan} />}
      <p>
        <button class="primary" type="submit">
          {text(read.outline.setUp === null ? texts.write : texts.update)}
        </button>
      </p>
    </form>
  );
}

/** The reference date that the workbook is set up with, as a date field has it. */
function dateOf({ setUp }: WorkbookOutline): string | null {
  const serial = setUp?.date ?? null;
  return serial === null ? null : isoOfSerial(serial);
}

/** Where nobody chose: what the workbook was set up with, its own rules, or the programme of its trainees. */
function firstRules({ outline, own }: Read): string | null {
  const code = /^=RULES\("([^"]+)"\)$/iu.exec(outline.setUp?.rules ?? '')?.[1];
  if (code !== undefined && bundledProgrammes().some(({ book }) => book.program.code === code)) return code;
  if (own !== null) return OWN_RULES;
  const [first] = bundledProgrammes();
  if (first === undefined) return null;
  return (programmeOfTrainees(sourcesOf(outline, first.vocabulary, mappingIn(outline))) ?? first).book.program
    .code;
}

function chosenProgramme(rules: string | null, own: StoredRules | null): Programme | null {
  if (rules === OWN_RULES) return own === null ? null : programmeOf({ name: own.sheet, text: own.text });
  return bundledProgrammes().find(({ book }) => book.program.code === rules) ?? null;
}

/** What becomes of the rules; the text of a new sheet is left blank here. Null where there are none to choose. */
function rulesOf(
  { outline, own }: Read,
  rules: string | null,
  isEditable: boolean,
  programme: Programme | null,
): RulesChoice | null {
  if (rules === OWN_RULES && own !== null) {
    const used = rulesSheet(outline)?.used?.last ?? { row: 0, column: 0 };
    return { kind: 'sheet', sheet: own.sheet, rows: used.row + 1, columns: used.column + 1 };
  }
  if (programme === null) return null;
  if (isEditable && own === null) return { kind: 'text', text: '' };
  return { kind: 'code', code: programme.book.program.code };
}

async function rulesChoice(
  read: Read,
  rules: string | null,
  isEditable: boolean,
  programme: Programme | null,
  language: Language,
): Promise<RulesChoice> {
  const chosen = rulesOf(read, rules, isEditable, programme);
  if (chosen === null) throw new WorkbookFault(texts.noRules);
  return chosen.kind === 'text' && programme !== null
    ? { ...chosen, text: await textIn(language, programme) }
    : chosen;
}

/** Null where something stands in the way, which is said when it is asked for. */
function planIfAny(...given: Parameters<typeof makePlan>): SetUpPlan | null {
  try {
    return makePlan(...given);
  } catch (problem) {
    if (!(problem instanceof WorkbookFault)) throw problem;
    return null;
  }
}
