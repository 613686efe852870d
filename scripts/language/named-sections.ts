/** What the examples name: each section stands in an example's file when the example mentions its name. */
export const NAMED_SECTIONS: Readonly<Record<string, string>> = {
  basisvakken: 'lijst basisvakken: "radiobiologie", "radiofarmacie"',
  'erkende-stageplaatsen': 'lijst erkende-stageplaatsen: "Antoni van Leeuwenhoek" = "NKI" = "AVL", "Spaarne"',
  eindniveau: 'parameter eindniveau 4\n  bron gids',
  respijt: 'parameter respijt niet ingesteld\n  bron gids',
  'gevolgde-cursussen':
    'begrip gevolgde-cursus, gevolgde-cursussen / attended-course, attended-courses: cursussen waarvan aanwezig',
  'alle andere eisen': 'eis V07 "…"\n  ten minste 12 maanden stages\n  bron gids',
  detacheringen: [
    'record detachering, detacheringen / secondment, secondments',
    'bladen "Detacheringen", "Secondments"',
    'veld aiosnr / trainee-id: tekst, rol eigenaar, kolommen "AiosNr", "TraineeID"',
    'veld begin / from-date: datum, rol begin',
    'veld eind / to-date: datum, rol eind',
    'veld gewicht / weight: getal, rol deeltijdfactor, van 0',
  ].join('\n  '),
  registerlid: [
    'record registerlid, registerleden / register-member, register-members',
    'bladen "Register"',
    'veld lidnaam / member-name: tekst',
    'veld lid-sinds / member-since: datum',
    'veld lid-tot / member-until: datum',
  ].join('\n  '),
  V02: 'eis V02 "…"\n  ten minste 12 maanden stages\n  bron gids',
  V03: 'eis V03 "…"\n  ten minste 1 toets\n  bron gids',
};
