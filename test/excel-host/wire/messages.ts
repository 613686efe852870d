/** Requests and replies on Office.js's JSON bridge. */
import { isJsonObject, type Json, type JsonObject } from '../json';

export const ACTION = {
  instantiate: 1,
  load: 2,
  method: 3,
  set: 4,
  trace: 5,
  update: 9,
} as const;

export const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** At each argument that is an object, the number of its path; elsewhere 0, or the same for the items of a list. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly ObjectState?: JsonObject;
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

/** The body of a reply; the action that failed is the last one that was tried. */
export interface QueryReply {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

export interface Request {
  readonly id: number;
  readonly flags: number;
  readonly body: QueryBody;
}

/** The request may wait until the user has left the cell (`Excel.run({ delayForCellEdit: true }, …)`). */
export const DELAY_FOR_CELL_EDIT = 64;

const REQUEST = 1;

/** @throws Error for what Office.js does not send: the library has changed, or the bridge is misused */
export function readRequest(text: string): Request {
  const message: unknown = JSON.parse(text);
  if (!isJsonObject(message) || message.type !== REQUEST || !isJsonObject(message.message))
    throw new Error(`no request: ${text.slice(0, 200)}`);
  const { body } = message.message;
  if (message.message.url !== 'ProcessQuery' || !isQueryBody(body))
    throw new Error(`a request of another kind: ${text.slice(0, 200)}`);
  return { id: Number(message.id), flags: Number(message.flags), body };
}

function isQueryBody(body: unknown): body is QueryBody & JsonObject {
  return isJsonObject(body) && Array.isArray(body.Actions) && isJsonObject(body.ObjectPaths);
}

export interface NativeReply {
  readonly statusCode: number;
  readonly body: string;
}

export function replyMessage(id: number, { statusCode, body }: NativeReply): string {
  return JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
}

/** A refusal of a whole request, of which nothing was carried out. */
export function refusal(code: string, message: string): NativeReply {
  return { statusCode: 400, body: JSON.stringify({ error: { code, message } }) };
}

/** An action of the add-in that the user asked for. */
export function actionMessage(name: string): object {
  return { messageCategory: 2, messageType: 1000, targetId: '', message: JSON.stringify([name]) };
}

/** Events, actions and calls of functions. */
export function eventMessage(entries: readonly object[]): string {
  return JSON.stringify({ type: 3, message: { entries } });
}
