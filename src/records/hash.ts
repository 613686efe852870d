/**
 * A short fingerprint of a text, for people to see at a glance whether two contents are the same. It is no proof: whoever must be certain compares
 * the contents themselves.
 * @returns 16 hexadecimal digits (two 32-bit FNV-1a hashes with different beginnings)
 */
export function fingerprint(text: string): string {
  return new Fingerprint().addText(text).digits;
}

/** A fingerprint that grows by texts and numbers, one after another. */
export class Fingerprint {
  private first = 0x811c9dc5;
  private second = 0x9747b28c;

  addText(text: string): this {
    let { first, second } = this;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x01000193);
      second ^= second >>> 15;
    }
    this.first = first;
    this.second = second;
    return this;
  }

  /** @param numbers whole numbers of 32 bits */
  addNumbers(...numbers: readonly number[]): this {
    for (const number of numbers) {
      this.first = Math.imul(this.first ^ number, 0x01000193);
      this.second = Math.imul(this.second ^ number, 0x01000193);
      this.second ^= this.second >>> 15;
    }
    return this;
  }

  /** As two numbers of 32 bits. */
  get numbers(): readonly [number, number] {
    return [this.first | 0, this.second | 0];
  }

  get digits(): string {
    const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
    return hex(this.first) + hex(this.second);
  }
}
