/**
 * A small pull scanner for the XML inside .xlsx files. It walks the text once, from left to right, and refuses what is
 * not well-formed (a truncated part must never pass for a short one) and document types (no entities but XML's own).
 */
import { WorkbookReadError } from './xlsx-error';

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const longestEntity = 10;

const character = {
  lessThan: 60,
  greaterThan: 62,
  slash: 47,
  bang: 33,
  question: 63,
  equals: 61,
  quote: 34,
  apostrophe: 39,
} as const;

export type XmlEvent = 'open' | 'close' | 'text';

export class XmlScanner {
  event: XmlEvent = 'text';
  /** The element's name without prefix; of the last opened or closed element. */
  name = '';
  readonly #xml: string;
  readonly #open: string[] = [];
  #at = 0;
  #tagStart = 0;
  #tagEnd = 0;
  #selfClosing = false;
  #text = '';
  #seenRoot = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** The number of open elements; right after an element opens, it counts itself. */
  get depth(): number {
    return this.#open.length;
  }

  opens(name: string): boolean {
    return this.event === 'open' && this.name === name;
  }

  /** Moves to the next event; false at the end of the document. */
  next(): boolean {
    if (this.#selfClosing) {
      this.#selfClosing = false;
      return this.#closed(this.#open[this.#open.length - 1] ?? '');
    }
    while (this.#at < this.#xml.length) {
      if (this.#xml.charCodeAt(this.#at) !== character.lessThan) {
        if (this.#readText()) return true;
        continue;
      }
      switch (this.#xml.charCodeAt(this.#at + 1)) {
        case character.slash:
          return this.#readClose();
        case character.question:
          this.#skipPast('?>');
          continue;
        case character.bang:
          if (this.#readSpecial()) return true;
          continue;
        default:
          return this.#readOpen();
      }
    }
    if (this.#open.length > 0 || !this.#seenRoot) this.#refuse('ends too early');
    return false;
  }

  /** Moves to the next event inside the element that opened at this depth; false once it has closed. */
  nextWithin(depth: number): boolean {
    return this.next() && this.#open.length >= depth;
  }

  /** The text directly inside the element that has just opened; moves past its end. */
  innerText(): string {
    const depth = this.depth;
    let text = '';
    while (this.nextWithin(depth)) {
      if (this.event === 'text' && this.depth === depth) text += this.#text;
    }
    return text;
  }

  /** Moves past the end of the element that has just opened. */
  skip(): void {
    const depth = this.depth;
    while (this.nextWithin(depth)) continue;
  }

  /** The attribute of the element that has just opened; `name` is its full name, or ':local' for any prefix. */
  attribute(name: string): string | undefined {
    let at = this.#skipSpace(this.#tagStart);
    while (at < this.#tagEnd) {
      const nameStart = at;
      while (at < this.#tagEnd && this.#xml.charCodeAt(at) !== character.equals) at += 1;
      const found = this.#xml.slice(nameStart, at).trimEnd();
      const quoteAt = this.#skipSpace(at + 1);
      const quote = this.#xml[quoteAt];
      if (quoteAt >= this.#tagEnd || (quote !== '"' && quote !== "'"))
        return this.#refuse(`attribute ${found}`);
      const end = this.#xml.indexOf(quote, quoteAt + 1);
      if (found === name || (name.startsWith(':') && found.endsWith(name)))
        return this.#decode(this.#xml.slice(quoteAt + 1, end));
      at = this.#skipSpace(end + 1);
    }
    return undefined;
  }

  #readText(): boolean {
    const end = this.#xml.indexOf('<', this.#at);
    const raw = this.#xml.slice(this.#at, end < 0 ? this.#xml.length : end);
    this.#at += raw.length;
    if (this.#open.length === 0) {
      if (raw.trim() !== '') this.#refuse('text outside the root element');
      return false;
    }
    this.event = 'text';
    this.#text = this.#decode(raw);
    return true;
  }

  #readOpen(): boolean {
    const start = this.#at + 1;
    const end = this.#endOfTag(start);
    const selfClosing = this.#xml.charCodeAt(end - 1) === character.slash;
    let nameEnd = start;
    const contentEnd = selfClosing ? end - 1 : end;
    while (nameEnd < contentEnd && !isSpace(this.#xml.charCodeAt(nameEnd))) nameEnd += 1;
    if (nameEnd === start || (this.#open.length === 0 && this.#seenRoot)) this.#refuse('misplaced element');
    const fullName = this.#xml.slice(start, nameEnd);
    this.#seenRoot = true;
    this.#selfClosing = selfClosing;
    this.#tagStart = nameEnd;
    this.#tagEnd = contentEnd;
    this.#at = end + 1;
    this.#open.push(fullName);
    this.event = 'open';
    this.name = localName(fullName);
    return true;
  }

  #readClose(): boolean {
    const end = this.#xml.indexOf('>', this.#at);
    if (end < 0) this.#refuse('ends inside a tag');
    const fullName = this.#xml.slice(this.#at + 2, end).trimEnd();
    this.#at = end + 1;
    return this.#closed(fullName);
  }

  #closed(fullName: string): boolean {
    if (this.#open.pop() !== fullName) this.#refuse(`</${fullName}> closes another element`);
    this.event = 'close';
    this.name = localName(fullName);
    return true;
  }

  /** Comments are passed over, CDATA is text, anything else that starts with an exclamation mark is refused. */
  #readSpecial(): boolean {
    if (this.#xml.startsWith('<!--', this.#at)) {
      this.#at += 4;
      this.#skipPast('-->');
      return false;
    }
    if (!this.#xml.startsWith('<![CDATA[', this.#at) || this.#open.length === 0)
      this.#refuse('document type');
    const start = this.#at + 9;
    this.#skipPast(']]>');
    this.event = 'text';
    this.#text = withXmlLineEnds(this.#xml.slice(start, this.#at - 3));
    return true;
  }

  #skipPast(mark: string): void {
    const found = this.#xml.indexOf(mark, this.#at);
    if (found < 0) this.#refuse(`no ${mark}`);
    this.#at = found + mark.length;
  }

  #skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.#xml.charCodeAt(at))) at += 1;
    return at;
  }

  /** The place of the tag's `>`; one inside a quoted attribute does not count. */
  #endOfTag(from: number): number {
    let quote = 0;
    for (let at = from; at < this.#xml.length; at += 1) {
      const code = this.#xml.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === character.greaterThan) {
        return at;
      } else if (code === character.quote || code === character.apostrophe) {
        quote = code;
      } else if (code === character.lessThan) {
        break;
      }
    }
    return this.#refuse('ends inside a tag');
  }

  #decode(raw: string): string {
    let ampersand = raw.indexOf('&');
    if (ampersand < 0) return withXmlLineEnds(raw);
    let text = '';
    let done = 0;
    while (ampersand >= 0) {
      const end = raw.indexOf(';', ampersand);
      if (end < 0 || end - ampersand > longestEntity) this.#refuse('bare ampersand');
      text += withXmlLineEnds(raw.slice(done, ampersand)) + this.#entity(raw.slice(ampersand + 1, end));
      done = end + 1;
      ampersand = raw.indexOf('&', done);
    }
    return text + withXmlLineEnds(raw.slice(done));
  }

  #entity(name: string): string {
    if (!name.startsWith('#')) return namedEntities.get(name) ?? this.#refuse(`&${name};`);
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : this.#refuse(`&${name};`);
  }

  #refuse(why: string): never {
    throw new WorkbookReadError('damaged', `XML at character ${this.#at}: ${why}`);
  }
}

function localName(fullName: string): string {
  const colon = fullName.indexOf(':');
  return colon < 0 ? fullName : fullName.slice(colon + 1);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function withXmlLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

/** The text of an XML part: UTF-8, or UTF-16 with a byte order mark. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new WorkbookReadError('damaged', `text encoding of ${part}`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
