import { int32s } from './short-arrays';

/** Longer texts are sentences, which hardly any two cells have in common. */
const LONGEST = 64;
const FIRST_SLOTS = 64;
/** What most texts of a column differ in stands at their ends: so many characters of each are looked at, while these tell them apart. */
const CHARACTERS_AT_END = 4;
/** Where more others than this stand in the way of a text, all characters of each are. */
const MOST_IN_THE_WAY = 16;
/** As long as there are no texts. */
const NO_SLOTS = new Int32Array(1);

/**
 * Texts of cells that were seen before, numbered in the order in which they came. Most cells hold one of them, a short one: to find it costs less
 * than in a map, which every text has to be handed over to.
 */
export class KnownTexts {
  private readonly texts: string[] = [];
  /** In each slot one more than the number of its text; 0 in a free one. At least three of four are free. */
  private slots = NO_SLOTS;
  /** How many characters at the end of each text say where its slot is. */
  private characters = CHARACTERS_AT_END;

  get count(): number {
    return this.texts.length;
  }

  /** The number of a text, or -1 when it is not among them. */
  find(text: string): number {
    if (text.length > LONGEST) return -1;
    const { slots, texts } = this;
    const last = slots.length - 1;
    let slot = slotOf(text, this.characters) & last;
    let number = (slots[slot] ?? 0) - 1;
    while (number >= 0 && texts[number] !== text) {
      slot = (slot + 1) & last;
      number = (slots[slot] ?? 0) - 1;
    }
    return number;
  }

  /** Adds a text that is not among them; false when it is too long to be remembered. */
  add(text: string): boolean {
    if (text.length > LONGEST) return false;
    this.texts.push(text);
    if (4 * this.texts.length > this.slots.length)
      this.placeAll(Math.max(FIRST_SLOTS, 2 * this.slots.length));
    else if (!this.place(this.texts.length - 1)) this.placeAll(this.slots.length);
    return true;
  }

  private placeAll(slots: number): void {
    this.slots = int32s(slots);
    for (let number = 0; number < this.texts.length; number++) {
      if (this.place(number)) continue;
      this.placeAll(slots);
      return;
    }
  }

  /** @returns false where too many others stand in the way: then all have to be placed again, by all their characters */
  private place(number: number): boolean {
    const { slots, characters } = this;
    const last = slots.length - 1;
    let slot = slotOf(this.texts[number] ?? '', characters) & last;
    let inTheWay = 0;
    while (slots[slot] !== 0) {
      slot = (slot + 1) & last;
      inTheWay++;
    }
    slots[slot] = number + 1;
    if (inTheWay <= MOST_IN_THE_WAY || characters === LONGEST) return true;
    this.characters = LONGEST;
    return false;
  }
}

/** Where a text is looked for first. @param characters so many at its end are looked at */
function slotOf(text: string, characters: number): number {
  const { length } = text;
  const mixed =
    characters === CHARACTERS_AT_END && length >= characters ? mixedEnd(text) : mixedAll(text, characters);
  const hash = Math.imul(mixed ^ length, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** The last {@link CHARACTERS_AT_END} characters of a text that is no shorter, one by one: a loop over so few takes longer than what it does. */
function mixedEnd(text: string): number {
  const { length } = text;
  const first = (text.charCodeAt(length - 4) << 15) ^ (text.charCodeAt(length - 3) << 10);
  return first ^ (text.charCodeAt(length - 2) << 5) ^ text.charCodeAt(length - 1);
}

function mixedAll(text: string, characters: number): number {
  let mixed = 0;
  for (let index = Math.max(0, text.length - characters); index < text.length; index++)
    mixed = ((mixed << 5) | (mixed >>> 27)) ^ text.charCodeAt(index);
  return mixed;
}
