import type { Direction } from "../policy/direction.ts";
import type ts from "typescript";
import type { Place } from "../findings/place.ts";
import type { DocumentTypes, Member } from "../compiler/document-types.ts";

/** Data that travels together: all parameters, or a body in one media type. */
export interface Payload {
  /** The place below the operation. */
  readonly path: Place;
  readonly type: ts.Type;
}

type Members = ReadonlyMap<string, Member>;

/** Lists what an operation or webhook sends or receives. */
export function listPayloads(side: DocumentTypes, place: Place, direction: Direction): Payload[] {
  const operation = side.declaredAt(place);
  if (operation == null) return [];
  const members = side.membersOf(operation.type);
  const responses = [...below(members.get("responses"), side)];
  if (direction === "response")
    return responses.flatMap(([status, response]) => bodyPayloads(response, ["responses", status], side));
  const parameters = members.get("parameters");
  return [
    ...(direction === "request" && parameters != null ? [{ path: ["parameters"], type: parameters.type }] : []),
    ...bodyPayloads(members.get("requestBody"), ["requestBody"], side),
  ];
}

function bodyPayloads(owner: Member | undefined, path: Place, side: DocumentTypes): Payload[] {
  const content = below(below(owner, side).get("content"), side);
  return [...content].map(([mediaType, { type }]) => ({ path: [...path, "content", mediaType], type }));
}

function below(member: Member | undefined, side: DocumentTypes): Members {
  return member == null ? new Map() : side.membersOf(member.type);
}
