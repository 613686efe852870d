import { columnAt, KNOWN, placeOf, type Roster } from '../../records/columns';
import { isoDate, LAST_DAY, FIRST_DAY } from '../../records/dates';
import type { Vocabulary } from '../../records/vocabulary';
import type { Language } from '../../wording/language';
import { PHRASES, say, VERDICT_WORDS } from '../../wording/phrases';
import type { Part } from '../evaluate/prepared';
import type { Finding } from '../evaluate/evaluate';
import type { DayBounds } from '../evaluate/time';
import { INSUFFICIENT_DATA, MET, NOT_MET, PENDING, verdictName, type Verdict } from '../evaluate/verdict';
import { formatDate, SentencePrinter } from '../print/sentences';
import type { BoundCheck, Check, UnitLabel } from '../resolve/program';
import { amountIn, amountWords, unitKey } from './amounts';
import { cellText, noteOf, type CellNote } from './cells';

/** Amounts in the unit of the rule; null where there is none, or no upper end. */
export interface ExplainedAmounts {
  /** What is there for certain. */
  readonly measured: number | null;
  /** What may be there if the unknown cells are favourable; null when nothing limits it. */
  readonly measuredAtMost: number | null;
  /** What the rule asks: its lower limit, or its upper limit when it has only that. */
  readonly required: number | null;
  readonly requiredAtMost: number | null;
  readonly unit: string | null;
  /** How much is missing; 0 when nothing is. */
  readonly shortfall: number | null;
  readonly excess: number | null;
  /** The last day on which it can still be put right, ISO; null when there is none or it is not fixed. */
  readonly due: string | null;
}

export interface ExplainedPart extends ExplainedAmounts {
  /** The sentence of the rule, and its group and window. */
  readonly label: string;
  readonly verdict: Verdict;
  readonly forecast: Verdict | null;
  readonly explanation: string;
}

export interface ExplainedFinding extends ExplainedAmounts {
  readonly requirement: string;
  readonly kind: 'requirement' | 'advice';
  readonly title: string;
  readonly verdict: Verdict;
  readonly forecast: Verdict | null;
  readonly parts: readonly ExplainedPart[];
  readonly counted: readonly CellNote[];
  readonly rejected: readonly CellNote[];
  readonly unknown: readonly CellNote[];
  readonly explanation: string;
  readonly source: string;
}

const NO_UNIT: UnitLabel = { kind: 'number' };

const NO_AMOUNTS: ExplainedAmounts = {
  measured: null,
  measuredAtMost: null,
  required: null,
  requiredAtMost: null,
  unit: null,
  shortfall: null,
  excess: null,
  due: null,
};

/** A part of a finding, the same part at the planned end, and what is to be said about it. */
interface ToldPart {
  readonly part: Part;
  readonly forecast: Part | null;
  readonly pieces: readonly string[];
}

/** Puts a finding into words: generated from the rule and from what its evaluation saw. */
export class Explainer {
  private readonly printer: SentencePrinter;
  private readonly sentences = new Map<Check, string>();

  constructor(
    private readonly roster: Roster,
    private readonly vocabulary: Vocabulary,
    private readonly language: Language,
  ) {
    this.printer = new SentencePrinter(vocabulary, language);
  }

  explain(finding: Finding): ExplainedFinding {
    const { requirement } = finding;
    const told = this.tell(finding);
    const parts = told.map((one) => this.part(one));
    const decidingIndex = finding.parts.reduce(
      (worst, part, index) => (part.verdict > (finding.parts[worst]?.verdict ?? -1) ? index : worst),
      0,
    );
    const deciding = parts[decidingIndex] ?? NO_AMOUNTS;
    const { measured, measuredAtMost, required, requiredAtMost, unit, shortfall, excess, due } = deciding;
    return {
      requirement: requirement.id,
      kind: requirement.modality,
      title: requirement.title,
      verdict: finding.verdict,
      forecast: finding.forecast,
      measured,
      measuredAtMost,
      required,
      requiredAtMost,
      unit,
      shortfall,
      excess,
      due,
      parts,
      ...this.cells(finding),
      explanation: this.text(finding, told),
      source: requirement.citations
        .map(({ document, heading }) => (heading === null ? document : `${document}, "${heading}"`))
        .join('; '),
    };
  }

  /** What the explanation says after the verdict, for reports that leave the cells out and show the verdict themselves. */
  reasons(finding: Finding): string {
    return this.reasonsOf(finding, this.tell(finding));
  }

  private tell(finding: Finding): ToldPart[] {
    return finding.parts.map((part) => {
      const forecast = forecastFor(part, finding.forecastParts);
      return { part, forecast, pieces: this.pieces(part, forecast, finding.trainee) };
    });
  }

