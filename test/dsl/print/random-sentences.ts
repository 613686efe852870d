import fc from 'fast-check';
import type * as ast from '../../../src/dsl/syntax/ast';

/** Random trees of sentences as the parser could have made them, of records, fields and words of the shipped vocabulary. */
const span = { start: 0, end: 0 };

const name = (text: string): ast.Name => ({ kind: 'name', text, span });
const number = (value: number): ast.NumberLiteral => ({ kind: 'number', value, span });

const count = fc.integer({ min: 0, max: 40 }).map(number);
const decimal = fc.integer({ min: 1, max: 99_999 }).map((value) => number(value / 100));
const quantity: fc.Arbitrary<ast.Quantity> = fc.oneof(count, decimal, fc.constant(name('grens')));
const year = fc.integer({ min: 1, max: 6 }).map(number);
const text = fc
  .constantFrom('praktijk', 'neurosurgery', 'of', 'een, twee', "EPA's", 'x')
  .map((value): ast.TextLiteral => ({ kind: 'text', value, span }));
const record = fc.constantFrom('stages', 'courses', 'toetsen', 'beoordelingen', 'epa-assessments').map(name);
const field = fc.constantFrom('niveau', 'site', 'datum', 'soort', 'startdatum', 'beoordelaar').map(name);
const flag = fc.constantFrom('aanwezig', 'taal-nl').map(name);

const clockUnit = fc
  .constantFrom<ast.TimeUnit>('years', 'months')
  .map((unit): ast.UnitReference => ({ kind: 'unit', unit, calendar: false, span }));
const timeUnit = fc.oneof(
  fc
    .record({ unit: fc.constantFrom<ast.TimeUnit>('months', 'weeks', 'days'), calendar: fc.boolean() })
    .map((unit): ast.UnitReference => ({ kind: 'unit', ...unit, span })),
  fc.constant<ast.UnitReference>({ kind: 'unit', unit: 'years', calendar: false, span }),
);
const unit: fc.Arbitrary<ast.UnitReference> = fc.oneof(
  timeUnit,
  fc.constant({ kind: 'unit' as const, unit: { name: 'uur' }, calendar: false, span }),
);

const date = fc
  .integer({ min: 18_000, max: 22_000 })
  .map((day): ast.DateLiteral => ({ kind: 'date', day, written: '', span }));
const trainingDate: fc.Arbitrary<ast.TrainingDate> = fc.oneof(
  fc
    .constantFrom<ast.TrainingDate['which']>('start', 'end', 'yearBegin', 'yearEnd', 'referenceDate')
    .map((which) => ({
      kind: 'trainingDate' as const,
      which,
      year: null,
      span,
    })),
  fc.record({ which: fc.constantFrom('yearBegin' as const, 'yearEnd' as const), year }).map((parts) => ({
    kind: 'trainingDate' as const,
    ...parts,
    span,
  })),
);
const direction = fc.constantFrom('before' as const, 'after' as const);

const simpleDate: fc.Arbitrary<ast.Operand> = fc.oneof(
  date,
  trainingDate,
  fc.constantFrom('datum', 'einddatum').map(name),
);
const shiftedDate = fc
  .record({ amount: quantity, unit: timeUnit, direction, date: simpleDate })
  .map((parts): ast.ShiftedDate => ({ kind: 'shiftedDate', ...parts, span }));
const dateOperand: fc.Arbitrary<ast.Operand> = fc.oneof(
  simpleDate,
  shiftedDate,
  fc
    .record({
      day: fc.integer({ min: 1, max: 28 }).map(number),
      month: fc.integer({ min: 1, max: 12 }),
      yearBefore: fc.boolean(),
      year: fc.oneof(
        simpleDate.map((of): ast.YearOf => ({ kind: 'yearOf', date: of, span })),
        fc.constant(number(2025)),
      ),
    })
    .map((parts): ast.DayOfYear => ({ kind: 'dayOfYear', ...parts, span })),
);

const left: fc.Arbitrary<ast.Operand> = fc.oneof(
  { weight: 5, arbitrary: field },
  { weight: 1, arbitrary: fc.constant<ast.Operand>({ kind: 'recordLength', span }) },
  { weight: 1, arbitrary: simpleDate.map((of): ast.Operand => ({ kind: 'weekdayOf', date: of, span })) },
);
const amountLiteral = fc
  .record({ amount: quantity, unit: timeUnit })
  .map((parts): ast.AmountLiteral => ({ kind: 'amountLiteral', ...parts, span }));
