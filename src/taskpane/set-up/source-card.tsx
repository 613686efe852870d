import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { nameOf, type FieldType, type RecordType, type Vocabulary } from '../../records/vocabulary';
import { identifyingField } from '../../roster/match-headings';
import type { Bilingual } from '../../wording/language';
import { useText } from '../shell/services';
import type { LookAlike, Source, SourceColumn } from './sources';
import { filled, texts } from './texts';

interface Properties {
  readonly source: Source;
  readonly vocabulary: Vocabulary;
  readonly chooseRecord: (record: RecordType | null) => void;
  readonly chooseField: (heading: string, field: FieldType | null) => void;
}

/** Columns that are shown at most, besides those that count: a sheet may have thousands. */
const MOST_COLUMNS = 60;
const NONE = '';
const UNDECIDED = '?';

/** One table or sheet: what its records are, and what each of its columns holds; both can be changed. */
export function SourceCard({ source, vocabulary, chooseRecord, chooseField }: Properties): JSX.Element {
  const text = useText();
  const { name, kind, sheet, record, intended, isLeftOut, columns } = source;
  const chosen = record ?? intended;
  const isUndecided = chosen === null && !isLeftOut;
  const value = chosen !== null ? String(chosen.index) : isLeftOut ? NONE : UNDECIDED;
  const where = kind === 'table' ? filled(texts.table, { sheet: sheet.name }) : texts.sheet;
  return (
    <li class="source">
      <div class="source-head">
        <span class={`sign ${record === null ? 'notApplicable' : 'met'}`} aria-hidden="true">
          {record === null ? '–' : '✓'}
        </span>
        <div>
          <strong>{name}</strong> <span class="quiet">{text(where)}</span>
        </div>
        <select
          aria-label={`${text(texts.recordType)}: ${name}`}
          value={value}
          onChange={({ currentTarget }) => {
            const index = currentTarget.value;
            if (index !== UNDECIDED)
              chooseRecord(index === NONE ? null : (vocabulary.records[Number(index)] ?? null));
          }}
        >
          {isUndecided && <option value={UNDECIDED}>{text(texts.choose)}</option>}
          <option value={NONE}>{text(texts.notCounting)}</option>
          {vocabulary.records.map((each) => (
            <option key={each.index} value={String(each.index)}>
              {text(nameOf(each, 'many'))}
            </option>
          ))}
        </select>
      </div>
      {isUndecided && <p class="quiet">{text(undecided(source))}</p>}
      {intended !== null && <p class="wrong">{text(doesNotFit(intended))}</p>}
      {chosen !== null && (
        <Columns
          columns={columns}
          record={chosen}
          name={name}
          choose={chooseField}
          isOpenAtFirst={intended !== null}
        />
      )}
    </li>
  );
}

/** What is missing, with the field that says whose a record is. */
function doesNotFit(record: RecordType): Bilingual {
  const { nl, en } = nameOf(identifyingField(record) ?? record);
  return { nl: filled(texts.doesNotFit, { field: nl }).nl, en: filled(texts.doesNotFit, { field: en }).en };
}

function undecided({ candidates, lookAlike }: Source): Bilingual {
  if (lookAlike !== null) return alike(lookAlike);
  if (candidates.length === 0) return texts.notRecognised;
  const names = candidates.map((record) => nameOf(record, 'many'));
  return {
    nl: filled(texts.ambiguous, { records: names.map(({ nl }) => nl).join(' of ') }).nl,
    en: filled(texts.ambiguous, { records: names.map(({ en }) => en).join(' or ') }).en,
  };
}

function alike({ record, instead }: LookAlike): Bilingual {
  const names = instead.map((name) => `"${name}"`);
  const records = nameOf(record, 'many');
  const said = names.length > 0 ? texts.lookAlike : texts.allAlike;
  return {
    nl: filled(said, { records: records.nl, names: names.join(' en ') }).nl,
    en: filled(said, { records: records.en, names: names.join(' and ') }).en,
  };
}

interface ColumnsProperties {
  readonly columns: readonly SourceColumn[];
  readonly record: RecordType;
  readonly name: string;
  readonly choose: (heading: string, field: FieldType | null) => void;
  readonly isOpenAtFirst: boolean;
}

function Columns({ columns, record, name, choose, isOpenAtFirst }: ColumnsProperties): JSX.Element {
  const text = useText();
  const [isOpen, open] = useState(isOpenAtFirst);
  const known = columns.filter(({ field }) => field !== null).length;
  const shown = columns.filter(({ field }, index) => field !== null || index < MOST_COLUMNS);
  const summary = filled(texts.columns, { known: String(known), all: String(columns.length) });
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        open(currentTarget.open);
      }}
    >
      <summary>{text(summary)}</summary>
      {isOpen && (
        <ul class="columns">
          {shown.map(({ column, heading, field }) => (
            <li key={column}>
              <label>
                <span class="heading">{heading}</span>
                <select
                  aria-label={`${text(filled(texts.fieldOf, { heading }))} (${name})`}
                  value={field === null ? NONE : String(field.index)}
                  onChange={({ currentTarget }) => {
                    const { value } = currentTarget;
                    choose(heading, value === NONE ? null : (record.fields[Number(value)] ?? null));
                  }}
                >
                  <option value={NONE}>{text(texts.notCounting)}</option>
                  {record.fields.map((each) => (
                    <option key={each.index} value={String(each.index)}>
                      {text(nameOf(each))}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
          {columns.length > shown.length && (
            <li class="quiet">
              + {columns.length - shown.length}: {text(texts.notCounting)}
            </li>
          )}
        </ul>
      )}
    </details>
  );
}
