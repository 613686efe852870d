/** Which values an unknown cell is tried out with. */
import { dateOf, dayNumber, type DayNumber } from './calendar';
import { AREAS } from './nuclear/portfolio';
import { DIFFERENTIATIONS } from './nuclear/merged';
import { SUBJECTS } from './nuclear/teaching';
import { FULL_TIME, type OwnCells, type TableName, type Tables, type Trainee } from './roster';

/** The days that matter to a trainee's rules. */
export interface Edges {
  readonly trainee: Trainee;
  readonly asOf: DayNumber;
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** More than one where the start is unknown. */
  readonly starts: readonly DayNumber[];
}

type Values = readonly unknown[] | null;

export interface Candidates {
  /** Null where the cell as it is settles everything, or nothing looks at it. */
  own(field: keyof OwnCells, isBlank: boolean): Values;
  row<Table extends TableName>(
    table: Table,
    row: Tables[Table][number],
    field: string,
    isBlank: boolean,
  ): Values;
}

const ELSEWHERE = 'Elders';
const SOMEONE = 'Iemand';
const EXAM = 'stralingshygiëne niveau 3';
const YES_OR_NO = [true, false];

const KINDS = {
  MSK: [
    'introductie',
    'orthopedie',
    'sportgeneeskunde',
    'pijnpoli',
    'neurochirurgie',
    'keuzestage',
    'praktijk',
    'radiologie',
  ],
  NG: [
    'interne geneeskunde',
    'radiologie',
    'nucleaire geneeskunde',
    'radiofarmacie',
    'gemeenschappelijk deel',
    'algemene radiologie',
    'differentiatie',
  ],
};
const NAMES = {
  MSK: ['Orthopedie', 'Pijnpoli', 'Neurologie', 'Dermatologie'],
  NG: [...DIFFERENTIATIONS.slice(0, 3), 'Dermatologie'],
};
const REVIEWS = {
  MSK: [
    'portfoliobeoordeling',
    'vaststelling',
    'praktijkbeoordeling',
    'formatieve praktijkbeoordeling',
    'diploma',
  ],
  NG: ['voortgangsgesprek', 'geschiktheidsbeoordeling', 'eindbeoordeling', 'eindverklaring'],
};
const DOCUMENTS = {
  MSK: ['bewijs', 'gespreksverslag'],
  NG: [
    'individueel opleidingsplan',
    'toetsdocumentatie',
    'gespreksverslag',
    'activiteitenregistratie',
    'overdrachtsdocument',
    'jaarlijkse beoordeling',
  ],
};

const isDay = (cell: unknown): cell is DayNumber => typeof cell === 'number';
const orElse = (cell: unknown, day: DayNumber): DayNumber => (isDay(cell) ? cell : day);
const others = (cells: readonly unknown[]): unknown[] => [
  ...new Set(cells.filter((cell) => cell !== 'blank' && cell !== 'error')),
];