const right: fc.Arbitrary<ast.Operand> = fc.oneof(
  field,
  text,
  count,
  amountLiteral,
  dateOperand,
  field.map((one): ast.SameField => ({ kind: 'sameField', field: one, span })),
  fc
    .record({ percent: quantity, of: field })
    .map((parts): ast.PercentOf => ({ kind: 'percentOf', ...parts, span })),
  fc.constant<ast.ThatWord>({ kind: 'thatWord', name: name('vak'), span }),
  fc.boolean().map((value): ast.YesNoLiteral => ({ kind: 'yesNo', value, span })),
);
const options = fc.oneof(
  fc.array(fc.oneof(text, count), { minLength: 1, maxLength: 3 }),
  fc.constant([name('vakken')]),
);

export const plainBound: fc.Arbitrary<ast.Bound> = fc
  .record({
    comparator: fc.constantFrom<ast.BoundComparator>(
      'atLeast',
      'atMost',
      'moreThan',
      'lessThan',
      'exactly',
      'between',
      'none',
    ),
    low: quantity,
    high: quantity,
  })
  .map(({ comparator, low, high }) => ({
    ...NO_BOUND,
    comparator,
    low: comparator === 'none' ? null : low,
    high: comparator === 'between' ? high : null,
  }));

const NO_BOUND = {
  kind: 'bound',
  low: null,
  high: null,
  percent: false,
  reference: null,
  unit: null,
  rate: null,
  rounding: null,
  margin: null,
  span,
} as const;

type Atom = Exclude<ast.Condition, ast.LogicalCondition | ast.NotCondition>;

const { condition, selection } = fc.letrec<{
  condition: ast.Condition;
  selection: ast.Selection;
  atom: Atom;
}>((tie) => ({
  selection: fc
    .record({ record, filter: fc.option(tie('condition'), { depthSize: 'small' }) })
    .map((parts): ast.Selection => ({ kind: 'selection', ...parts, span })),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: tie('atom') },
    {
      weight: 1,
      arbitrary: tie('condition').map((term): ast.Condition => ({ kind: 'not', term, span })),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({
          operator: fc.constantFrom('and' as const, 'or' as const),
          terms: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
        })
        .map((parts): ast.Condition => ({ kind: 'logical', ...parts, span })),
    },
  ),
  atom: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    flag.map((operand): Atom => ({ kind: 'flag', operand, span })),
    fc
      .record({
        left,
        comparator: fc.constantFrom<ast.Comparator>(
          'equal',
          'notEqual',
          'before',
          'after',
          'onOrBefore',
          'onOrAfter',
        ),
        right,
      })
      .map((parts): Atom => ({ kind: 'compare', ...parts, span })),
    fc
      .record({
        left,
        comparator: fc.constantFrom<ast.Comparator>('atLeast', 'atMost', 'moreThan', 'lessThan'),
        right: fc.oneof(amountLiteral, count, field),
      })
      .map((parts): Atom => ({ kind: 'compare', ...parts, span })),
    fc
      .record({
        left: field,
        comparator: fc.constantFrom<ast.Comparator>('atLeast', 'atMost', 'moreThan', 'lessThan'),
        right: shiftedDate,
      })
      .map((parts): Atom => ({ kind: 'compare', ...parts, span })),
    fc
      .record({ left, negated: fc.boolean(), options })
      .map((parts): Atom => ({ kind: 'oneOf', ...parts, span })),
    fc
      .record({ left, low: fc.oneof(count, dateOperand), high: fc.oneof(count, dateOperand) })
      .map((parts): Atom => ({ kind: 'between', ...parts, span })),
    fc
      .record({
        left,
        state: fc.constantFrom('filled' as const, 'blank' as const, 'whole' as const),
        negated: fc.boolean(),
        range: fc.option(fc.record({ low: count, high: count })),
      })
      .map((parts): Atom => ({
        kind: 'state',
        ...parts,
        range: parts.state === 'whole' ? parts.range : null,
        span,
      })),
    fc
      .record({ left, amount: quantity, unit: timeUnit, relation: direction, date: dateOperand })
      .map((parts): Atom => ({ kind: 'withinCondition', ...parts, span })),
    fc
      .record({ other: fc.boolean(), selection: tie('selection') })
      .map((parts): Atom => ({ kind: 'covered', ...parts, span })),
    fc
      .record({
        bound: plainBound,
        unit: fc.option(unit),
        other: fc.boolean(),
        selection: tie('selection'),
      })
      .map(({ bound, unit: counted, ...parts }): Atom => ({
        kind: 'thereIs',
        bound: { ...bound, unit: counted },
        ...parts,
        span,
      })),
  ),
}));

