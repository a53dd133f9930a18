import { areRelated, type CheckedOperation, methodsWith, shapeOf } from "./find-operation.ts";
import { listing, quoted, suggestion } from "./meant.ts";
import { snakeCase } from "./nearest-name.ts";
import type { Position } from "./position.ts";

/** Suggests how to fix a field that the API does not know, as the end of a sentence. */
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

/** The fix for a field of the input itself. */
function ofInput(operation: CheckedOperation, field: string, path: Position["path"]): string | undefined {
  if (path.length > 1 && field === path[0]) return ": the method adds this envelope, so pass only its content.";
  if (operation.path.includes(`{${field}}`)) return ": pass it as a separate argument.";
  return otherMethod(operation, field);
}

/**
 * The fix for a field that another method of the resource accepts. If that method is an upsert by an external ID, it
 * may be called again.
 */
function otherMethod(operation: CheckedOperation, field: string): string | undefined {
  const id = /\{(?<id>external_\w+)\}$/.exec(operation.path)?.groups?.["id"];
  const methods = methodsWith(field).filter((name) => areRelated(name, operation.name));
  const upsert = id && methods.find((name) => methodsWith(id).includes(name));
  if (upsert) return `: use \`${upsert}\` with the same \`${id}\`.`;
  return methods.length > 0 ? `: use ${quoted(methods).join(" or ")}.` : undefined;
}

/** The fix for a field that belongs to a nested object, or to an enclosing one. */
function otherPlace({ shapes, path }: Position, field: string): string | undefined {
  const [inner] = [...(shapes.at(-1) ?? [])].find(([, shape]) => shapeOf(shape)?.has(field)) ?? [];
  if (inner !== undefined) return `: it belongs in \`${inner}\`.`;
  const keys = path.filter((step) => typeof step === "string");
  const outer = keys[shapes.slice(0, -1).findLastIndex((shape) => shape.has(field))];
  return outer === undefined ? undefined : `: it belongs next to \`${outer}\`.`;
}

/** The fix for a field of another resource. Names no methods if three or more accept the field. */
function elsewhere(field: string): string | undefined {
  const methods = methodsWith(field);
  return methods.length > 0 && methods.length < 3 ? `: it belongs in ${quoted(methods).join(" or ")}.` : undefined;
}
