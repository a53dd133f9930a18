import { areRelated, type CheckedOperation, methodsWith, shapeOf } from "./find-operation.ts";
import { listing, quoted, suggestion } from "./meant.ts";
import { snakeCase } from "./nearest-name.ts";
import type { Position } from "./position.ts";

/** Says what to do instead of giving a field that the API does not know, as the end of a sentence. */
export function remedy(operation: CheckedOperation, position: Position): string {
  const { shapes, path } = position;
  const given = String(path.at(-1));
  const field = snakeCase(given);
  const names = [...(shapes.at(-1)?.keys() ?? [])];
  if (names.includes(field)) return `: did you mean \`${field}\`?`;
  return (
    (path.length > 2 ? undefined : ofInput(operation, field, path)) ??
    otherPlace(position, field) ??
    suggestion(given, names) ??
    elsewhere(field) ??
    listing(names)
  );
}

/** What there is to say of a field of the input itself. */
function ofInput(operation: CheckedOperation, field: string, path: Position["path"]): string | undefined {
  if (path.length > 1 && field === path[0]) return ": the method adds it, so give only what is in it.";
  if (operation.path.includes(`{${field}}`)) return ": it is an argument of its own.";
  return otherMethod(operation, field);
}

/** A field that another method of the resource takes; one that creates or updates by an id of yours may be called again. */
function otherMethod(operation: CheckedOperation, field: string): string | undefined {
  const id = /\{(?<id>external_\w+)\}$/.exec(operation.path)?.groups?.["id"];
  const methods = methodsWith(field).filter((name) => areRelated(name, operation.name));
  const upsert = id && methods.find((name) => methodsWith(id).includes(name));
  if (upsert) return `: \`${upsert}\` takes it, with the same \`${id}\`.`;
  return methods.length > 0 ? `: it is set by ${quoted(methods).join(" and ")}.` : undefined;
}

/** A field of an object that is in this one, or that this one is in. */
function otherPlace({ shapes, path }: Position, field: string): string | undefined {
  const [inner] = [...(shapes.at(-1) ?? [])].find(([, shape]) => shapeOf(shape)?.has(field)) ?? [];
  if (inner !== undefined) return `: there is one in \`${inner}\`.`;
  const keys = path.filter((step) => typeof step === "string");
  const outer = keys[shapes.slice(0, -1).findLastIndex((shape) => shape.has(field))];
  return outer === undefined ? undefined : `: there is one beside \`${outer}\`.`;
}

/** A field of another resource, unless so many have it that this says nothing. */
function elsewhere(field: string): string | undefined {
  const methods = methodsWith(field);
  return methods.length > 0 && methods.length < 3 ? `: it is for ${quoted(methods).join(" and ")}.` : undefined;
}