const event = fc
  .record({ which: fc.constantFrom('first' as const, 'latest' as const), selection })
  .map((parts): ast.EventReference => ({ kind: 'event', ...parts, span }));
const windowDate: fc.Arbitrary<ast.Operand> = fc.oneof(
  { weight: 3, arbitrary: dateOperand },
  { weight: 1, arbitrary: event },
  {
    weight: 1,
    arbitrary: fc
      .record({ amount: quantity, unit: timeUnit, direction, date: event })
      .map((parts): ast.ShiftedDate => ({ kind: 'shiftedDate', ...parts, span })),
  },
);

const having = fc.option(
  fc
    .record({
      bound: plainBound,
      unit: fc.option(unit),
      selection,
    })
    .map(({ bound, unit: counted, selection: records }): ast.PeriodCondition => ({
      kind: 'having',
      bound: { ...bound, unit: counted },
      measure:
        counted === null
          ? { kind: 'count', selection: records, simultaneous: false, span }
          : { kind: 'amount', unit: counted, selection: records, unbroken: false, span },
      span,
    })),
);
/** `at least 75% rounded down of the quarters`. */
const manyPeriods: fc.Arbitrary<ast.Bound> = fc
  .record({
    bound: plainBound,
    percent: fc.boolean(),
    rounding: fc.constantFrom<ast.Rounding | null>(null, 'up', 'down', 'nearest'),
  })
  .map(({ bound, percent, rounding }) => ({ ...bound, percent: percent && bound.low !== null, rounding }));
const leftOut: fc.Arbitrary<ast.LeftOut> = fc
  .record({ first: fc.option(year), last: fc.option(year) })
  .filter(({ first, last }) => first !== null || last !== null)
  .map((ends) => ({ kind: 'leftOut' as const, ...ends, span }));
const periods: fc.Arbitrary<ast.EachPeriodWindow> = fc.oneof(
  fc
    .record({
      period: fc.constantFrom<ast.Period>(
        'calendarYear',
        'calendarHalfYear',
        'calendarQuarter',
        'calendarMonth',
        'calendarWeek',
        'trainingYear',
        'trainingHalfYear',
      ),
      having,
    })
    .map((parts) => ({ kind: 'eachPeriod' as const, from: null, to: null, ...parts, span })),
  fc
    .record({
      period: fc.constantFrom<ast.Period>('trainingHalfYear', 'calendarMonth'),
      except: leftOut,
      having,
    })
    .map((parts) => ({ kind: 'eachPeriod' as const, from: null, to: null, ...parts, span })),
  fc
    .record({ from: year, to: fc.option(year), having })
    .map((parts) => ({ kind: 'eachPeriod' as const, period: 'trainingYear' as const, ...parts, span })),
  fc.record({ howMany: manyPeriods, having }).map((parts) => ({
    kind: 'eachPeriod' as const,
    period: 'calendarQuarter' as const,
    from: null,
    to: null,
    ...parts,
    span,
  })),
);
const period: fc.Arbitrary<ast.TimeWindow> = fc.oneof(
  periods,
  fc.record({ from: year, to: fc.option(year) }).map((parts) => ({
    kind: 'trainingYears' as const,
    ...parts,
    span,
  })),
);
const window: fc.Arbitrary<ast.TimeWindow> = fc.oneof(
  period,
  fc
    .record({ which: fc.constantFrom('first' as const, 'last' as const), amount: quantity, unit: clockUnit })
    .map((parts) => ({ kind: 'months' as const, ...parts, ofTraining: true, span })),
  fc
    .record({
      relation: fc.constantFrom(
        'before' as const,
        'after' as const,
        'onOrBefore' as const,
        'onOrAfter' as const,
      ),
      date: windowDate,
    })
    .map((parts) => ({ kind: 'edge' as const, ...parts, span })),
  fc
    .record({ amount: quantity, unit: timeUnit, relation: direction, date: windowDate })
    .map((parts) => ({ kind: 'within' as const, ...parts, span })),
  fc
    .record({ from: windowDate, to: windowDate })
    .map((parts) => ({ kind: 'range' as const, ...parts, span })),
  fc
    .record({
      quantifier: fc.constantFrom('every' as const, 'some' as const),
      amount: quantity,
      unit: timeUnit,
    })
    .map((parts) => ({ kind: 'sliding' as const, ...parts, span })),
  fc
    .record({
      selection,
      relation: fc.constantFrom<ast.EachRecordWindow['relation']>(
        'during',
        'before',
        'onOrBefore',
        'after',
        'onOrAfter',
      ),
    })
    .map((parts) => ({ kind: 'eachRecord' as const, amount: null, unit: null, ...parts, span })),
  fc
    .record({ selection, relation: direction, amount: quantity, unit: timeUnit })
    .map((parts) => ({ kind: 'eachRecord' as const, ...parts, span })),
  fc
    .record({
      selection,
      relations: fc.constantFrom<readonly [ast.EdgeWindow['relation'], ast.Neighbour['relation']]>(
        ['after', 'before'],
        ['onOrAfter', 'onOrBefore'],
        ['before', 'after'],
        ['onOrBefore', 'after'],
      ),
      beside: selection,
    })
    .map(({ selection: one, relations: [relation, upTo], beside }) => ({
      kind: 'eachRecord' as const,
      relation,
      amount: null,
      unit: null,
      selection: one,
      neighbour: { kind: 'neighbour' as const, relation: upTo, selection: beside, span },
      span,
    })),
  fc.constant({ kind: 'wholeTraining' as const, span }),
);
const windows = fc.record({
  window: fc.option(window),
  furtherWindows: fc.constant([]),
  asPlanned: fc.boolean(),
});

