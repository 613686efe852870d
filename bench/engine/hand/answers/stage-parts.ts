import { FIRST_DAY, LAST_DAY, type Day } from '../../../../src/records/dates';
import { comparisonKey } from '../../../../src/wording/text';
import { ALL_STAGES, OpenMonths, type Selection } from '../open-months';
import { NO_WORD } from '../sheets';
import {
  BEGIN,
  END,
  FTE,
  KIND,
  ORTHOPAEDICS,
  PAIN_CLINIC,
  PRACTICE,
  SITE,
  type Counts,
  type Stages,
} from '../stages';
import { Stretches } from '../stretches';
import { CUTOFF } from '../trainings';
import { INSUFFICIENT, MET, NOT_MET, PENDING } from '../verdicts';
import type { Bound } from './bound';
import { BOUNDS } from './checks';
import { Part, Span } from './part';
import { COUNTED, OPEN, PLANNED, reference, STAGES, UNKNOWN } from './references';
import type { Whose } from './whose';

/** Which stages a part is about; null where all are. */
interface About {
  readonly kind: number | null;
  readonly site: number | null;
}

const TOTAL: About = { kind: null, site: null };
const IN_ORTHOPAEDICS: About = { kind: ORTHOPAEDICS, site: null };
const IN_PAIN_CLINIC: About = { kind: PAIN_CLINIC, site: null };
const ON_BLANK_SITE: About = { kind: PRACTICE, site: NO_WORD };

/** The months that one trainee's stages come to. */
export class StageParts {
  readonly total: readonly Part[];
  readonly orthopaedics: readonly Part[];
  readonly painClinic: readonly Part[];
  /** One for each practice, in the order of their names. */
  readonly practices: Part[] = [];

  private readonly span = new Span();
  private readonly stages: Stages;
  private readonly stretches = new Stretches();
  private readonly open: OpenMonths;
  /** The sites of the practices. */
  private readonly sites: number[] = [];
  /** The part about each site, made once, and the stages that it is about; and those of a blank site. */
  private readonly partOfSite: readonly Part[];
  private readonly aboutSite: readonly About[];
  private readonly unknownSite: Part;
  /** Where each site stands in the order of names. */
  private readonly ranks: Int32Array;

  constructor(private readonly whose: Whose) {
    const { span } = this;
    const { stages } = whose.trainings;
    this.stages = stages;
    this.open = new OpenMonths(stages);
    const alone = (bound: Bound): readonly Part[] => [new Part(bound, span)];
    this.total = alone(BOUNDS.months);
    this.orthopaedics = alone(BOUNDS.orthopaedics);
    this.painClinic = alone(BOUNDS.painClinic);
    this.partOfSite = stages.siteNames.map((name) => new Part(BOUNDS.practice, span, SITE_KIND, name));
    this.aboutSite = stages.siteNames.map((_, site) => ({ kind: PRACTICE, site }));
    this.unknownSite = new Part(BOUNDS.practice, span, SITE_KIND, 'onbekend');
    this.ranks = ranksOf(stages.siteNames);
  }

  take(): void {
    const { whose, span, sites, practices } = this;
    const { endLeast, endMost } = whose.trainings;
    span.dueLeast = endLeast[whose.trainee]!;
    span.dueMost = endMost[whose.trainee]!;
    this.findPractices();
    practices.length = 0;
    for (const site of sites) {
      const part = this.partOfSite[site] ?? this.unknownSite;
      part.clear();
      practices.push(part);
    }
    const [total, orthopaedics, painClinic] = [this.total[0]!, this.orthopaedics[0]!, this.painClinic[0]!];
    total.clear();
    orthopaedics.clear();
    painClinic.clear();
    if (whose.isPlain) this.tellPlainRows(total, orthopaedics, painClinic);
    this.takePart(total, TOTAL);
    this.takePart(orthopaedics, IN_ORTHOPAEDICS);
    this.takePart(painClinic, IN_PAIN_CLINIC);
    for (let index = 0; index < practices.length; index++)
      this.takePart(practices[index]!, this.aboutSite[sites[index]!] ?? ON_BLANK_SITE);
  }

  /** The practices that the trainee's stages are in, a blank one first. */
  private findPractices(): void {
    const { whose, sites, ranks, stages } = this;
    const { kind, site, index } = stages;
    sites.length = 0;
    for (let place = whose.from; place < whose.to; place++) {
      const row = index.rows[place]!;
      const one = site[row]!;
      const isPractice = kind[row] === PRACTICE || kind[row] === NO_WORD;
      if (!isPractice || sites.includes(one)) continue;
      let hole = sites.length;
      const rank = ranks[one] ?? -1;
      for (; hole > 0 && rank < (ranks[sites[hole - 1]!] ?? -1); hole--) sites[hole] = sites[hole - 1]!;
      sites[hole] = one;
    }
  }