  private text(finding: Finding, told: readonly ToldPart[]): string {
    return `${capital(VERDICT_WORDS[finding.verdict][this.language])}. ${this.reasonsOf(finding, told)}`;
  }

  private reasonsOf(finding: Finding, told: readonly ToldPart[]): string {
    const { waiver } = finding;
    if (waiver !== null) {
      const date = waiver.decidedOn === null ? '' : formatDate(waiver.decidedOn, this.language);
      return `${capital(say('waivedBy', this.language, { who: waiver.decidedBy ?? '', date }))}.`;
    }
    if (finding.verdict === 'notApplicable') return `${capital(say('nothingToCheck', this.language))}.`;
    return this.tellingParts(finding, told);
  }

  /** The parts that decide, those of one sentence together: the sentence once, then each group or year, then what they have in common. */
  private tellingParts(finding: Finding, told: readonly ToldPart[]): string {
    const bySentence = new Map<Check, { readonly mark: string; readonly text: readonly string[] }[]>();
    for (const { part, pieces } of told) {
      if (verdictName(part.verdict) !== finding.verdict && told.length > 1) continue;
      const others = bySentence.get(part.check) ?? [];
      bySentence.set(part.check, [...others, { mark: this.mark(part), text: pieces }]);
    }
    return [...bySentence]
      .map(([check, texts]) => `${capital(this.sentence(check))}: ${together(texts)}.`)
      .join(' ');
  }

  private sentence(check: Check): string {
    let text = this.sentences.get(check);
    if (text === undefined) this.sentences.set(check, (text = this.printer.sentence(check.sentence)));
    return text;
  }

  private part({ part, forecast, pieces }: ToldPart): ExplainedPart {
    const amounts =
      part.check.kind === 'bound' && part.amount !== null
        ? this.amounts(part, part.check)
        : { ...NO_AMOUNTS, due: dueDate(part.due) };
    return {
      label: this.label(part),
      verdict: verdictName(part.verdict),
      forecast: forecast === null ? null : verdictName(forecast.verdict),
      ...amounts,
      explanation: pieces.join('; '),
    };
  }

  private amounts(part: Part, check: BoundCheck): ExplainedAmounts {
    const { unit, dimension } = check;
    const lo = part.amount?.lo ?? 0;
    const hi = part.amount?.hi ?? 0;
    const number = (ticks: number): number => amountIn(unit, dimension, ticks);
    const { low, high } = this.limits(part, check);
    const below = part.low === null || part.isLimitOpen ? 0 : Math.max(0, part.low - lo);
    const above = part.high === null ? 0 : Math.max(0, lo - part.high);
    // The shortfall is counted from the stated limit; a margin decides only whether there is one.
    return {
      measured: finite(number(lo)),
      measuredAtMost: finite(number(hi)),
      required: low ?? high,
      requiredAtMost: high,
      unit: unitKey(unit, this.vocabulary),
      shortfall: part.low === null || low === null ? null : below === 0 ? 0 : round(low - number(lo)),
      excess: part.high === null || high === null ? null : above === 0 ? 0 : round(number(lo) - high),
      due: dueDate(part.due),
    };
  }

  /** The limits as the rule states them; those of a rate as they come out for this trainee. */
  private limits(part: Part, check: BoundCheck): { low: number | null; high: number | null } {
    if (part.unset.length > 0 || part.isLimitOpen) return { low: null, high: null };
    if (check.rate === null) return check.stated;
    const number = (ticks: number | null): number | null =>
      ticks === null ? null : amountIn(check.unit, check.dimension, ticks);
    return { low: number(part.low), high: number(part.high) };
  }

  private label(part: Part): string {
    const mark = this.mark(part);
    const sentence = this.sentence(part.check);
    return mark === '' ? sentence : `${sentence} [${mark}]`;
  }

  /** The group and the year that a part is about. */
  private mark(part: Part): string {
    const { language } = this;
    const marks: string[] = [];
    if (part.group === 'unknown')
      marks.push(say('groupUnknown', language, { field: this.groupName(part.check) }));
    else if (part.group !== null) {
      const { label, ticks } = part.group;
      const value = label === '' && ticks !== null ? String(amountIn(NO_UNIT, 'number', ticks)) : label;
      marks.push(say('group', language, { field: this.groupName(part.check), value }));
    }
    const { window } = part;
    if (
      window !== null &&
      window.year !== null &&
      part.check.kind === 'bound' &&
      part.check.window?.kind === 'eachYear'
    ) {
      marks.push(
        say(window.calendar ? 'calendarYear' : 'trainingYear', language, { year: String(window.year) }),
      );
    }
    return marks.join(', ');
  }

