import type { Bilingual } from '../../src/wording/language';
import { AMOUNTS } from './amounts';
import { COMPOUNDS } from './compounds';
import { GROUPS } from './groups';
import { STRETCHES } from './stretches';
import type { Topic } from './topic';
import { WINDOWS } from './windows';

/** The kinds of sentences, in the order of the page; each list stands in the file of its subject, with its prose in both languages. */
export const SENTENCES: readonly { readonly title: Bilingual; readonly topics: readonly Topic[] }[] = [
  { title: { en: 'Sentences: how much', nl: 'Zinnen: hoeveel' }, topics: AMOUNTS },
  { title: { en: 'Sentences: when', nl: 'Zinnen: wanneer' }, topics: WINDOWS },
  {
    title: {
      en: 'Sentences: for each group, for each record',
      nl: 'Zinnen: voor elke groep, voor elk gegeven',
    },
    topics: GROUPS,
  },
  {
    title: { en: 'Sentences: at the same time, one after the other', nl: 'Zinnen: tegelijk en na elkaar' },
    topics: STRETCHES,
  },
  {
    title: {
      en: 'Sentences: if and then, lists, people, other requirements',
      nl: 'Zinnen: als en dan, lijsten, mensen, andere eisen',
    },
    topics: COMPOUNDS,
  },
];
