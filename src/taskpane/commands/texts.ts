import type { Bilingual } from '../../wording/language';

export const texts = {
  searching: { nl: 'De volgende bevinding zoeken', en: 'Looking for the next finding' },
  nothing: { nl: 'Niets vraagt aandacht.', en: 'Nothing asks for attention.' },
} satisfies Record<string, Bilingual>;

/** Which finding the selection went to. */
export function wentTo(parts: {
  readonly who: string;
  readonly requirement: string;
  readonly verdict: Bilingual;
  readonly due: Bilingual | null;
}): Bilingual {
  const { who, requirement, verdict, due } = parts;
  return {
    nl: `${who} · ${requirement}: ${verdict.nl}${due === null ? '' : `, uiterlijk ${due.nl}`}`,
    en: `${who} · ${requirement}: ${verdict.en}${due === null ? '' : `, due by ${due.en}`}`,
  };
}
