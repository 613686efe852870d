/** The answer to `load`: the properties that were asked for, of an object and of what hangs on it. */
import { Fault, notModelled } from '../errors';
import type { Json, JsonObject } from '../json';
import { hasApi } from '../profile';
import type { Session } from '../session';
import { describe, member, memberName, type Descriptions } from './description';
import type { Query } from './messages';
import type { WireObject } from './types';

/** The properties that are asked of one object, and of its children by name. */
interface Wanted {
  readonly names: Set<string>;
  readonly children: Map<string, Wanted>;
}

const EVERYTHING = '*';

/** @throws Fault for a property that the profile's Excel lacks, or the test host */
export function loadObject(
  object: WireObject,
  query: Query,
  session: Session,
  descriptions: Descriptions,
): JsonObject {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/${EVERYTHING}`)];
  const wanted = wantedBy(paths.length === 0 ? [EVERYTHING] : paths);
  return new Loader(session, descriptions).load(object, wanted, query);
}

function wantedBy(paths: readonly string[]): Wanted {
  const root: Wanted = { names: new Set(), children: new Map() };
  for (const path of paths) {
    const steps = path.split('/').map(wireName);
    const last = steps.pop() ?? EVERYTHING;
    let wanted = root;
    for (const step of steps) {
      const next = wanted.children.get(step) ?? { names: new Set(), children: new Map() };
      wanted.children.set(step, next);
      wanted = next;
    }
    wanted.names.add(last);
  }
  return root;
}

/** On the bridge names begin with a capital; add-ins may write them either way. */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

class Loader {
  constructor(
    private readonly session: Session,
    private readonly descriptions: Descriptions,
  ) {}

  load(object: WireObject, wanted: Wanted, query: Query): JsonObject {
    const { values, rest } = this.ownProperties(object, wanted.names);
    const { collection } = describe(object, this.descriptions);
    if (collection === undefined) {
      const [unknown] = rest;
      if (unknown !== undefined) throw notModelled(memberName(object.type, unknown));
      return { ...values, ...this.childValues(object, wanted.children) };
    }
    if (rest.size === 0 && wanted.children.size === 0) return values;
    const start = query.Skip ?? 0;
    const end = query.Top === undefined ? undefined : start + query.Top;
    const items = itemsOf(object, this.session, this.descriptions).slice(start, end);
    const ofItems = { names: rest, children: wanted.children };
    return { ...values, _Items: items.map((item) => this.withIdentity(item, ofItems)) };
  }

  /** The properties of the object itself; what is left is asked of its items. */
  private ownProperties(
    object: WireObject,
    names: ReadonlySet<string>,
  ): { readonly values: JsonObject; readonly rest: Set<string> } {
    const { scalars = {}, children = {}, collection } = describe(object, this.descriptions);
    const values: Record<string, Json> = {};
    const rest = new Set<string>();
    for (const name of names) {
      if (name === EVERYTHING) {
        for (const [each, { since }] of Object.entries(scalars))
          if (hasApi(this.session.profile, since)) values[each] = this.read(object, each);
        if (collection !== undefined) rest.add(EVERYTHING);
      } else if (Object.hasOwn(scalars, name)) values[name] = this.read(object, name);
      else if (Object.hasOwn(children, name))
        values[name] = this.childValue(object, name, wantedBy([EVERYTHING]));
      else rest.add(name);
    }
    return { values, rest };
  }

  private childValues(object: WireObject, children: ReadonlyMap<string, Wanted>): JsonObject {
    return Object.fromEntries(
      [...children].map(([name, wanted]) => [name, this.childValue(object, name, wanted)]),
    );
  }

  private childValue(object: WireObject, name: string, wanted: Wanted): Json {
    const child = childOf(object, name, this.session, this.descriptions);
    return child === null ? null : this.withIdentity(child, wanted);
  }

  private withIdentity(object: WireObject, wanted: Wanted): JsonObject {
    return { ...identityOf(object, this.descriptions, this.session), ...this.load(object, wanted, {}) };
  }

  private read(object: WireObject, name: string): Json {
    return readScalar(object, name, this.session, this.descriptions);
  }
}

/** What Office.js finds the object by later: its id, or the reference that it asked to keep. */
export function identityOf(object: WireObject, descriptions: Descriptions, session: Session): JsonObject {
  const identity = identityValue(object, descriptions);
  const reference = session.references.idOf(object);
  return {
    ...(identity === null ? {} : { [identity.name]: identity.value }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

function identityValue(
  object: WireObject,
  descriptions: Descriptions,
): { readonly name: string; readonly value: string | number } | null {
  const { identity } = describe(object, descriptions);
  return identity === undefined ? null : { name: identity.name, value: identity.of(object.target) };
}

export function childOf(
  object: WireObject,
  name: string,
  session: Session,
  descriptions: Descriptions,
): WireObject | null {
  const child = member(describe(object, descriptions).children, name, object.type);
  requireApi(session, child.since, memberName(object.type, name));
  return child.of(object.target, session);
}

function itemsOf(object: WireObject, session: Session, descriptions: Descriptions): readonly WireObject[] {
  return describe(object, descriptions).collection?.items(object.target, session) ?? [];
}

function readScalar(object: WireObject, name: string, session: Session, descriptions: Descriptions): Json {
  const scalar = member(describe(object, descriptions).scalars, name, object.type);
  requireApi(session, scalar.since, memberName(object.type, name));
  return scalar.read(object.target, session);
}

/** @throws Fault for a member that came with a later set than this Excel has */
export function requireApi(session: Session, since: `1.${number}`, name: string): void {
  if (hasApi(session.profile, since)) return;
  throw new Fault(
    'ApiNotFound',
    `${name} needs ExcelApi ${since}; this Excel has ${session.profile.excelApi}.`,
  );
}
