import type { Json, JsonObject } from "../document/json.ts";
import { listOperations } from "../document/operations.ts";
import { compareText } from "../document/order.ts";
import {
  entitySamples,
  errorSamples,
  type NamedSample,
  responseSamples,
  type TypeNames,
  webhookSamples,
} from "./list-samples.ts";
import { SharedSamples } from "./shared-samples.ts";

/** Prints the samples of a document, for `@lagokit/testing`. */
export function printSamples(document: JsonObject, names: TypeNames): string {
  const entities = entitySamples(document, names).map(([name, sample]): NamedSample => [fixtureName(name), sample]);
  const shared = new SharedSamples(entities);
  const errors = listOperations(document).map(({ id, ...operation }) => {
    const bodies = errorSamples(document, { id, ...operation });
    return [id, bodies.map((body) => [errorName(body), body] as const)] as const;
  });
  const bodies = new Map(errors.flatMap(([, all]) => all).toSorted(([one], [other]) => compareText(one, other)));
  return [
    printRecord(
      "The objects that responses and webhooks contain, as JSON. A text such as `$tax` is the sample with that name.",
      { name: "entitySamples", rows: entities.map(([name, sample]) => [name, shared.print(sample, name)]) },
    ),
    printRecord("The successful response of each operation, as JSON. Empty responses are not listed.", {
      name: "responseSamples",
      rows: responseSamples(document).map(([name, sample]) => [name, shared.print(sample)]),
    }),
    printRecord("The payload of each webhook, as JSON.", {
      name: "webhookSamples",
      rows: webhookSamples(document).map(([name, sample]) => [name, shared.print(sample)]),
    }),
    printRecord("The bodies of errors, as JSON.", {
      name: "errorSamples",
      rows: [...bodies].map(([name, body]) => [name, JSON.stringify(body)]),
    }),
    printRecord("The errors of each operation, as a list of `errorSamples`.", {
      name: "operationErrors",
      rows: errors.map(([id, all]) => [id, all.map(([name]) => name).join(", ")]),
    }),
  ].join("\n");
}

/** Prints the types of the entities that `printSamples` has samples of. */
export function printEntities(document: JsonObject, names: TypeNames): string {
  const entities = entitySamples(document, names).map(([name]) => name);
  const imports = entities.map((name) => `  ${name},\n`).join("");
  const rows = entities.map((name) => `  readonly ${fixtureName(name)}: ${name};\n`).join("");
  return [
    `import type {\n${imports}} from "@lagokit/types";\n`,
    "/** The objects that responses and webhooks contain. */",
    `export interface Entities {\n${rows}}\n`,
  ].join("\n");
}

function fixtureName(typeName: string): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}

/** Names an error by its status and its codes, such as `422 validation_errors code value_already_exist`. */
function errorName({ status = null, code = null, error_details: details = null }: JsonObject): string {
  return [status, code, details].flatMap(wordsOf).join(" ");
}

function wordsOf(value: Json): string[] {
  return value === null ? [] : (JSON.stringify(value).match(/\w+/g) ?? []);
}

interface PrintedRecord {
  readonly name: string;
  readonly rows: readonly (readonly [key: string, text: string])[];
}

function printRecord(text: string, { name, rows }: PrintedRecord): string {
  const lines = rows.map(([key, value]) => `  ${JSON.stringify(key)}: ${quoted(value)},\n`);
  return `/** ${text} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${lines.join("")}};\n`;
}

/** A string literal in single quotes. JSON in it has few characters to escape. */
function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
