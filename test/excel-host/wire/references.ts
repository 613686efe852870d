import { shifted, type Shift } from '../workbook/shift';
import type { Sheet } from '../workbook/sheet';
import type { RangeTarget, WireObject } from './types';

/** Objects that Office.js asked Excel to remember between requests. */
export class References {
  private readonly kept = new Map<string, WireObject>();
  private readonly ofEvents = new Map<string, WireObject>();
  private lastId = 0;

  get count(): number {
    return this.kept.size;
  }

  /** @returns the id of an object that is remembered from now on, if it was not already */
  keep(object: WireObject): string {
    const known = this.idOf(object);
    if (known !== undefined) return known;
    this.lastId += 1;
    const id = `ref-${this.lastId}`;
    this.kept.set(id, object);
    return id;
  }

  /** Remembers the range that an event tells of, until the end: nobody says when it is no longer asked for. */
  keepForEvent(object: WireObject): string {
    const id = `event-${this.ofEvents.size + 1}`;
    this.ofEvents.set(id, object);
    return id;
  }

  idOf(object: WireObject): string | undefined {
    return [...this.kept].find(([, each]) => each === object)?.[0];
  }

  get(id: string): WireObject | undefined {
    return this.kept.get(id) ?? this.ofEvents.get(id);
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  /** Ranges move with their cells. */
  shift(shift: Shift): void {
    for (const range of this.ranges())
      if (range.sheet === shift.sheet) range.area = range.area === null ? null : shifted(shift, range.area);
  }

  /** Ranges of a sheet that is gone are gone. */
  forgetSheet(sheet: Sheet): void {
    for (const range of this.ranges()) if (range.sheet === sheet) range.area = null;
  }

  private ranges(): RangeTarget[] {
    const objects = [...this.kept.values(), ...this.ofEvents.values()];
    return objects.flatMap((object) => (object.type === 'Range' ? [object.target] : []));
  }
}
