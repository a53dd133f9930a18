import { isObject, type JsonObject } from "@lagokit/mock";
import { escapeHtml, inlineHtml } from "../markdown/html.ts";
import type { Page } from "../page.ts";
import { kebab } from "./kebab.ts";
import type { ShownOperation } from "./operation-page.ts";
import { list, text } from "./schema-view.ts";

/** A tag of the document, and its operations. */
export interface Tag {
  readonly label: string;
  readonly address: string;
  readonly description: string;
  readonly operations: readonly ShownOperation[];
}

/** Returns the tags that have operations, in the order of the document. */
export function tagsOf(document: JsonObject, operations: readonly ShownOperation[]): readonly Tag[] {
  return list(document["tags"])
    .filter(isObject)
    .map((tag) => ({
      label: readableName(text(tag["name"])),
      address: `/http/${kebab(text(tag["name"]))}/`,
      description: text(tag["description"]),
      operations: operations.filter(({ definition }) => list(definition["tags"]).includes(text(tag["name"]))),
    }))
    .filter((tag) => tag.operations.length > 0);
}

/** Creates the page of a tag. It lists the title, the call and the request of each operation. */
export function tagPage({ label, address, description, operations }: Tag): Page {
  const rows = operations.map(rowHtml).join("");
  const items = operations.map(
    ({ address: page, definition, clientMethod, method, path }) =>
      `- [${text(definition["summary"])}](${page}): \`${clientMethod}()\`, \`${method} ${path}\``,
  );
  return {
    address,
    title: label,
    description: `${description} ${operations.length} operations, each with its TypeScript call.`,
    body: `${description}\n\n<ul class="operations" data-pagefind-ignore>${rows}</ul>`,
    markdown: `${description}\n\n${items.join("\n")}`,
    searchWeight: 0.5,
  };
}

function rowHtml({ address, definition, clientMethod, method, path }: ShownOperation): string {
  const request = `<span class="method method-${method.toLowerCase()}">${method}</span> <code>${escapeHtml(path)}</code>`;
  return `<li><a href="${address}">${inlineHtml(text(definition["summary"]))}</a><code class="call">${clientMethod}()</code><span class="request">${request}</span></li>`;
}

/** Converts a tag to a label: `api_logs` to `API logs`. */
function readableName(name: string): string {
  const words = name
    .replace("add_on", "add-on")
    .replaceAll("_", " ")
    .replace(/\bapi\b/, "API");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
