/**
 * Arrays of numbers that cost little where they are short. To make a typed array with memory of its own takes far longer than to fill a short one, and
 * what is read again after an edit consists of hundreds of them: short ones share their memory, piece after piece.
 */

/** What is longer has memory of its own, in bytes. */
const LONGEST = 1024;
/** What is shared at a time, in bytes: it is kept for as long as any of its arrays. */
const SHARED = 16_384;
/** Every array begins where a number of the longest kind may. */
const STEP = 8;

let shared = new ArrayBuffer(SHARED);
let used = 0;

/** So many whole numbers of 32 bits, each 0. */
export function int32s(count: number): Int32Array<ArrayBuffer> {
  const bytes = 4 * count;
  if (bytes > LONGEST) return new Int32Array(count);
  const place = placeFor(bytes);
  return new Int32Array(shared, place, count);
}

/** So many numbers, each 0. */
export function float64s(count: number): Float64Array<ArrayBuffer> {
  const bytes = 8 * count;
  if (bytes > LONGEST) return new Float64Array(count);
  const place = placeFor(bytes);
  return new Float64Array(shared, place, count);
}

/** So many numbers from 0 up to 255, each 0. */
export function uint8s(count: number): Uint8Array<ArrayBuffer> {
  if (count > LONGEST) return new Uint8Array(count);
  const place = placeFor(count);
  return new Uint8Array(shared, place, count);
}

/** The same numbers in an array of their own. */
export function copied<Numbers extends Int32Array | Float64Array | Uint8Array>(numbers: Numbers): Numbers {
  const copy = roomFor(numbers);
  copy.set(numbers);
  return copy as Numbers;
}

function roomFor(numbers: Int32Array | Float64Array | Uint8Array): Int32Array | Float64Array | Uint8Array {
  const { length } = numbers;
  if (numbers instanceof Int32Array) return int32s(length);
  return numbers instanceof Uint8Array ? uint8s(length) : float64s(length);
}

/** A place in the shared memory that no array has had: ask before looking at that memory, which may have to be another one. */
function placeFor(bytes: number): number {
  if (used + bytes > SHARED) {
    shared = new ArrayBuffer(SHARED);
    used = 0;
  }
  const place = used;
  used += Math.ceil(bytes / STEP) * STEP;
  return place;
}
