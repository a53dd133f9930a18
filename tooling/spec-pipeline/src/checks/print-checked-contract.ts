import { dereference } from "../document/dereference.ts";
import { childOf, isObject, type JsonObject, textOf } from "../document/json.ts";
import { listOperations, type Operation } from "../document/operations.ts";
import { ParameterWords } from "./parameter-words.ts";
import { ShapeNames } from "./shape-names.ts";

/** Prints what `contractChecks` of the client uses: the queries and bodies of a document. */
export function printCheckedContract(document: JsonObject): string {
  const [shapes, words] = [new ShapeNames(document), new ParameterWords(document)];
  const operations = listOperations(document).map((operation) => {
    const body = shapes.nameOf([bodyOf(document, operation)], operation.id) ?? "";
    const entry = [words.of(operation.parameters), body].map((text) => JSON.stringify(text));
    return [`${operation.method.toUpperCase()} ${operation.path}`, `[${entry.join(", ")}]`] as const;
  });
  return [
    printRecord("The query parameters and the body shape of each operation.", {
      name: "operations",
      type: "readonly [query: string, body: string]",
      rows: operations,
    }),
    printRecord("The fields of each shape. A field that is an object also names its shape.", {
      name: "shapes",
      type: "string",
      rows: shapes.entries().map(([name, fields]) => [name, JSON.stringify(fields)]),
    }),
    printRecord("Lists of values that several parameters share.", {
      name: "lists",
      type: "string",
      rows: words.lists().map(([name, values]) => [name, JSON.stringify(values)]),
    }),
  ].join("\n");
}

function bodyOf(document: JsonObject, { definition }: Operation): JsonObject {
  const body = dereference(document, definition["requestBody"]);
  const [, json] = Object.entries(childOf(body, "content")).find(([type]) => textOf(type).includes("json")) ?? [];
  return childOf(isObject(json) ? json : {}, "schema");
}

/** A generated constant: an object of rows. */
interface PrintedRecord {
  readonly name: string;
  readonly type: string;
  readonly rows: readonly (readonly [key: string, code: string])[];
}

function printRecord(text: string, { name, type, rows }: PrintedRecord): string {
  const lines = rows.map(([key, code]) => `  ${JSON.stringify(key)}: ${code},\n`);
  return `/** ${text} */\nexport const ${name}: Readonly<Record<string, ${type}>> = {\n${lines.join("")}};\n`;
}
