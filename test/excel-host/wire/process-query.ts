/** Carries out one request of Office.js, action by action. */
import { ExcelError, Fault, notModelled } from '../errors';
import type { Json } from '../json';
import type { Session } from '../session';
import type { Arguments } from './arguments';
import { describe, member, memberName, type Descriptions, type EventSource } from './description';
import { identityOf, loadObject, requireApi } from './load';
import { ACTION, type ActionInfo, type ActionResult, type QueryBody, type QueryReply } from './messages';
import { Paths } from './paths';
import type { WireObject } from './types';

/** What was done before an action failed stays done, as in Excel. */
export function processQuery(body: QueryBody, session: Session, descriptions: Descriptions): QueryReply {
  const run = new QueryRun(body, session, descriptions);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: run.perform(action) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (problem) {
      if (problem instanceof Fault) session.report(problem);
      if (!(problem instanceof ExcelError)) throw problem;
      return { Results: results, TraceIds: traces, Error: errorOf(problem, action, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function errorOf(problem: ExcelError, action: ActionInfo, index: number): QueryReply['Error'] {
  return {
    Code: problem.code,
    Message: problem.message,
    Location: action.Name,
    ActionIndex: index,
    HttpStatusCode: problem.code === 'ItemNotFound' ? 404 : 400,
  };
}

class QueryRun {
  private readonly paths: Paths;

  constructor(
    body: QueryBody,
    private readonly session: Session,
    private readonly descriptions: Descriptions,
  ) {
    this.paths = new Paths(body.ObjectPaths, session, descriptions);
  }

  perform(action: ActionInfo): Json {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.paths.resolve(action.ObjectPathId);
    if (object === null) return nothingDoneTo(action);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identityOf(object, this.descriptions, this.session);
      case ACTION.load:
        this.session.settle();
        return loadObject(object, action.QueryInfo ?? {}, this.session, this.descriptions);
      case ACTION.method:
        return this.call(object, action);
      case ACTION.set:
        this.set(object, action.Name, action.ArgumentInfo?.Arguments?.[0] ?? null);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.set(object, `${name.charAt(0).toUpperCase()}${name.slice(1)}`, value);
        return null;
      default:
        throw notModelled(`Action type ${action.ActionType}`);
    }
  }

  private call(object: WireObject, action: ActionInfo): Json {
    if (action.Name === '_KeepReference') {
      this.session.references.keep(object);
      return null;
    }
    if (this.listen(object, action.Name)) return null;
    return callMethod(
      object,
      action.Name,
      this.paths.arguments(action.ArgumentInfo),
      this.session,
      this.descriptions,
    );
  }

  /** Takes the methods by which Office.js begins or ceases to listen to an event. */
  private listen(object: WireObject, name: string): boolean {
    const { events } = this.session;
    const [prefix, begins] = name.startsWith('_Register') ? ['_Register', true] : ['_Unregister', false];
    if (!name.startsWith(prefix)) return false;
    const { source, target } = eventOf(object, name.slice(prefix.length), this.descriptions);
    requireApi(this.session, source.since, `${object.type}.${source.property}`);
    if (begins) events.register(source.type, target);
    else events.unregister(source.type, target);
    return true;
  }

  private set(object: WireObject, name: string, value: Json): void {
    writeScalar(object, name, value, this.session, this.descriptions);
  }
}

/** A null object may be looked at and kept; to change it is a mistake. */
function nothingDoneTo(action: ActionInfo): null {
  const isLook = action.ActionType === ACTION.instantiate || action.ActionType === ACTION.load;
  if (isLook || action.Name === '_KeepReference') return null;
  throw new ExcelError('InvalidObjectPath', `${action.Name} was asked of an object that does not exist.`);
}

function eventOf(
  object: WireObject,
  name: string,
  descriptions: Descriptions,
): { readonly source: Omit<EventSource<never>, 'target'>; readonly target: string } {
  const source = member(describe(object, descriptions).events, name, object.type);
  return { source, target: source.target(object.target) };
}

function callMethod(
  object: WireObject,
  name: string,
  given: Arguments,
  session: Session,
  descriptions: Descriptions,
): Json {
  const method = member(describe(object, descriptions).methods, name, object.type);
  requireApi(session, method.since, memberName(object.type, name));
  return method.run(object.target, given, session) ?? null;
}

function writeScalar(
  object: WireObject,
  name: string,
  value: Json,
  session: Session,
  descriptions: Descriptions,
): void {
  const scalar = member(describe(object, descriptions).scalars, name, object.type);
  requireApi(session, scalar.since, memberName(object.type, name));
  if (scalar.write === undefined)
    throw new ExcelError('InvalidOperation', `${memberName(object.type, name)} is read-only.`);
  scalar.write(object.target, value, session);
}
