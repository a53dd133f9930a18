import type { Prism } from "./observe-prism.ts";

/** What is used of an operation as Prism has it. */
interface PrismOperation {
  readonly path: string;
  readonly responses: readonly { readonly contents?: readonly { schema?: object }[] }[];
}

/**
 * Spares Prism work that changes no answer:
 * - It compiles a schema once for each place that it stands in, as it writes each reference out. It is given one object
 *   for all schemas of answers that say the same.
 * - It holds each request to the paths of all operations. It is given those whose path may be the request's.
 */
export function lightenPrism(prism: Prism): void {
  const request = prism.request;
  let shared: unknown;
  prism.request = (input, operations, ...rest) => {
    const all = operations as readonly PrismOperation[]; // Prism's own, and always the same
    if (shared !== all) shareSchemas(all);
    shared = all;
    const candidates = all.filter(({ path }) => mayBe(path, input.url.path));
    return request(input, candidates.length > 0 ? candidates : all, ...rest);
  };
}

function shareSchemas(operations: readonly PrismOperation[]): void {
  const schemas = new Map<string, object>();
  for (const content of operations.flatMap(({ responses }) => responses.flatMap(({ contents = [] }) => contents))) {
    if (content.schema === undefined) continue;
    // What is left out names the place that the schema stood in.
    const text = JSON.stringify(content.schema, (key, value: unknown) => (key === "x-stoplight" ? undefined : value));
    const known = schemas.get(text);
    if (known === undefined) schemas.set(text, content.schema);
    else content.schema = known;
  }
}

/** Whether a path of the document may be that of a request; what is encoded, or filled in, may be anything. */
function mayBe(template: string, path: string): boolean {
  const own = path.split("/");
  const parts = template.split("/");
  return (
    parts.length === own.length && parts.every((part, index) => /[{%]/.test(part + own[index]) || part === own[index])
  );
}
