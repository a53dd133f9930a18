import { flatten } from "./flatten.ts";
import type { NamedSchemas } from "./named-schemas.ts";
import { namingVariants } from "./too-many-variants.ts";
import type { TypeModel } from "./type-model.ts";

/** The type of a schema, or of the content of one of its properties, by the `place` of a type candidate. */
export function typeAt(schemas: NamedSchemas, place: string): TypeModel {
  const [schema = "", property] = place.replace(/\+$/, "").split(".");
  const type = schemas.component("schemas", schema) ?? { kind: "text", text: "unknown" };
  if (property === undefined) return type;
  const members = namingVariants(schema, () => flatten(type, schemas.resolve))?.common.members ?? [];
  const content = members.find(({ name }) => name === property)?.type ?? type;
  if (!place.endsWith("+")) return content;
  const siblings = members.filter(({ name }) => name !== property);
  return { kind: "intersection", parts: [content, { kind: "object", members: siblings }] };
}
