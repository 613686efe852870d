import type { Operand } from '../calculation/operands';
import { valueOperand } from '../calculation/operands';
import { isJsonList, type Json } from '../json';
import type { Profile } from '../profile';
import { callFlags, type PreparedCall } from './arguments';
import type { FunctionDefinition } from './metadata';
import { failedResult, successfulResult } from './results';

/** One call of a custom function, as tests count them. */
export interface CallRecord {
  readonly name: string;
  /** What went over the bridge. */
  readonly arguments: readonly Json[];
  /** The cell with the formula. */
  readonly address: string;
}

/** A call that was made; `result` is undefined until it is answered. */
export interface Call {
  readonly id: number;
  readonly definition: FunctionDefinition;
  result: Operand | undefined;
}

const INVOCATION = 1000;
const CANCELLATION = 1001;

/** A message about custom functions, in the form of the bridge. */
export interface FunctionMessage {
  readonly messageCategory: 1;
  readonly messageType: number;
  readonly targetId: '';
  readonly message: Json;
}

/** The custom functions that Excel knows, and the calls that are under way. */
export class FunctionCalls {
  /** Every call so far. */
  readonly records: CallRecord[] = [];
  private readonly definitions = new Map<string, FunctionDefinition>();
  private readonly waiting = new Map<number, Call>();
  /** Streaming calls that gave a first result: more may follow. */
  private readonly streams = new Map<number, Call>();
  private outbox: FunctionMessage[] = [];
  private isReady = false;
  private lastId = 0;

  constructor(
    private readonly profile: Profile,
    private readonly send: (messages: readonly FunctionMessage[]) => void,
  ) {}

  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  get hasDefinitions(): boolean {
    return this.definitions.size > 0;
  }

  register(definitions: readonly FunctionDefinition[]): void {
    for (const definition of definitions) this.definitions.set(definition.name, definition);
  }

  definition(name: string): FunctionDefinition | undefined {
    return this.definitions.get(name.toUpperCase());
  }

  /** From now on Office.js listens; what was called before goes out with the next flush. */
  ready(): void {
    this.isReady = true;
    this.flush();
  }

  start(definition: FunctionDefinition, { values, addresses }: PreparedCall, address: string): Call {
    this.lastId += 1;
    const call: Call = { id: this.lastId, definition, result: undefined };
    this.waiting.set(call.id, call);
    this.records.push({ name: definition.name, arguments: values, address });
    this.outbox.push(
      message(INVOCATION, [
        call.id,
        definition.id,
        values,
        definition.requiresAddress ? address : null,
        callFlags(definition, this.profile),
        definition.requiresParameterAddresses ? addresses : null,
      ]),
    );
    return call;
  }

  /** Excel lost interest; only functions that asked for it are told. */
  cancel(call: Call): void {
    const isOpen = this.waiting.delete(call.id) || this.streams.delete(call.id);
    if (isOpen && (call.definition.isCancelable || call.definition.isStreaming))
      this.outbox.push(message(CANCELLATION, { invocationId: call.id }));
  }

  flush(): void {
    if (!this.isReady || this.outbox.length === 0) return;
    const messages = this.outbox;
    this.outbox = [];
    this.send(messages);
  }

  /** Takes the rows of SetInvocationArrayResults. @returns the calls that they answer */
  answer(rows: Json): Call[] {
    if (!isJsonList(rows)) return [];
    return rows.flatMap((row) => {
      const [id = null, succeeded = null, result = null, code = null] = isJsonList(row) ? row : [];
      const call = this.waiting.get(Number(id)) ?? this.streams.get(Number(id));
      if (call === undefined) return [];
      this.waiting.delete(call.id);
      if (call.definition.isStreaming) this.streams.set(call.id, call);
      call.result =
        succeeded === true
          ? successfulResult(call.definition, result)
          : valueOperand(failedResult(code, result));
      return [call];
    });
  }
}

function message(messageType: number, content: Json): FunctionMessage {
  return { messageCategory: 1, messageType, targetId: '', message: content };
}