export function candidatesFor({ trainee, asOf, first, last, starts }: Edges): Candidates {
  const { programme } = trainee;
  const isNuclear = programme === 'NG';
  const start = Math.min(...starts);
  /** Before and on the start, in each training year, around the reference date and the end. */
  const dates = [
    start - 1,
    start,
    ...Array.from({ length: isNuclear ? 5 : 2 }, (_, year) => start + 200 + 365 * year).filter(
      (day) => day < asOf,
    ),
    last - 40,
    last,
    asOf,
    asOf + 1,
    asOf + 300,
  ];
  const sites = [...others(trainee.stages.map(({ site }) => site)), ELSEWHERE, 'Ergens'].slice(-5);
  const assessors = [...others(trainee.appointments.map(({ assessor }) => assessor)).slice(0, 2), SOMEONE];
  /** Those that no row has, of which one may turn the verdict. */
  const missing = (all: readonly string[], cells: readonly unknown[]): string[] =>
    all.filter((one) => !cells.includes(one)).slice(0, 3);
  const competencies = (): string[] => {
    const cells = trainee.portfolio.map(({ competency }) => competency);
    if (isNuclear)
      return [
        ...missing(
          AREAS.map(([name]) => name ?? ''),
          cells,
        ),
        'communicatie',
      ];
    const all = [1, 2, 3, 4, 5, 6, 7].flatMap((area) => [1, 2, 3, 4].map((item) => `${area}.${item}`));
    return [...missing(all, cells), '1.1'];
  };

  return {
    own(field, isBlank) {
      switch (field) {
        case 'start':
          return starts;
        case 'end':
          return isBlank ? null : [asOf - 1, asOf, asOf + 50, last, first + 300];
        case 'degree':
        case 'big':
          return isNuclear ? null : [...starts.flatMap((day) => [day, day + 1]), asOf];
        case 'registered':
          return [...starts.flatMap((day) => [day - 1, day]), asOf];
        case 'experience':
          return isNuclear ? null : [0, 11, 12];
        case 'dutch':
          return isNuclear || isBlank ? null : [...YES_OR_NO, 'blank'];
        case 'supervisor':
          return isNuclear ? others(trainee.reviews.map(({ assessor }) => assessor)).concat(SOMEONE) : null;
        case 'funding':
          return isNuclear ? null : ['opleidingsfonds', 'eigen middelen'];
        case 'regulation':
          return isNuclear && !isBlank ? ['NG4', 'NG5', 'RAD15', 'blank'] : null;
      }
    },
    row(table, row, field, isBlank) {
      const at = (key: string): unknown => row[key as keyof typeof row];
      switch (`${table}.${field}`) {
        case 'stages.name':
          return NAMES[programme];
        case 'stages.kind':
          return KINDS[programme];
        case 'stages.site':
        case 'accreditations.site':
          return isNuclear ? [...sites, 'NKI'] : sites;
        case 'stages.country':
          return isNuclear ? ['Nederland', 'België'] : null;
        case 'stages.begin': {
          const to = orElse(at('end'), Math.max(first, asOf));
          return [to, to - 40, to - 200, to - 500];
        }
        case 'stages.end': {
          const from = orElse(at('begin'), Math.min(first, orElse(at('end'), first)));
          return [from, from + 40, from + 200, from + 500];
        }
        case 'stages.fte':
          return [1, FULL_TIME / 2, FULL_TIME];
        case 'stages.consent': {
          const begin = orElse(at('begin'), asOf);
          return isNuclear && at('country') !== 'Nederland' ? [begin - 600, begin - 1, begin] : null;
        }
        case 'exemptions.months':
          return [0, 5, 30];
        // Nuclear medicine asks who decided and when: what is blank leaves that open by itself.
        case 'exemptions.part':
        case 'exemptions.by':
          return isBlank ? null : ['blank', 'iets'];
        case 'exemptions.decided':
          return isBlank ? null : ['blank', asOf];
        case 'interruptions.begin': {
          const to = orElse(at('end'), first + 200);
          return [to - 30, to];
        }
        case 'interruptions.end': {
          const from = orElse(at('begin'), first + 200);
          return [from, from + 30, from + 100];
        }
        case 'interruptions.reason':
          return ['ziekte', 'vakantie'];
        // Blank: the calendar days.
        case 'interruptions.days':
          return isBlank ? null : [1, 10, 25, 400];
        case 'interruptions.compensated':
          return [0, 20, 400];
        case 'courses.days':
          return [0, 1, 30];
        case 'courses.participants':
          return isNuclear ? null : [1, 16, 17];
        case 'courses.attended':
        case 'procedures.independent':
        case 'scholarly.international':
          return YES_OR_NO;
        case 'courses.subject':
          return isNuclear ? [...SUBJECTS, 'anders'] : null;
        case 'courses.provider':
          return isNuclear ? null : ['NVAMG', 'Boerhaave'];
        case 'courses.level':
          return isNuclear ? ['regionaal', 'landelijk', 'internationaal'] : null;
        case 'epas.level':
          return [0, 1, 3, 4, 5, 6];
        case 'epas.epa':
          return [1, 2, 3, 7, 8, 9];
        case 'tests.instrument':
          return ['KPB', 'CAT', '360° feedback', 'zelfreflectie', 'landelijke toets', EXAM];
        // Of a national test, a blank result is a fact; of other instruments but the exam nobody asks.
        case 'tests.result': {
          const instrument = at('instrument');
          const isAsked = ['blank', 'error', EXAM].includes(String(instrument));
          return isAsked || !isBlank ? ['geslaagd', 'gezakt'] : null;
        }
        case 'reviews.kind':
          return REVIEWS[programme];
        case 'reviews.opinion':
          return ['voldoende', 'onvoldoende', 'twijfel'];
        case 'reviews.assessor':
          return [...others([trainee.supervisor]), ...assessors];
        case 'reviews.sent':
        case 'portfolio.verifier':
          return isBlank ? null : ['blank', 'J'];
        case 'portfolio.document':
          return DOCUMENTS[programme];
        case 'portfolio.competency':
          return competencies();
        case 'portfolio.context':
          return isNuclear
            ? [
                ...missing(
                  SUBJECTS,
                  trainee.courses.map(({ subject }) => subject),
                ),
                ELSEWHERE,
              ]
            : ['MSK-praktijk', ELSEWHERE];
        case 'procedures.count':
          return [0, 1, 3000];
        case 'scholarly.kind':
          return ['voordracht', 'wetenschappelijke vergadering', 'congres', 'anders'];
        case 'plans.year':
          return [dateOf(start).year, dateOf(start).year + 1, dateOf(asOf).year];
        case 'plans.agreed': {
          const submitted = orElse(at('submitted'), start);
          return [submitted - 1, submitted, asOf];
        }
        case 'plans.approved': {
          const year = orElse(at('year'), dateOf(start).year);
          return [dayNumber(year - 1, 10, 30), dayNumber(year - 1, 10, 31), asOf];
        }
        case 'accreditations.part':
          return KINDS[programme];
        case 'appointments.assessor':
          return [...others(trainee.reviews.map(({ assessor }) => assessor)).slice(0, 3), SOMEONE];
        case 'accreditations.from':
        case 'appointments.from':
          return [orElse(at('until'), start) - 3000, start + 30, asOf];
        case 'accreditations.until':
        case 'appointments.until':
          return [orElse(at('from'), start), start + 400, asOf + 3000];
        case 'plans.submitted':
        case 'courses.date':
        case 'epas.date':
        case 'tests.date':
        case 'reviews.date':
        case 'portfolio.date':
        case 'procedures.date':
        case 'scholarly.date':
          return dates;
        // Shifts are not judged; a decision or an attestation needs its cells.
        default:
          return null;
      }
    },
  };
}
