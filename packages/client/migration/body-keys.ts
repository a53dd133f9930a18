import type { Place } from "@lagokit/mock";

/** The top-level keys of a body, for each of its alternatives. */
export function bodyKeys(schema: Place): readonly (readonly string[])[] {
  const forms = ["oneOf", "anyOf"].flatMap((key) => schema.entries(key)).flatMap(([, form]) => bodyKeys(form));
  const own = schema.entries("properties").map(([name]) => name);
  const parts = schema.entries("allOf").flatMap(([, part]) => bodyKeys(part).flat());
  const common = [...own, ...parts];
  return forms.length === 0 ? [common] : forms.map((form) => [...common, ...form]);
}