  private groupName(check: Check): string {
    if ((check.kind !== 'bound' && check.kind !== 'neverFalls') || check.group === null) return '';
    const [entry] = check.group.fields;
    return entry === undefined
      ? ''
      : (this.vocabulary.records[entry[0]]?.fields[entry[1]]?.names[this.language].one ?? '');
  }

  private pieces(part: Part, forecast: Part | null, trainee: number): string[] {
    const { language } = this;
    const pieces: string[] = [];
    const { check } = part;
    if (check.kind === 'bound' && part.amount !== null) pieces.push(...this.boundText(part, check));
    else if (check.kind === 'each' || check.kind === 'neverFalls') pieces.push(...this.rowsText(part));
    else if (check.kind === 'person') pieces.push(this.personText(part, trainee));
    for (const name of part.unset) pieces.push(say('parameterUnset', language, { name }));
    if (part.verdict === INSUFFICIENT_DATA) pieces.push(...this.missingSheets(check));
    const unknown = [
      ...(check.kind === 'person' ? [] : this.personNotes(part, trainee)),
      ...part.rows
        .filter((row) => row.status === 'unknown')
        .map((row) => noteOf(row, NO_UNIT, this.vocabulary, language)),
    ];
    if (part.verdict === INSUFFICIENT_DATA && unknown.length > 0)
      pieces.push(say('dependsOn', language, { cells: cellList(unknown) }));
    if (part.verdict === PENDING) {
      const due = dueDate(part.due);
      pieces.push(
        due === null || part.due === null
          ? say('dueOpen', language)
          : say('dueBy', language, { date: formatDate(part.due.hi, language) }),
      );
      if (forecast !== null)
        pieces.push(
          say(
            forecast.verdict === MET
              ? 'planCovers'
              : forecast.verdict === INSUFFICIENT_DATA
                ? 'planUnknown'
                : 'planFallsShort',
            language,
          ),
        );
    } else if (part.verdict === NOT_MET && part.due !== null && !isExceeded(part)) {
      const due = dueDate(part.due);
      if (due !== null) pieces.push(say('dueBy', language, { date: formatDate(part.due.hi, language) }));
    }
    return pieces;
  }

  private boundText(part: Part, check: BoundCheck): string[] {
    const { language, vocabulary } = this;
    const words = (amount: number): string => amountWords(amount, check.unit, vocabulary, language);
    const amounts = this.amounts(part, check);
    const lo = amounts.measured ?? 0;
    const hi = amounts.measuredAtMost;
    const isCertain = lo === hi;
    const measured =
      part.amount !== null && !Number.isFinite(part.amount.lo)
        ? PHRASES.unknownAmount[language]
        : isCertain
          ? words(lo)
          : hi === null
            ? say('measuredOrMore', language, { lo: words(lo) })
            : say('measuredRange', language, { lo: words(lo), hi: words(hi) });
    const { low, high } = this.limits(part, check);
    const pieces: string[] = [];
    if (low !== null && high !== null) {
      if (low === high) pieces.push(say('measuredExactly', language, { measured, required: words(low) }));
      else pieces.push(say('measuredBetween', language, { measured, low: words(low), high: words(high) }));
    } else if (low !== null)
      pieces.push(say('measuredAtLeast', language, { measured, required: words(low) }));
    else if (high !== null) pieces.push(say('measuredAtMost', language, { measured, required: words(high) }));
    else pieces.push(measured);
    if (isCertain && (amounts.shortfall ?? 0) > 0)
      pieces.push(say('shortfall', language, { amount: words(amounts.shortfall ?? 0) }));
    if ((amounts.excess ?? 0) > 0)
      pieces.push(say('excess', language, { amount: words(amounts.excess ?? 0) }));
    return pieces;
  }

  private rowsText(part: Part): string[] {
    const broken = part.rows
      .filter((row) => row.status === 'rejected')
      .map((row) => noteOf(row, NO_UNIT, this.vocabulary, this.language));
    if (broken.length > 0) return [say('breaksAt', this.language, { cells: cellList(broken) })];
    const counted = part.rows.filter((row) => row.status === 'counted').length;
    return part.verdict === MET ? [say('rowsInOrder', this.language, { count: String(counted) })] : [];
  }

