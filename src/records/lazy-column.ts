import { invariant } from '../wording/invariant';
import type { Column, Words } from './columns';
import type { FieldType } from './vocabulary';

/** A column that is read when it is first asked for: most texts of a roster are in no rule, and in no explanation that anybody opens. */
export class LazyColumn implements Column {
  private column: Column | null = null;

  /** @param read reads the cells, which must be what they are now until then */
  constructor(
    readonly field: FieldType,
    private read: (() => Column) | null,
  ) {}

  /** Reads the column from elsewhere, where its cells are the same, if it was not read yet: the cells of before are not held on to. */
  readFrom(read: () => Column): void {
    if (this.column === null) this.read = read;
  }

  get states(): Uint8Array {
    return this.contents().states;
  }

  get values(): Float64Array | Int32Array {
    return this.contents().values;
  }

  get words(): Words | null {
    return this.contents().words;
  }

  private contents(): Column {
    this.column ??= this.readNow();
    return this.column;
  }

  private readNow(): Column {
    const { read } = this;
    invariant(read !== null, 'a column that is needed to read itself');
    // Nothing else holds on to the cells once they are read.
    this.read = null;
    return read();
  }
}
