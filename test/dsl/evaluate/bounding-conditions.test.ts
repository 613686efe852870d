/** A condition that bounds the very number that is measured: of a record that it selects, a blank cell cannot hold just anything. */
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';

const verdictOf = (rule: string, known: string, ...more: string[]): string =>
  explained({
    rule,
    given: [TRAINEE, `cursus op 1-2-2024, dagen ${known}`, 'cursus op 1-3-2024', ...more],
    asOf: '1-2-2026',
  }).verdict;

test.each([
  ['gemiddelde dagen van cursussen waarvan dagen is ten minste 3 ten minste 3', '4', 'met'],
  ['gemiddelde dagen van cursussen waarvan dagen is meer dan 3 meer dan 3', '4', 'met'],
  ['gemiddelde dagen van cursussen waarvan dagen is meer dan 3 ten minste 4', '4', 'insufficientData'],
  ['mediaan dagen van cursussen waarvan dagen is ten minste 3 ten minste 3', '4', 'met'],
  ['laagste dagen van cursussen waarvan dagen is ten minste 3 ten minste 3', '4', 'met'],
  ['laagste dagen van cursussen waarvan dagen is ten minste 2 ten minste 3', '4', 'insufficientData'],
  ['hoogste dagen van cursussen waarvan dagen is hoogstens 3 hoogstens 3', '2', 'met'],
  ['hoogste dagen van cursussen waarvan dagen is minder dan 3 minder dan 3', '2', 'met'],
  ['laatste dagen van cursussen waarvan dagen is van 2 tot en met 5 van 2 tot en met 5', '4', 'met'],
  ['totaal dagen van cursussen waarvan dagen is hoogstens 3 hoogstens 6', '3', 'met'],
  ['totaal dagen van cursussen waarvan dagen is hoogstens 3 hoogstens 5', '3', 'insufficientData'],
  ['totaal dagen van cursussen waarvan dagen is 3 hoogstens 6', '3', 'met'],
  ['totaal dagen van cursussen waarvan dagen is 3 of dagen is 2 hoogstens 6', '3', 'met'],
  ['totaal dagen van cursussen waarvan aanwezig of dagen is 3 hoogstens 6', '3', 'insufficientData'],
  ['totaal dagen van cursussen waarvan dagen is hoogstens 5 en dagen is hoogstens 3 hoogstens 6', '3', 'met'],
  ['totaal dagen van cursussen waarvan dagen is niet hoogstens 3 hoogstens 6', '3', 'insufficientData'],
  ['totaal dagen van cursussen waarvan deelnemers is hoogstens 3 hoogstens 6', '3', 'insufficientData'],
])('%s', (rule, known, expected) => {
  expect(verdictOf(rule, known)).toBe(expected);
});
