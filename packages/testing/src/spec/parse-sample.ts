import { entitySamples } from "./samples.ts";

/** Parses a sample into a new object. A text such as `$tax` becomes the sample with that name, and `$$` becomes `$`. */
export function parseSample(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) => {
    if (typeof value !== "string" || !value.startsWith("$")) return value;
    return value.startsWith("$$") ? value.slice(1) : parseSample(entitySamples[value.slice(1)] ?? "null");
  });
}
