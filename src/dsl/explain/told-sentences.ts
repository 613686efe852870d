import { invariant } from '../../wording/invariant';
import type { Node } from '../syntax/ast';
import type { ToldPart } from './told-part';

/** The parts of one sentence that are told, in a list that is used again and again. */
export class ToldSentence {
  /** Longer than `count`. */
  private readonly parts: ToldPart[] = [];
  count = 0;

  /** @param key what its parts have in common */
  constructor(public key: Node) {}

  turnTo(key: Node): void {
    this.key = key;
    this.count = 0;
  }

  add(one: ToldPart): void {
    this.parts[this.count++] = one;
  }

  at(index: number): ToldPart {
    const one = this.parts[index];
    invariant(one !== undefined, 'no such part');
    return one;
  }

  get first(): ToldPart {
    return this.at(0);
  }

  get all(): readonly ToldPart[] {
    return this.parts.slice(0, this.count);
  }
}

/** The sentences of one finding that are told, in the order of its parts; one finding after the other uses them. */
export class ToldSentences {
  /** Longer than `count`. */
  private readonly sentences: ToldSentence[] = [];
  count = 0;
  /** The one that was asked for last: most parts are of the same as the one before. */
  private last: ToldSentence | null = null;

  clear(): void {
    this.count = 0;
    this.last = null;
  }

  /** The sentence with a key, which may be a new one. */
  about(key: Node): ToldSentence {
    if (this.last?.key === key) return this.last;
    return (this.last = this.find(key) ?? this.add(key));
  }

  at(index: number): ToldSentence {
    const sentence = this.sentences[index];
    invariant(sentence !== undefined, 'no such sentence');
    return sentence;
  }

  private find(key: Node): ToldSentence | null {
    for (let index = 0; index < this.count; index++) {
      const sentence = this.at(index);
      if (sentence.key === key) return sentence;
    }
    return null;
  }

  private add(key: Node): ToldSentence {
    const sentence = (this.sentences[this.count++] ??= new ToldSentence(key));
    sentence.turnTo(key);
    return sentence;
  }
}
