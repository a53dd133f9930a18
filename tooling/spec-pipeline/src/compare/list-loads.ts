import type ts from "typescript";
import type { Direction } from "./comparison.ts";
import type { Place } from "./place.ts";
import type { Member, TypeSide } from "./type-side.ts";

/** What travels as one: all parameters, or a body in one media type. */
export interface Load {
  /** Where it stands below its operation. */
  readonly path: Place;
  readonly type: ts.Type;
}

type Members = ReadonlyMap<string, Member>;

/** Lists what an operation or a webhook that is declared at a place carries one way. */
export function listLoads(side: TypeSide, place: Place, direction: Direction): Load[] {
  const operation = side.slotAt(place);
  if (operation == null) return [];
  const members = side.membersOf(operation.type);
  const responses = [...below(members.get("responses"), side)];
  if (direction === "response")
    return responses.flatMap(([status, response]) => bodyLoads(response, ["responses", status], side));
  const parameters = members.get("parameters");
  return [
    ...(direction === "request" && parameters != null ? [{ path: ["parameters"], type: parameters.type }] : []),
    ...bodyLoads(members.get("requestBody"), ["requestBody"], side),
  ];
}

function bodyLoads(owner: Member | undefined, path: Place, side: TypeSide): Load[] {
  const content = below(below(owner, side).get("content"), side);
  return [...content].map(([mediaType, { type }]) => ({ path: [...path, "content", mediaType], type }));
}

function below(member: Member | undefined, side: TypeSide): Members {
  return member == null ? new Map() : side.membersOf(member.type);
}
