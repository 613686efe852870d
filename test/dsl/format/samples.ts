/** A file with every kind of section, as the formatter leaves it. */
export const EVERY_SECTION = {
  nl: `# Een hele opleiding, klein.

opleiding "Proef" code PROEF  # de code in het rooster
  versie "2026"
  duur 48 maanden
  jaren volgens opleidingsklok
  vrije onderbreking 10 dagen per opleidingsjaar
  bron gids "De gids"

gebruik "gemeenschappelijk.rules"

regeling NG4 "Voor 2020"
  bij start vóór 1-1-2020
  duur 60 maanden
  bron gids

regeling NG5 "Vanaf 2020"
  bij start vanaf 1-1-2020

regeling NG6 "Op verzoek"
  alleen na keuze
  toelichting "Met toestemming."

parameter grens 4
  bron gids, "Niveaus"

parameter onbekend niet ingesteld

lijst instellingen: "NKI" = "Antoni van Leeuwenhoek" = "AVL", "Spaarne"

begrip gevolgd: cursussen waarvan aanwezig

eenheid punt, punten / point, points

record examen, examens / exam, exams
  bladen "Examens", "Exams"
  ontbreekt betekent geen
  rol vrijstelling behalve soort "proef", "herkansing"
  veld aiosnr / trainee-id: tekst, rol eigenaar, kolommen "AiosNr"
  veld eiscode / requirement-code: tekst, rol eiskenmerk
  veld beslisser / decider: tekst, rol besloten-door
  veld soort / kind: keuze, waarden "proef" / "trial", "herkansing" / "retake" = "her"
  veld score, scores / score, scores: getal, eenheid punt, van 0 tot en met 100
  veld deel: getal in tekst, van 1
  # een datum mag ontbreken
  veld datum / exam-day: datum, rol datum
  veld gehaald / passed-exam: ja of nee

# ---- Eisen

eis E1 "Cursussen"
  geldt voor NG4, NG5
  ten minste 10 gevolgd  # ook elders
  # dit is een toelichting
  één van de volgende:
    - ten minste 1 stage
    - ten minste 2 van de volgende:
      -- ten minste 2 toetsen
      -- geen toetsen
      -- bevestigd
  onopgemerkt "1/bound+1" omdat "Meer dan tien komt niet voor."
  bron gids
  # het einde van E1

advies E2 "Korter"
  hele lijst: hoogstens 12 aios in elk kalenderjaar

bevestiging E3 "Past bij de aios"
  toelichting "Zonder zin."

voorbeeld "genoeg" voor E1, E2
  gegeven aios start 1-1-2024, einde 31-12-2027, opleider "Jansen"
  gegeven 2 toetsen op 1-2-2024, 1-3-2024, instrument "KPB"
  gegeven stage van 1-1-2024 tot en met 30-6-2024, soort "praktijk", deeltijdfactor 0,8, land leeg
  gegeven cursus op 1-2-2024, aanwezig ja
  gegeven parameter grens 3,5
  gegeven parameter onbekend niet ingesteld
  gegeven lijst instellingen: "NKI" = "AVL", "Elders"
  peildatum 1-6-2025
  dan niet voldaan, tekort 3 maanden

# tot slot
`,
  en: `# Een hele opleiding, klein.

programme "Proef" code PROEF  # de code in het rooster
  version "2026"
  duration 48 months
  years by training clock
  free interruption 10 days per training year
  source gids "De gids"

use "gemeenschappelijk.rules"

regulation NG4 "Voor 2020"
  for starts before 2020-01-01
  duration 60 months
  source gids

regulation NG5 "Vanaf 2020"
  for starts from 2020-01-01

regulation NG6 "Op verzoek"
  by choice only
  note "Met toestemming."

parameter grens 4
  source gids, "Niveaus"

parameter onbekend not set

list instellingen: "NKI" = "Antoni van Leeuwenhoek" = "AVL", "Spaarne"

definition gevolgd: courses where attended

unit punt, punten / point, points

record examen, examens / exam, exams
  sheets "Examens", "Exams"
  missing means none
  role exemption except kind "trial", "retake"
  field aiosnr / trainee-id: text, role owner, columns "AiosNr"
  field eiscode / requirement-code: text, role requirement-id
  field beslisser / decider: text, role decided-by
  field soort / kind: choice, values "proef" / "trial", "herkansing" / "retake" = "her"
  field score, scores / score, scores: number, unit point, from 0 to 100
  field deel: number in text, from 1
  # een datum mag ontbreken
  field datum / exam-day: date, role date
  field gehaald / passed-exam: yes or no

# ---- Eisen

requirement E1 "Cursussen"
  applies to NG4, NG5
  at least 10 gevolgd  # ook elders
  # dit is een toelichting
  one of the following:
    - at least 1 rotation
    - at least 2 of the following:
      -- at least 2 assessments
      -- no assessments
      -- attested
  unnoticed "1/bound+1" because "Meer dan tien komt niet voor."
  source gids
  # het einde van E1

advice E2 "Korter"
  whole list: at most 12 trainees in each calendar year

attestation E3 "Past bij de aios"
  note "Zonder zin."

example "genoeg" for E1, E2
  given trainee starts 2024-01-01, ends 2027-12-31, supervisor "Jansen"
  given 2 assessments on 2024-02-01, 2024-03-01, instrument "KPB"
  given rotation from 2024-01-01 to 2024-06-30, category "practice", fte 0.8, country blank
  given course on 2024-02-01, attended yes
  given parameter grens 3.5
  given parameter onbekend not set
  given list instellingen: "NKI" = "AVL", "Elders"
  as of 2025-06-01
  then not met, short by 3 months

# tot slot
`,
};
