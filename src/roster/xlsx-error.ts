/** Why a file could not be read; the wording belongs to whoever shows it. */
export type WorkbookReadErrorCode = 'not-a-workbook' | 'encrypted' | 'old-format' | 'too-large' | 'damaged';

/** The bytes are not a workbook that can be read. `detail` is for developers: it names the part of the file. */
export class WorkbookReadError extends Error {
  override readonly name = 'WorkbookReadError';
  readonly code: WorkbookReadErrorCode;

  constructor(code: WorkbookReadErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

/** A budget that reading may use up: bytes to expand, cells to keep. Hostile files exceed it; rosters never come near. */
export class Allowance {
  readonly #what: string;
  #left: number;

  constructor(what: string, limit: number) {
    this.#what = what;
    this.#left = limit;
  }

  take(amount: number): void {
    this.#left -= amount;
    if (this.#left < 0) throw new WorkbookReadError('too-large', this.#what);
  }
}
