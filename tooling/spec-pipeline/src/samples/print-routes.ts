import type { JsonObject } from "../document/json.ts";
import { listOperations } from "../document/operations.ts";

/** Prints the method and the path of each operation of a document. */
export function printRoutes(document: JsonObject): string {
  const rows = listOperations(document).map(
    ({ id, method, path }) => `  ${propertyName(id)}: ${JSON.stringify(`${method.toUpperCase()} ${path}`)},\n`,
  );
  return `/** The method and the path of each operation. */\nexport const routes = {\n${rows.join("")}} as const;\n`;
}

function propertyName(text: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(text) ? text : JSON.stringify(text);
}
