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
  const share = schemaSharing();
  prism.request = (input, operations, ...rest) => {
    const all = operations as readonly PrismOperation[]; // Prism's own, the same for each request
    const candidates = all.filter(({ path }) => mayBe(path, input.url.path));
    candidates.forEach(share);
    return request(input, candidates.length > 0 ? candidates : all, ...rest);
  };
}

/** Makes what has an operation share the schemas of its answers with those that came before. */
function schemaSharing(): (operation: PrismOperation) => void {
  const done = new Set<PrismOperation>();
  const schemas = new Map<string, object>();
  return (operation) => {
    if (done.has(operation)) return;
    done.add(operation);
    for (const content of operation.responses.flatMap(({ contents = [] }) => contents)) {
      if (content.schema === undefined) continue;
      // What is left out names the place that the schema stood in.
      const text = JSON.stringify(content.schema, (key, value: unknown) => (key === "x-stoplight" ? undefined : value));
      content.schema = schemas.get(text) ?? content.schema;
      schemas.set(text, content.schema);
    }
  };
}

/** Whether a path of the document may be that of a request; what is encoded, or filled in, may be anything. */
function mayBe(template: string, path: string): boolean {
  const own = path.split("/");
  const parts = template.split("/");
  return (
    parts.length === own.length && parts.every((part, index) => /[{%]/.test(part + own[index]) || part === own[index])
  );
}
