import type { Profile } from './profile';
import {
  DELAY_FOR_CELL_EDIT,
  readRequest,
  refusal,
  replyMessage,
  type NativeReply,
  type QueryBody,
} from './wire/messages';

/** What Office.js finds as `_richApiNativeBridge`: texts in both directions, so that page and host can be worlds apart. */
export interface NativeBridge {
  /** Set by Office.js. */
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost: (text: string) => void;
}

/** What is behind the bridge. */
export interface BridgeEnd {
  readonly isInCellEdit: () => boolean;
  readonly execute: (body: QueryBody) => NativeReply;
  /** The reply has been posted: whatever else Office.js must hear may follow it. */
  readonly executed: () => void;
}

/** Carries requests in and replies and events out, in order, never at once; refuses what Excel refuses unseen. */
export class Bridge {
  readonly native: NativeBridge = {
    sendMessageToHost: (text) => {
      this.underWay += 1;
      setTimeout(() => {
        this.receive(text);
      }, this.profile.latency);
    },
  };
  private underWay = 0;
  private held: string[] = [];

  constructor(
    private readonly profile: Profile,
    private readonly end: BridgeEnd,
  ) {}

  /** Whether nothing is on its way; a request that waits for the end of an edit is not on its way. */
  get isQuiet(): boolean {
    return this.underWay === 0;
  }

  /** Sends a text to Office.js, after all that were sent before. */
  post(text: string): void {
    this.underWay += 1;
    setTimeout(() => {
      this.underWay -= 1;
      this.native.onMessageFromHost?.(text);
    }, 0);
  }

  /** The user has left the cell: requests that were willing to wait are carried out. */
  release(): void {
    const held = this.held;
    this.held = [];
    for (const text of held) this.native.sendMessageToHost(text);
  }

  private receive(text: string): void {
    this.underWay -= 1;
    const { id, flags, body } = readRequest(text);
    if (this.end.isInCellEdit() && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      this.held.push(text);
      return;
    }
    this.post(replyMessage(id, this.replyTo(text, body)));
    this.end.executed();
  }

  private replyTo(text: string, body: QueryBody): NativeReply {
    if (this.end.isInCellEdit())
      return refusal(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Leave the cell with Enter or Tab, then try again.',
      );
    const { payloadLimit } = this.profile;
    if (sizeOf(text) > payloadLimit)
      return refusal('RequestPayloadSizeLimitExceeded', `The request is larger than ${payloadLimit} bytes.`);
    const reply = this.end.execute(body);
    return sizeOf(reply.body) > payloadLimit
      ? refusal('ResponsePayloadSizeLimitExceeded', `The reply is larger than ${payloadLimit} bytes.`)
      : reply;
  }
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
