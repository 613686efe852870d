import { invalidArgument } from '../errors';
import type { Json } from '../json';
import type { Targets, TypeName, WireObject } from './types';

/** The arguments of a method, taken out by type. Every method throws an ExcelError where the argument is of another type. */
export class Arguments {
  constructor(
    private readonly values: readonly Json[],
    /** The arguments that are objects, by index. */
    private readonly objects: ReadonlyMap<number, WireObject | null>,
  ) {}

  /** The argument as it came; null for one that was left out. */
  json(index: number): Json {
    return this.values[index] ?? null;
  }

  text(index: number, name: string): string {
    const value = this.json(index);
    if (typeof value !== 'string') throw wrong(name, 'a text', value);
    return value;
  }

  optionalText(index: number, name: string): string | null {
    return this.json(index) === null ? null : this.text(index, name);
  }

  whole(index: number, name: string): number {
    const value = this.json(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrong(name, 'a whole number', value);
    return value;
  }

  optionalWhole(index: number, name: string): number | null {
    return this.json(index) === null ? null : this.whole(index, name);
  }

  /** A truth value; false where it was left out. */
  flag(index: number, name: string): boolean {
    const value = this.json(index);
    if (value !== null && typeof value !== 'boolean') throw wrong(name, 'a truth value', value);
    return value === true;
  }

  /** One of the words of an enumeration. */
  word<Word extends string>(index: number, name: string, words: readonly Word[]): Word {
    return wordOf(this.json(index), name, words);
  }

  key(index: number, name: string): string | number {
    const value = this.json(index);
    if (typeof value !== 'string' && typeof value !== 'number') throw wrong(name, 'a name or an id', value);
    return value;
  }

  isObject(index: number): boolean {
    return this.objects.has(index);
  }

  /** What an object of Office.js stands for. */
  target<Name extends TypeName>(index: number, type: Name): Targets[Name] {
    const object = this.objects.get(index);
    if (!isOf(object, type)) throw invalidArgument(`Argument ${index + 1} is no ${type}.`);
    return object.target;
  }
}

function isOf<Name extends TypeName>(
  object: WireObject | null | undefined,
  type: Name,
): object is Extract<WireObject, { type: Name }> & { readonly target: Targets[Name] } {
  return object?.type === type;
}

export function wordOf<Word extends string>(value: Json, name: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === value);
  if (word === undefined) throw wrong(name, `one of ${words.join(', ')}`, value);
  return word;
}

function wrong(name: string, wanted: string, value: Json): Error {
  return invalidArgument(`${name} must be ${wanted}, not ${JSON.stringify(value)}.`);
}
