/** Object paths of a request, and the objects that they lead to. */
import { ExcelError, itemNotFound, notModelled } from '../errors';
import { isJsonList, type Json } from '../json';
import type { Session } from '../session';
import { Arguments } from './arguments';
import { describe, member, memberName, type Descriptions } from './description';
import { childOf, requireApi } from './load';
import { PATH, type ArgumentInfo, type ObjectPathInfo } from './messages';
import type { WireObject } from './types';

/** The services that Office.js makes by name. */
const SERVICES: Readonly<
  Record<
    string,
    'AddinInternalService' | 'AppRuntimePersistenceService' | 'AppRuntimeService' | 'CustomFunctions'
  >
> = {
  'Microsoft.InternalService.AddinInternalService': 'AddinInternalService',
  'Microsoft.AppRuntime.AppRuntimePersistenceService': 'AppRuntimePersistenceService',
  'Microsoft.AppRuntime.AppRuntimeService': 'AppRuntimeService',
  'Microsoft.ExcelServices.CustomFunctions': 'CustomFunctions',
};

/** Follows each path once: a method that makes something makes one. */
export class Paths {
  private readonly resolved = new Map<number, WireObject | null>();

  constructor(
    private readonly infos: Readonly<Record<string, ObjectPathInfo>>,
    private readonly session: Session,
    private readonly descriptions: Descriptions,
  ) {}

  /** @returns null for the null object, and for whatever is asked of it */
  resolve(id: number): WireObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const info = this.infos[id];
    if (info === undefined) throw new ExcelError('InvalidObjectPath', `There is no object path ${id}.`);
    const object = this.follow(info);
    this.resolved.set(id, object);
    return object;
  }

  arguments({ Arguments: values = [], ReferencedObjectPathIds: ids = [] }: ArgumentInfo = {}): Arguments {
    const objects = new Map<number, WireObject | null>();
    ids.forEach((id, index) => {
      if (isJsonList(id) && id.flat().some((each) => each !== 0))
        throw notModelled('A list of objects as an argument');
      if (typeof id === 'number' && id !== 0) objects.set(index, this.resolve(id));
    });
    return new Arguments(values, objects);
  }

  private follow(info: ObjectPathInfo): WireObject | null {
    switch (info.ObjectPathType) {
      case PATH.root:
        return { type: 'Workbook', target: this.session.workbook };
      case PATH.newObject:
        return this.service(info.Name);
      case PATH.reference:
        return this.reference(info.Name);
      case PATH.nothing:
        return null;
      default:
        return this.fromParent(info);
    }
  }

  private fromParent(info: ObjectPathInfo): WireObject | null {
    const parent = this.resolve(info.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (info.ObjectPathType) {
      case PATH.method:
        return make(parent, info.Name, this.arguments(info.ArgumentInfo), this.session, this.descriptions);
      case PATH.property:
        return childOf(parent, info.Name, this.session, this.descriptions);
      case PATH.indexer:
        return itemOf(parent, info.ArgumentInfo?.Arguments?.[0] ?? null, this.session, this.descriptions);
      default:
        throw notModelled(`Object path type ${info.ObjectPathType}`);
    }
  }

  private service(name: string): WireObject {
    const type = SERVICES[name];
    if (type === undefined) throw notModelled(name);
    return { type, target: this.session.workbook };
  }

  private reference(id: string): WireObject {
    const object = this.session.references.get(id);
    const isGone = object?.type === 'Range' && object.target.area === null;
    if (object === undefined || isGone) throw itemNotFound('The object that was kept');
    return object;
  }
}

function make(
  parent: WireObject,
  name: string,
  given: Arguments,
  session: Session,
  descriptions: Descriptions,
): WireObject | null {
  const maker = member(describe(parent, descriptions).makers, name, parent.type);
  requireApi(session, maker.since, memberName(parent.type, name));
  return maker.make(parent.target, given, session);
}

function itemOf(parent: WireObject, key: Json, session: Session, descriptions: Descriptions): WireObject {
  const { collection } = describe(parent, descriptions);
  if (collection?.item === undefined) throw notModelled(memberName(parent.type, 'getItem'));
  if (typeof key !== 'string' && typeof key !== 'number')
    throw new ExcelError('InvalidArgument', `${JSON.stringify(key)} is no key.`);
  return collection.item(parent.target, key, session);
}
