/**
 * A short fingerprint of a text, for people to see at a glance whether two contents are the same. It is no proof: whoever must be certain compares
 * the contents themselves.
 * @returns 16 hexadecimal digits (two 32-bit FNV-1a hashes with different beginnings)
 */
export function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x01000193);
    second ^= second >>> 15;
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return hex(first) + hex(second);
}