/** What a stretch says of gaps: nothing, or how long they may be. */
const gaps = fc
  .option(fc.record({ amount: quantity, unit: timeUnit }))
  .map((parts): { gaps?: ast.Gaps } => (parts === null ? {} : { gaps: { kind: 'gaps', ...parts, span } }));
const someOf = fc
  .record({
    selection,
    among: fc.option(
      fc
        .record({ which: fc.constantFrom('first' as const, 'latest' as const), count: quantity })
        .map((parts): ast.Among => ({ kind: 'among', ...parts, span })),
      { freq: 2 },
    ),
  })
  .map(({ selection: records, among }): ast.Selection => (among === null ? records : { ...records, among }));
const fieldMeasure: fc.Arbitrary<ast.Measure> = fc.oneof(
  fc
    .record({ field, selection: someOf, simultaneous: fc.boolean() })
    .map((parts) => ({ kind: 'total' as const, ...parts, span })),
  fc
    .record({
      field,
      selection: someOf,
      each: fc.option(fc.record({ bound: plainBound, unit: fc.option(unit) })),
    })
    .map(({ each, ...parts }) => ({
      kind: 'different' as const,
      ...parts,
      each: each === null ? null : { ...each.bound, unit: each.unit },
      span,
    })),
  fc
    .record({ kind: fc.constantFrom('average' as const, 'median' as const), field, selection: someOf })
    .map((parts) => ({ ...parts, span })),
  fc
    .record({
      which: fc.constantFrom('latest' as const, 'first' as const, 'highest' as const, 'lowest' as const),
      field,
      selection: someOf,
    })
    .map((parts) => ({ kind: 'pick' as const, ...parts, span })),
);
const counted: fc.Arbitrary<ast.CountMeasure> = fc
  .record({ selection, what: fc.oneof(fc.boolean(), field, condition) })
  .map(({ what, ...parts }) => ({
    kind: 'count',
    ...parts,
    simultaneous: what === true,
    ...(typeof what === 'boolean' ? {} : { inRow: what }),
    span,
  }));
