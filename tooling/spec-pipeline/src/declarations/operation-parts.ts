import { partsOf } from "./inspect-type.ts";
import type { GeneratedTypes } from "./read-types.ts";
import type { Member, ObjectModel, Owner, TypeModel } from "./type-model.ts";

/** The query of an operation, with the names that callers use: `statuses` for `statuses[]`. */
export function queryType(types: GeneratedTypes, operation: string, moments: readonly string[]): ObjectModel {
  const query = typeOf(types.get("operations"), operation, "parameters", "query");
  if (query?.kind !== "object") return { kind: "object", members: [] };
  const members = new Map<string, Member>();
  for (const member of query.members) {
    const name = member.name.replace(/\[\]$/, "");
    const own = { ...member, name, isMoment: moments.includes(member.name) };
    members.set(name, eitherOf(members.get(name), own));
  }
  return { ...query, members: [...members.values()] };
}

/**
 * Merges `status` and `status[]` into one property: the client sends a list as `status[]`, and any other value as
 * `status`.
 */
function eitherOf(one: Member | undefined, other: Member): Member {
  if (one === undefined) return other;
  return {
    ...(one.documentation.text === "" ? other : one),
    isOptional: one.isOptional || other.isOptional,
    type: { kind: "union", parts: [...partsOf(one.type), ...partsOf(other.type)] },
  };
}

/** The owner of the types nested in a query. */
export function queryOwner(name: string): Owner {
  return { name, isSent: true, isReceived: false, isQuery: true };
}

/** The type of a nested property. */
export function typeOf(type: TypeModel | undefined, ...path: readonly string[]): TypeModel | undefined {
  return path.reduce<TypeModel | undefined>((within, name) => memberOf(within, name)?.type, type);
}

export function memberOf(type: TypeModel | undefined, name: string): Member | undefined {
  return type?.kind === "object" ? type.members.find((member) => member.name === name) : undefined;
}
