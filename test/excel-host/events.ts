import type { Json } from './json';

/** Office.js's numbers for events. */
export const EVENT = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  paneShown: 65539,
} as const;

export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** The target of the events that Office.js listens to without asking. */
const DOCUMENT_TARGET = '';

/** An event in the form of the bridge. */
export interface EventMessage {
  readonly messageCategory: 65536;
  readonly messageType: EventType;
  readonly targetId: string;
  readonly message: string;
}

/** Who listens to what, and the events that are still to be told. */
export class Events {
  /** Whether add-ins hear of anything at all (`Runtime.enableEvents`). */
  enabled = true;
  private readonly listeners = new Map<string, number>();
  private queue: EventMessage[] = [];

  register(type: EventType, target: string): void {
    this.listeners.set(key(type, target), (this.listeners.get(key(type, target)) ?? 0) + 1);
  }

  unregister(type: EventType, target: string): void {
    this.listeners.set(key(type, target), Math.max(0, (this.listeners.get(key(type, target)) ?? 0) - 1));
  }

  /** Whether anybody listens to an event of the objects, or of the whole workbook. */
  hears(type: EventType, targets: readonly string[]): boolean {
    return [...targets, WORKBOOK_TARGET].some((each) => (this.listeners.get(key(type, each)) ?? 0) > 0);
  }

  /** Tells the listeners of the objects (a table, and its sheet) and those of the whole workbook. */
  raise(type: EventType, targets: readonly string[], content: Json): void {
    for (const each of [...targets, WORKBOOK_TARGET])
      if ((this.listeners.get(key(type, each)) ?? 0) > 0) this.tell(type, each, content);
  }

  raiseForDocument(type: EventType, content: Json = {}): void {
    this.tell(type, DOCUMENT_TARGET, content);
  }

  take(): EventMessage[] {
    const messages = this.queue;
    this.queue = [];
    return messages;
  }

  private tell(messageType: EventType, targetId: string, content: Json): void {
    if (!this.enabled) return;
    this.queue.push({ messageCategory: 65536, messageType, targetId, message: JSON.stringify(content) });
  }
}

function key(type: EventType, target: string): string {
  return `${type}:${target}`;
}