const measure: fc.Arbitrary<ast.Measure> = fc.oneof(
  fieldMeasure,
  counted,
  fc
    .record({ unit: timeUnit, selection })
    .map((parts) => ({ kind: 'amount' as const, ...parts, unbroken: false, span })),
  fc
    .record({ which: fc.constantFrom('longest' as const, 'shortest' as const), selection, gaps })
    .map(({ gaps: some, ...parts }) => ({ kind: 'run' as const, ...parts, ...some, span })),
  fc
    .record({ unit: timeUnit, selections: fc.array(selection, { minLength: 1, maxLength: 2 }) })
    .map((parts) => ({ kind: 'without' as const, between: false, ...parts, span })),
  fc
    .record({ unit: timeUnit, selections: fc.tuple(selection) })
    .map((parts) => ({ kind: 'without' as const, between: true, ...parts, span })),
  fc.record({ field, selection }).map((parts) => ({ kind: 'changes' as const, ...parts, span })),
  timeUnit.map((one) => ({ kind: 'trainingTime' as const, unit: one, span })),
);
const addend: fc.Arbitrary<ast.Measure> = fc.oneof(
  measure,
  fc.record({ percent: quantity, measure }).map((parts) => ({ kind: 'partOf' as const, ...parts, span })),
);
const measures: fc.Arbitrary<ast.Measure> = fc.oneof(
  { weight: 4, arbitrary: measure },
  {
    weight: 1,
    arbitrary: fc
      .tuple(measure, fc.array(addend, { minLength: 1, maxLength: 2 }))
      .map(([first, others]) => ({ kind: 'sum' as const, terms: [first, ...others], span })),
  },
);

const details = fc.record({
  rate: fc.option(
    fc.record({ per: fc.constantFrom('month' as const, 'year' as const), elapsed: fc.boolean() }),
  ),
  rounding: fc.option(fc.constantFrom<ast.Rounding>('up', 'down', 'nearest')),
  margin: fc.option(fc.record({ amount: count, unit })),
});
/** For every so many of something else: most numbers are for nothing else. */
const ratio = fc
  .option(
    fc.record({
      measure: fc.oneof(
        measures,
        someOf.map((one) => ({ kind: 'count' as const, selection: one, simultaneous: false, span })),
        fc
          .record({ unit, selection })
          .map((parts) => ({ kind: 'amount' as const, ...parts, unbroken: false, span })),
      ),
      above: fc.option(quantity),
      amount: quantity,
      orPart: fc.boolean(),
    }),
    { freq: 1 },
  )
  .map((parts): Pick<ast.Bound, 'reference'> => {
    if (parts === null) return { reference: null };
    const { amount, orPart, ...rest } = parts;
    return { reference: { kind: 'boundReference', ...rest, every: { amount, orPart }, span } };
  });
const cap = fc
  .record({
    most: quantity,
    unit: fc.option(timeUnit),
    what: fc.oneof(
      condition.map((only) => ({ filter: only, forEach: null, selection: null })),
      field.map((forEach) => ({ filter: null, forEach, selection: null })),
      selection.map((of) => ({ filter: null, forEach: null, selection: of })),
    ),
  })
  .map(({ what, ...parts }): ast.Cap => ({ kind: 'cap', ...parts, ...what, span }));
const { part } = fc.letrec<{ part: ast.OfWhich }>((tie) => ({
  part: fc
    .record({
      bound: plainBound,
      percent: fc.boolean(),
      unit: fc.option(timeUnit),
      different: fc.option(field),
      filter: condition,
      parts: fc.array(tie('part'), { maxLength: 1, size: '-1' }),
    })
    .map(({ bound, percent, unit: counted, ...parts }): ast.OfWhich => ({
      kind: 'ofWhich',
      bound: {
        ...bound,
        percent: percent && bound.low !== null,
        unit: parts.different === null ? counted : null,
      },
      ...parts,
      span,
    })),
}));

const proRata = fc
  .boolean()
  .map((isSaid): Pick<ast.BoundSentence, 'proRata'> => (isSaid ? { proRata: true } : {}));

const boundFirst: fc.Arbitrary<ast.Sentence> = fc
  .record({
    bound: plainBound,
    details,
    measure: fc.oneof(
      fieldMeasure,
      counted,
      fc.record({ unit, selection, unbroken: fc.boolean(), gaps }).map(({ gaps: some, ...parts }) => ({
        kind: 'amount' as const,
        ...parts,
        ...(parts.unbroken ? some : {}),
        span,
      })),
      fc
        .record({ unit: timeUnit, selections: fc.array(selection, { minLength: 1, maxLength: 2 }) })
        .map((parts) => ({ kind: 'without' as const, between: false, ...parts, span })),
      timeUnit.map((one) => ({ kind: 'trainingTime' as const, unit: one, span })),
    ),
    ratio,
    windows,
    proRata,
    caps: fc.array(cap, { maxLength: 2 }),
    parts: fc.array(part, { maxLength: 2 }),
  })
  .map(({ bound, details: detail, ratio: every, windows: time, proRata: part, ...rest }) => {
    const counted = 'unit' in rest.measure ? rest.measure.unit : null;
    const isPlain = 'field' in rest.measure;
    return {
      kind: 'boundSentence',
      bound: { ...bound, ...(isPlain ? {} : detail), ...every, unit: counted },
      ...rest,
      ...time,
      ...part,
      measureFirst: false,
      span,
    };
  });

