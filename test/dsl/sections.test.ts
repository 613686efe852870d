import { compiled, found, HEADING, programOf } from './compiled';

describe('regulations', () => {
  const regulations = `${HEADING}
regeling OUD "Oud"
  bij start vóór 1-7-2015
  duur 60 maanden

regeling NIEUW "Nieuw"
  bij start vanaf 1-7-2015

regeling VRIJ "Op verzoek"
  bij start vanaf 1-1-2014
  alleen na keuze

eis A1 "Voor iedereen"
  ten minste 1 cursus
  bron gids

eis A2 "Alleen oud"
  geldt voor OUD
  ten minste 1 cursus in opleidingsjaar 5
  bron gids
`;

  test('have dates, a duration of their own or that of the programme, and as many training years', () => {
    const program = programOf(regulations);
    expect(program.regulations).toEqual([
      { id: 'OUD', title: 'Oud', from: null, before: 16_617, byChoice: false, durationMonths: 60, years: 5 },
      {
        id: 'NIEUW',
        title: 'Nieuw',
        from: 16_617,
        before: null,
        byChoice: false,
        durationMonths: 24,
        years: 2,
      },
      {
        id: 'VRIJ',
        title: 'Op verzoek',
        from: 16_071,
        before: null,
        byChoice: true,
        durationMonths: 24,
        years: 2,
      },
    ]);
    expect([program.durationMonths, program.years]).toEqual([60, 5]);
  });

  test('reach the requirements that name them, and those that name none', () => {
    expect(programOf(regulations).requirements.map((one) => one.regulations)).toEqual([null, ['OUD']]);
  });

  test('decide which training years a requirement can name', () => {
    expect(found(compiled(regulations.replace('geldt voor OUD', 'geldt voor NIEUW')))).toEqual([
      'proef.rules:22 year-out-of-range',
    ]);
  });

  test('may each have a duration instead of the programme', () => {
    const without = regulations.replace('  duur 24 maanden\n', '');
    expect(found(compiled(without))).toEqual(['proef.rules:1 no-duration']);
    const all = without
      .replace('regeling NIEUW "Nieuw"\n', 'regeling NIEUW "Nieuw"\n  duur 36 maanden\n')
      .replace('regeling VRIJ "Op verzoek"\n', 'regeling VRIJ "Op verzoek"\n  duur 48 maanden\n');
    expect(programOf(all).durationMonths).toBe(60);
  });

  test('leave no start date out: what those by date do not cover, one that can be chosen may', () => {
    const gap = regulations.replace('bij start vóór 1-7-2015', 'bij start vóór 1-1-2015');
    expect(found(compiled(gap))).toEqual([]);
    expect(found(compiled(gap.replace('bij start vanaf 1-1-2014', 'bij start vanaf 1-2-2015')))).toEqual([
      'proef.rules:12 cohort-gap',
    ]);
    expect(found(compiled(gap.replace('  alleen na keuze\n', '')))).toEqual([
      'proef.rules:12 cohort-overlap',
      'proef.rules:12 cohort-overlap',
    ]);
  });
});

describe('definitions', () => {
  const text = `${HEADING}
begrip cursusdagen: cursussen waarvan aanwezig
begrip landelijke-dagen: cursusdagen waarvan niveau is "landelijk"

eis A1 "Proef"
  ten minste 3 landelijke-dagen waarvan dagen is ten minste 1
  bron gids
`;

  test('stand for records with their conditions, those of other definitions included', () => {
    const written = `${HEADING}
eis A1 "Proef"
  ten minste 3 cursussen waarvan aanwezig en niveau is "landelijk" en dagen is ten minste 1
  bron gids
`;
    const termsOf = (rules: string): unknown => {
      const [check] = programOf(rules).requirements[0]?.checks ?? [];
      return check?.kind === 'bound' ? check.terms : undefined;
    };
    expect(termsOf(text)).toEqual(termsOf(written));
  });
});

test('a list word matches its synonyms, and what the vocabulary knows of either', () => {
  const program = programOf(`${HEADING}
lijst toetsvormen: "KPB", "werkplekbeoordeling" = "WPB" = "360 graden feedback"

eis A1 "Proef"
  ten minste 1 toets waarvan instrument één van toetsvormen
  bron gids
`);
  const [check] = program.requirements[0]?.checks ?? [];
  const [term] = check?.kind === 'bound' ? check.terms : [];
  expect(term?.filter).toMatchObject({
    kind: 'words',
    keys: ['kpb', 'werkplekbeoordeling', 'wpb', '360feedback'],
  });
});

test('an attestation without a sentence asks that somebody confirms it', () => {
  const program = programOf(`${HEADING}\nbevestiging B1 "Professioneel gedrag"\n  bron gids`);
  expect(program.requirements).toMatchObject([
    { id: 'B1', modality: 'attestation', checks: [{ kind: 'attested', id: 'B1', by: null }] },
  ]);
});

test('a requirement about the whole list is marked as such', () => {
  const program = programOf(`${HEADING}
eis A1 "Instroom"
  hele lijst: hoogstens 12 aios in elk kalenderjaar
  bron gids

eis A2 "Proef"
  ten minste 1 cursus
  bron gids
`);
  expect(program.requirements.map(({ wholeList }) => wholeList)).toEqual([true, false]);
});
