/** How a class of Office.js is described to the host: its members, with the set that brought each. */
import { notModelled } from '../errors';
import type { EventType } from '../events';
import type { Json } from '../json';
import type { ApiVersion } from '../profile';
import type { Session } from '../session';
import type { Arguments } from './arguments';
import type { Targets, TypeName, WireObject, WireObjectOf } from './types';

/** A property with a plain value. Without `write` it is read-only. */
export interface Scalar<Target> {
  readonly since: ApiVersion;
  readonly read: (target: Target, session: Session) => Json;
  readonly write?: (target: Target, value: Json, session: Session) => void;
}

/** A property with an object; null where there is none. */
export interface Child<Target> {
  readonly since: ApiVersion;
  readonly of: (target: Target, session: Session) => WireObject | null;
}

/** A method that gives a plain value, or nothing. */
export interface Method<Target> {
  readonly since: ApiVersion;
  readonly run: (target: Target, given: Arguments, session: Session) => Json | undefined;
}

/** A method that gives an object; null for the null object. */
export interface Maker<Target> {
  readonly since: ApiVersion;
  readonly make: (target: Target, given: Arguments, session: Session) => WireObject | null;
}

/** A collection; Office.js finds an item by what its identity says. */
export interface Collection<Target> {
  readonly items: (target: Target, session: Session) => readonly WireObject[];
  /** @throws ExcelError for a key without an item */
  readonly item?: (target: Target, key: string | number, session: Session) => WireObject;
}

/** An event; Office.js registers it by a method of its own. */
export interface EventSource<Target> {
  readonly since: ApiVersion;
  /** The property that add-ins use. */
  readonly property: string;
  readonly type: EventType;
  readonly target: (target: Target) => string;
}

type Named<Member> = Readonly<Record<string, Member>>;

/** Members by their name on the bridge, which begins with a capital. */
export interface Description<Target> {
  readonly identity?: { readonly name: 'Id' | '_Id'; readonly of: (target: Target) => string | number };
  readonly scalars?: Named<Scalar<Target>>;
  readonly children?: Named<Child<Target>>;
  readonly methods?: Named<Method<Target>>;
  readonly makers?: Named<Maker<Target>>;
  readonly collection?: Collection<Target>;
  /** By the name in the method that registers: `DataChangedEvent` for `_RegisterDataChangedEvent`. */
  readonly events?: Named<EventSource<Target>>;
}

export type Descriptions = { readonly [Name in TypeName]: Description<Targets[Name]> };

/** The members of an object's class. */
export function describe<Name extends TypeName>(
  object: WireObjectOf<Name>,
  descriptions: Descriptions,
): Description<Targets[Name]> {
  return descriptions[object.type];
}

/** A member, or the fault that says which one is missing. */
export function member<Member>(members: Named<Member> | undefined, name: string, type: TypeName): Member {
  const found = members?.[name];
  if (found === undefined || !Object.hasOwn(members ?? {}, name)) throw notModelled(memberName(type, name));
  return found;
}

/** A member as add-ins write it. */
export function memberName(type: TypeName, name: string): string {
  return `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
