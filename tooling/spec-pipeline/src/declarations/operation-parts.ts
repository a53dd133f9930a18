import type { GeneratedTypes } from "./read-types.ts";
import type { Member, ObjectModel, Owner, TypeModel } from "./type-model.ts";

/** The query of an operation, with the names that a caller writes: `statuses` for `statuses[]`. */
export function queryType(types: GeneratedTypes, operation: string, moments: readonly string[]): ObjectModel {
  const query = typeOf(types.get("operations"), operation, "parameters", "query");
  if (query?.kind !== "object") return { kind: "object", members: [] };
  const members = query.members.map((member) => ({
    ...member,
    name: member.name.replace(/\[\]$/, ""),
    isMoment: moments.includes(member.name),
  }));
  return { ...query, members };
}

/** Who declares what is in a query. */
export function queryOwner(name: string): Owner {
  return { name, isSent: true, isReceived: false, isQuery: true };
}

/** The type of a property inside others. */
export function typeOf(type: TypeModel | undefined, ...path: readonly string[]): TypeModel | undefined {
  return path.reduce<TypeModel | undefined>((within, name) => memberOf(within, name)?.type, type);
}

export function memberOf(type: TypeModel | undefined, name: string): Member | undefined {
  return type?.kind === "object" ? type.members.find((member) => member.name === name) : undefined;
}