  private personText(part: Part, trainee: number): string {
    const { people } = this.roster;
    return part.personFields
      .map((field) => {
        const name = people.type.fields[field]?.names[this.language].one ?? '';
        const { sheet, cell } = placeOf(people, trainee, field);
        const value = cellText(people, trainee, field, this.language);
        const text =
          value === ''
            ? say('unknownCell', this.language, { field: name })
            : say('breaks', this.language, { field: name, value });
        return `${text} (${sheet}!${cell})`;
      })
      .join('; ');
  }

  /** The cells of the trainee's own row that leave a part open. */
  private personNotes(part: Part, trainee: number): CellNote[] {
    const { people } = this.roster;
    return part.personFields.map((field) => {
      const name = people.type.fields[field]?.names[this.language].one ?? '';
      return { ...placeOf(people, trainee, field), note: say('unknownCell', this.language, { field: name }) };
    });
  }

  private missingSheets(check: Check): string[] {
    const records =
      check.kind === 'bound'
        ? check.terms.map((term) => term.record)
        : check.kind === 'each' || check.kind === 'neverFalls'
          ? [check.selected.record]
          : [];
    return records.flatMap((record) => {
      const table = this.roster.tables[record];
      if (table === undefined || table.present || table.type.absentMeansNone) return [];
      return [say('missingSheet', this.language, { record: table.type.names[this.language].many })];
    });
  }

  private cells(finding: Finding): Pick<ExplainedFinding, 'counted' | 'rejected' | 'unknown'> {
    const notes = {
      counted: new Map<string, CellNote>(),
      rejected: new Map<string, CellNote>(),
      unknown: new Map<string, CellNote>(),
    };
    for (const part of finding.parts) {
      const unit = part.check.kind === 'bound' ? part.check.unit : NO_UNIT;
      for (const row of part.rows) {
        const note = noteOf(row, unit, this.vocabulary, this.language);
        const into = row.status === 'planned' ? notes.rejected : notes[row.status];
        into.set(`${note.sheet}!${note.cell}`, note);
      }
      for (const field of part.personFields) {
        const { people } = this.roster;
        const place = placeOf(people, finding.trainee, field);
        const value = cellText(people, finding.trainee, field, this.language);
        const name = people.type.fields[field]?.names[this.language].one ?? '';
        const note =
          value === ''
            ? say('unknownCell', this.language, { field: name })
            : say('breaks', this.language, { field: name, value });
        const into =
          columnAt(people, field).states[finding.trainee] !== KNOWN
            ? notes.unknown
            : part.verdict === MET
              ? notes.counted
              : notes.rejected;
        into.set(`${place.sheet}!${place.cell}`, { ...place, note });
      }
    }
    // A record that counts for one part may be outside another: it is evidence all the same.
    for (const key of [...notes.counted.keys(), ...notes.unknown.keys()]) notes.rejected.delete(key);
    return {
      counted: [...notes.counted.values()],
      rejected: [...notes.rejected.values()],
      unknown: [...notes.unknown.values()],
    };
  }
}

/** Whether there is too much, which no date can mend. */
function isExceeded({ amount, high }: Part): boolean {
  return amount !== null && high !== null && amount.lo > high;
}

/** The same part at the planned end: the same check, group and window. */
function forecastFor(part: Part, forecast: readonly Part[]): Part | null {
  const keyOf = ({ group, window }: Part): string =>
    `${group === null || group === 'unknown' ? String(group) : `${group.key ?? ''}/${group.ticks ?? ''}`} ${window?.year ?? ''}`;
  return forecast.find((other) => other.check === part.check && keyOf(other) === keyOf(part)) ?? null;
}

/** The latest possible due date; null when it is open or unknown. */
function dueDate(due: DayBounds | null): string | null {
  return due === null || due.hi >= LAST_DAY || due.hi <= FIRST_DAY ? null : isoDate(due.hi);
}

/** Joins the texts of a sentence's parts: what all of them end with is said once. */
function together(told: readonly { readonly mark: string; readonly text: readonly string[] }[]): string {
  const [first, ...others] = told;
  if (first === undefined) return '';
  let common = 0;
  if (others.length > 0) {
    while (
      common < first.text.length - 1 &&
      others.every(({ text }) => text.at(-1 - common) === first.text.at(-1 - common))
    )
      common++;
  }
  const own = told.map(
    ({ mark, text }) => `${mark === '' ? '' : `${mark}: `}${text.slice(0, text.length - common).join(', ')}`,
  );
  return [...own, ...first.text.slice(first.text.length - common)].join('; ');
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** At most eight cells in running text; the lists beside it hold them all. */
function cellList(notes: readonly CellNote[]): string {
  const shown = notes.slice(0, 8).map(({ sheet, cell, note }) => `${sheet}!${cell} (${note})`);
  return shown.join(', ') + (notes.length > shown.length ? ', …' : '');
}
