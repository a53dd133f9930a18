import type { Operation, SampleRequest } from "@lagokit/mock";
import { cases } from "./cases/index.ts";

/** Returns the source code of the call that the contract case of an operation makes: `lago.customers.get("acme")`. */
export function writeCall(
  { id }: Pick<Operation, "id">,
  { path, query, body }: Pick<SampleRequest, "path" | "query" | "body">,
): string {
  const calls: string[] = [];
  const plainQuery = Object.entries(query).map(([name, value]) => [name.replace(/\[\]$/, ""), value]);
  // As: each case takes a client, which the scribe replaces, and the request of its own operation.
  const send = (cases as Readonly<Partial<Record<string, (...args: unknown[]) => unknown>>>)[id];
  if (send === undefined)
    throw new Error(`${id} has no contract case: write one in packages/client/test/contract/cases/.`);
  send(scribe("lago", calls), { path, query: present(Object.fromEntries(plainQuery)), body });
  const [call, ...others] = calls;
  if (call === undefined || others.length > 0)
    throw new Error(`The contract case of ${id} must make one call, but makes ${calls.length}.`);
  return call;
}

/** Records the calls of its methods, and of the methods of its properties. */
function scribe(name: string, calls: string[]): unknown {
  return new Proxy(() => undefined, {
    get: (_, key) => scribe(`${name}.${String(key)}`, calls),
    apply: (_, __, values: readonly unknown[]) => {
      const given = values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
      calls.push(`${name}(${given.map((value) => JSON.stringify(value)).join(", ")})`);
    },
  });
}

/** Omits empty arguments, as a caller would. */
export function present(values: Readonly<Record<string, unknown>>): object | undefined {
  return Object.values(values).some((value) => value !== undefined) ? values : undefined;
}
