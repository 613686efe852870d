import type { Bilingual } from '../language';
import { define } from './entry';
import { KINDS, type BilingualKind } from './kinds';
import { hintEn, hintNl } from './texts';

/** What can be wrong with an example. */
export const EXAMPLES = {
  'example-unknown-id': define<{ id: string; suggestion: string | null }>(
    'error',
    ({ id, suggestion }) => `Er is geen eis, advies of bevestiging ${id}.${hintNl(suggestion)}`,
    ({ id, suggestion }) => `There is no requirement, advice or attestation ${id}.${hintEn(suggestion)}`,
  ),
  'example-unknown-parameter': define<{ name: string; suggestion: string | null }>(
    'error',
    ({ name, suggestion }) => `Er is geen parameter "${name}".${hintNl(suggestion)}`,
    ({ name, suggestion }) => `There is no parameter "${name}".${hintEn(suggestion)}`,
  ),
  'example-senseless-setting': define<{ reason: Bilingual }>(
    'error',
    ({ reason }) => `Zo is een eis van dit voorbeeld geen regel meer: ${reason.nl}`,
    ({ reason }) => `This way a requirement of this example is no longer a rule: ${reason.en}`,
  ),
  'example-idle-setting': define<{ name: string }>(
    'warning',
    ({ name }) => `"${name}" doet er in dit voorbeeld niet toe: zijn eisen noemen dat niet.`,
    ({ name }) => `"${name}" makes no difference in this example: its requirements do not name it.`,
  ),
  'example-without-date': define<object>(
    'error',
    () => 'Dit voorbeeld heeft geen peildatum: voeg een regel toe als peildatum 31-12-2025.',
    () => 'This example has no reference date: add a line such as as of 2025-12-31.',
  ),
  'example-without-expectation': define<object>(
    'error',
    () => 'Dit voorbeeld zegt niet wat eruit komt: voeg een regel toe als dan niet voldaan.',
    () => 'This example does not say what comes out: add a line such as then not met.',
  ),
  'example-met-and-short': define<object>(
    'error',
    () => 'Wie voldoet, komt niets tekort: laat het tekort weg, of schrijf niet voldaan of loopt.',
    () => 'Who meets a requirement is not short of anything: leave it out, or write not met or pending.',
  ),
  'example-several-trainees': define<object>(
    'error',
    () => 'Een voorbeeld gaat over één aios; alleen bij een eis over de hele lijst zijn er meer.',
    () => 'An example is about one trainee; only for a requirement about the whole list there are more.',
  ),
  'example-count': define<{ most: string }>(
    'error',
    ({ most }) => `Hier hoort een geheel getal van 1 tot en met ${most}.`,
    ({ most }) => `A whole number from 1 to ${most} belongs here.`,
  ),
  'example-no-interval': define<{ record: Bilingual }>(
    'error',
    ({ record }) => `${record.nl} heeft geen begin en eind: schrijf op en een datum, of de velden zelf.`,
    ({ record }) => `${record.en} has no begin and end: write on and a date, or the fields themselves.`,
  ),
  'example-no-date': define<{ record: Bilingual }>(
    'error',
    ({ record }) => `${record.nl} heeft geen datum: schrijf van … tot en met …, of de velden zelf.`,
    ({ record }) => `${record.en} has no date: write from … to …, or the fields themselves.`,
  ),
  'example-owner': define<{ field: Bilingual }>(
    'error',
    ({ field }) => `Van wie een gegeven is, spreekt vanzelf: laat ${field.nl} weg.`,
    ({ field }) => `Whose record it is goes without saying: leave out ${field.en}.`,
  ),
  'example-wrong-kind': define<{ field: Bilingual; kind: BilingualKind; found: BilingualKind }>(
    'error',
    ({ field, kind, found }) => `${field.nl} is ${KINDS[kind].nl}; hier staat ${KINDS[found].nl}.`,
    ({ field, kind, found }) => `${field.en} is ${KINDS[kind].en}; ${KINDS[found].en} stands here.`,
  ),
} as const;
