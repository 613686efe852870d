import { int32s } from './short-arrays';

/** Longer texts are sentences, which hardly any two cells have in common. */
const LONGEST = 64;
const FIRST_SLOTS = 64;
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

  get count(): number {
    return this.texts.length;
  }

  /** The number of a text, or -1 when it is not among them. */
  find(text: string): number {
    if (text.length > LONGEST) return -1;
    const { slots, texts } = this;
    const last = slots.length - 1;
    let slot = slotOf(text) & last;
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
    if (4 * this.texts.length <= this.slots.length) this.place(this.texts.length - 1);
    else {
      this.slots = int32s(Math.max(FIRST_SLOTS, 2 * this.slots.length));
      for (let number = 0; number < this.texts.length; number++) this.place(number);
    }
    return true;
  }

  private place(number: number): void {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = slotOf(this.texts[number] ?? '') & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = number + 1;
  }
}

function slotOf(text: string): number {
  let mixed = text.length;
  for (let index = 0; index < text.length; index++)
    mixed = ((mixed << 5) | (mixed >>> 27)) ^ text.charCodeAt(index);
  const hash = Math.imul(mixed, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