const measureFirst: fc.Arbitrary<ast.Sentence> = fc
  .record({
    measure: measures,
    bound: plainBound,
    unit: fc.option(unit),
    details,
    reference: fc.option(fc.record({ measure, percent: fc.option(count), above: fc.option(quantity) })),
    ratio,
    windows,
    proRata,
    caps: fc.array(cap, { maxLength: 1 }),
    parts: fc.array(part, { maxLength: 1 }),
  })
  .map(({ bound, unit: counted, details: detail, reference, ratio: every, ...others }) => {
    const { windows: time, proRata: part, ...rest } = others;
    const isReference = reference !== null && bound.comparator !== 'between' && bound.comparator !== 'none';
    return {
      kind: 'boundSentence',
      bound: {
        ...bound,
        ...(bound.comparator === 'none' ? {} : detail),
        ...(isReference
          ? {
              low: reference.percent,
              percent: reference.percent !== null,
              reference: {
                kind: 'boundReference',
                measure: reference.measure,
                above: reference.above,
                span,
              },
            }
          : { ...every, unit: bound.comparator === 'none' ? null : counted }),
      },
      ...rest,
      ...time,
      ...part,
      measureFirst: true,
      span,
    };
  });

const share: fc.Arbitrary<ast.Sentence> = fc
  .record({
    bound: plainBound,
    measure: fc.oneof(
      someOf.map((one) => ({ kind: 'count' as const, selection: one, simultaneous: false, span })),
      fc
        .record({ unit: timeUnit, selection })
        .map((parts) => ({ kind: 'amount' as const, ...parts, unbroken: false, span })),
      fc
        .record({ field, selection })
        .map((parts) => ({ kind: 'total' as const, ...parts, simultaneous: false, span })),
    ),
    windows,
    condition: fc.option(condition),
  })
  .filter(({ bound }) => bound.low !== null)
  .map(({ bound, windows: time, ...rest }) => ({
    kind: 'shareSentence',
    bound: { ...bound, percent: true },
    ...rest,
    ...time,
    span,
  }));

const order: fc.Arbitrary<ast.Sentence> = fc
  .record({
    events: fc.array(event, { minLength: 1, maxLength: 3 }),
    last: fc.oneof(event, dateOperand),
    relations: fc.array(fc.constantFrom<ast.OrderRelation>('before', 'onOrBefore', 'directlyBefore'), {
      minLength: 3,
      maxLength: 3,
    }),
  })
  .map(({ events, last, relations }) => ({
    kind: 'orderSentence',
    events: [...events, last],
    relations: relations.slice(0, events.length),
    span,
  }));

/** Sentences that are not made of sentences. */
export const simpleSentence: fc.Arbitrary<ast.Sentence> = fc.oneof(
  boundFirst,
  measureFirst,
  share,
  order,
  fc
    .record({ selection, windows, condition })
    .map(({ windows: time, ...rest }): ast.Sentence => ({ kind: 'eachSentence', ...rest, ...time, span })),
  fc
    .record({
      which: fc.constantFrom('first' as const, 'latest' as const),
      count: fc.option(quantity),
      selection,
      windows,
      condition,
    })
    .map(({ windows: time, ...rest }): ast.Sentence => ({ kind: 'amongSentence', ...rest, ...time, span })),
  condition.map((one): ast.Sentence => ({ kind: 'conditionSentence', condition: one, span })),
  fc
    .record({ field, selection })
    .map((parts): ast.Sentence => ({ kind: 'neverFallsSentence', ...parts, span })),
  fc
    .option(fc.oneof(text, fc.constant(name('opleider'))))
    .map((by): ast.Sentence => ({ kind: 'attestedSentence', by, span })),
  fc
    .record({
      ids: fc.option(fc.array(fc.constantFrom('V01', 'N18a').map(name), { minLength: 1, maxLength: 3 })),
      windows,
    })
    .map(({ ids, windows: time }): ast.Sentence => ({ kind: 'metSentence', ids, ...time, span })),
);
