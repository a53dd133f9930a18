import { markdownTable } from "markdown-table";
import type { Editor, Sources } from "./editor.ts";
import { type Client, clients } from "./hover-case.ts";
import { clientKeys } from "./measure-hovers.ts";
import { wrappers } from "./wrappers.ts";

/** The file of each client that contains functions around its calls. */
export const wrapperSources: Sources = Object.fromEntries(
  clientKeys.map((client) => [wrapperFileOf(client), wrappers[client]]),
);

export function wrapperFileOf(client: Client): string {
  return `wrappers-of-${client}.ts`;
}

/** Writes the length of the declarations of the same functions around each client. */
export function declarationTable(editor: Editor): string {
  const lines = clientKeys.map((client) => {
    const file = wrapperFileOf(client);
    const functions = [...wrappers[client].matchAll(/^export const/gm)].length;
    return [clients[client], functions, Buffer.byteLength(editor.declarations(file)), editor.errors(file).length];
  });
  return `The declarations that the compiler writes for functions around calls.

${markdownTable([["Around", "Functions", "Bytes", "Errors"], ...lines.map((line) => line.map(String))], { align: ["", "r", "r", "r"] })}
`;
}
