import { type OperationCall, operationCalls } from "@lagokit/spec-pipeline/operation-calls";
import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Lago } from "../src/lago.ts";

/** A method of the client, and the operation that it calls. */
export interface ClientMethod extends Pick<OperationCall, "method" | "path"> {
  /** The call expression, such as `lago.customers.wallets.create`. */
  readonly name: string;
  /** The retry class: whether the request may be retried if the outcome is unknown. */
  readonly resend: string;
}

const resources = fileURLToPath(new URL("../src/resources", import.meta.url));

/** Finds every client method that calls an operation, in the source of its resource. */
export async function clientMethods(): Promise<readonly ClientMethod[]> {
  const names = resourceNames();
  const methods: ClientMethod[] = [];
  for await (const file of glob("*.ts", { cwd: resources })) {
    const source = await readFile(`${resources}/${file}`, "utf8");
    for (const { className, methodName, method, path, resend = defaultResend(method) } of operationCalls(source))
      for (const resource of names.get(className) ?? [])
        methods.push({ name: `${resource}.${methodName}`, method, path, resend });
  }
  return methods;
}

/** Where the instances of each class and its base classes are: `CustomerWallets` is `lago.customers.wallets`. */
function resourceNames(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const visit = (resource: object, name: string): void => {
    for (const className of classesOf(resource)) names.set(className, [...(names.get(className) ?? []), name]);
    for (const [key, value] of Object.entries(resource)) if (typeof value === "object") visit(value, `${name}.${key}`);
  };
  visit(new Lago({ apiKey: "none" }), "lago");
  return names;
}

/** The names of an object's class and its base classes. */
function classesOf(value: object): readonly string[] {
  // As: a prototype is an object with a constructor, or null.
  const above = Object.getPrototypeOf(value) as object | null;
  return above === null || above === Object.prototype ? [] : [above.constructor.name, ...classesOf(above)];
}

/** The default retry class of the core, for a call without `resend`. */
function defaultResend(method: string): string {
  if (method === "post" || method === "patch") return "never";
  return method === "put" || method === "delete" ? "write" : "read";
}