  /** Notes every stage with the parts that it belongs to, where each cell is known. */
  private tellPlainRows(total: Part, orthopaedics: Part, painClinic: Part): void {
    const { whose, stages } = this;
    const { begin, kind, site, index } = stages;
    for (let place = whose.from; place < whose.to; place++) {
      const row = index.rows[place]!;
      const record = reference(STAGES, row, begin[row]! < CUTOFF ? COUNTED : PLANNED);
      total.records.add(record);
      if (kind[row] === PRACTICE) this.partOfSite[site[row]!]!.records.add(record);
      else if (kind[row] === ORTHOPAEDICS) orthopaedics.records.add(record);
      else if (kind[row] === PAIN_CLINIC) painClinic.records.add(record);
    }
  }

  private takePart(part: Part, about: About): void {
    const { whose } = this;
    if (whose.isPlain) {
      part.isThere = true;
      part.lo = part.hi = this.plainMonths(about, CUTOFF);
      part.judge();
      whose.addOpenCells(part);
    } else this.takeOpen(part, about);
    if (!whose.hasEnd || (part.verdict !== PENDING && part.verdict !== NOT_MET)) return;
    const { lo, hi } = part;
    const cutoff = whose.lastDay + 1;
    if (whose.isPlain) part.laterLo = part.laterHi = this.plainMonths(about, cutoff) - lo;
    else {
      this.open.measure(whose.from, whose.to, this.selectionOf(about), cutoff);
      part.laterLo = this.open.sure - lo;
      part.laterHi = this.open.possible - hi;
    }
  }

  private plainMonths({ kind, site }: About, cutoff: Day): number {
    const { stretches, stages, whose } = this;
    stretches.clear();
    for (let place = whose.from; place < whose.to; place++) {
      const row = stages.sorted[place]!;
      if (stages.begin[row]! >= cutoff) break;
      if (kind !== null && stages.kind[row] !== kind) continue;
      if (site !== null && stages.site[row] !== site) continue;
      stretches.append(stages.begin[row]!, stages.end[row]!, stages.fte[row]!);
    }
    return stretches.monthsBefore(cutoff);
  }

  // ---- Where blanks or overlaps make it less simple; few trainees come here.

  private selectionOf({ kind, site }: About): Selection {
    const { open } = this;
    return kind === null ? ALL_STAGES : site === null ? open.ofKind(kind) : open.inPractice(site);
  }

  private takeOpen(part: Part, about: About): void {
    const { whose, open, stages } = this;
    const { from, to } = whose;
    const { site } = about;
    const selection = this.selectionOf(about);
    const occurs = site === null || open.occurs(from, to, site);
    if (occurs) open.measure(from, to, selection, CUTOFF);
    else open.measureIfThere(from, to, site, CUTOFF);
    part.lo = open.sure;
    part.hi = open.possible;
    part.isThere = occurs && site !== NO_WORD;
    part.judge();
    if (site === NO_WORD && part.verdict === MET && open.mayFallApart(from, to)) part.verdict = INSUFFICIENT;
    for (let place = from; place < to; place++) {
      const row = stages.index.rows[place]!;
      const counts = selection(row);
      if (counts !== 'no') part.records.add(this.openRecord(row, counts, site));
    }
    if (part.verdict !== INSUFFICIENT) return;
    if (!part.isThere && !part.records.has(UNKNOWN))
      part.records.addCells(this.cellsOfGroup(selection, site));
    whose.addOpenCells(part);
  }

  /** What becomes of a stage that counts or may count. */
  private openRecord(row: number, counts: Counts, site: number | null): number {
    const { begin, end, fte } = this.stages;
    if (begin[row]! >= CUTOFF) return reference(STAGES, row, PLANNED);
    if (fte[row] === NO_WORD) return reference(STAGES, row, UNKNOWN, FTE);
    const isDated = begin[row]! > FIRST_DAY && end[row]! < LAST_DAY;
    if (counts === 'yes' && isDated) return reference(STAGES, row, COUNTED);
    const column = this.openColumn(row, site);
    return column === null ? reference(STAGES, row, OPEN) : reference(STAGES, row, UNKNOWN, column);
  }

  /** The first blank cell that leaves open when a stage is, or whether it is selected. */
  private openColumn(row: number, site: number | null): number | null {
    const { begin, end, kind, site: sites } = this.stages;
    if (begin[row] === FIRST_DAY) return BEGIN;
    if (end[row] === LAST_DAY) return END;
    if (site !== null && sites[row] === NO_WORD) return SITE;
    return kind[row] === NO_WORD ? KIND : null;
  }

  /** The blank cells of stages, planned ones too, that leave open whether there is such a practice. */
  private cellsOfGroup(selection: Selection, site: number | null): number[] {
    const { whose, stages } = this;
    const cells: number[] = [];
    for (let place = whose.from; place < whose.to; place++) {
      const row = stages.index.rows[place]!;
      const column = selection(row) === 'no' ? null : this.openColumn(row, site);
      if (column !== null) cells.push(reference(STAGES, row, UNKNOWN, column));
    }
    return cells;
  }
}

const SITE_KIND = 'instelling ';

function ranksOf(names: readonly string[]): Int32Array {
  const keys = names.map(comparisonKey);
  const order = [...names.keys()].sort((one, other) => (keys[one]! < keys[other]! ? -1 : 1));
  const ranks = new Int32Array(names.length);
  for (const [rank, site] of order.entries()) ranks[site] = rank;
  return ranks;
}
