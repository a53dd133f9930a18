import ts from "typescript";
import { escapeHtml } from "../markdown/html.ts";
import { commentOf } from "../packages/comment.ts";
import { memberBody, type Writer } from "../packages/member-body.ts";
import type { Entry, Member } from "../packages/package-entries.ts";
import type { TypeLinks } from "../packages/type-links.ts";
import type { Chapter, Link, Page } from "../page.ts";
import { typeGroup, type TypeGroup } from "./type-groups.ts";

const overview = "/types/";

/** A page with more types than this is divided. */
const mostTypes = 40;

/** Creates a page of types for each tag, because most types are only useful next to the types of their fields. */
export function typesChapter(entries: readonly Entry[], groups: readonly TypeGroup[], links: TypeLinks): Chapter {
  const members = entries.find(({ specifier }) => specifier === "@lagokit/types")?.members.filter(isNamed) ?? [];
  const parts = divide(Map.groupBy(members, ({ name }) => typeGroup(groups, name)));
  for (const { address, types } of parts)
    for (const { name } of types) links.add(name, `${address}#${name.toLowerCase()}`);
  const pages = parts.map((part) => groupPage(part, links));
  return {
    section: { label: "Types", address: overview, groups: [{ label: "Types", links: pages.map(linkTo) }] },
    pages: [overviewPage(parts, entries), ...pages],
  };
}

function linkTo({ address, title }: Page): Link {
  return { label: title.replace(/^Types of /, ""), address };
}

interface Part {
  readonly title: string;
  readonly address: string;
  readonly types: readonly Member[];
}

/** Whether a type is named. The maps of `openapi-typescript` are not for readers. */
function isNamed({ declaration }: Member): boolean {
  return !declaration.getSourceFile().fileName.endsWith("openapi.ts");
}

function divide(groups: ReadonlyMap<TypeGroup, readonly Member[]>): readonly Part[] {
  const parts = [...groups].flatMap(([{ label, slug }, types]) => {
    const count = Math.ceil(types.length / mostTypes);
    const size = Math.ceil(types.length / count);
    return Array.from({ length: count }, (_, index) => ({
      title: `Types of ${label}${count > 1 ? ` (${index + 1} of ${count})` : ""}`,
      address: `/types/${slug}${index > 0 ? `-${index + 1}` : ""}/`,
      types: types.slice(index * size, (index + 1) * size),
    }));
  });
  return parts.toSorted((one, other) => one.title.localeCompare(other.title, "en"));
}

function groupPage({ title, address, types }: Part, links: TypeLinks): Page {
  const body = (form: Writer["form"]): string =>
    types
      .map(({ name, declaration }) => `## ${name}\n\n${memberBody(declaration, { links, form, level: 3 })}`)
      .map((text) => text.replaceAll("\n\n### Properties\n\n", "\n\n"))
      .join("\n\n");
  return {
    address,
    title,
    description: `${title} in @lagokit/types: ${types
      .slice(0, 4)
      .map(({ name }) => name)
      .join(", ")}.`,
    body: body("page"),
    markdown: body("markdown"),
    searchWeight: 0.2,
  };
}

function overviewPage(parts: readonly Part[], entries: readonly Entry[]): Page {
  const lists = parts.map(({ title, address, types }) => {
    const names = types.map(({ name }) => `[\`${name}\`](${address}#${name.toLowerCase()})`);
    return `## [${title.replace(/^Types of /, "")}](${address})\n\n${names.join(" ")}`;
  });
  return {
    address: overview,
    title: "Types",
    description: "Every named type of @lagokit/types: entities, inputs, queries, enums and webhook payloads.",
    body: [introduction, ...lists, valueLists(entries)].join("\n\n"),
    searchWeight: 0.2,
  };
}

const introduction = [
  "Each entity, input and query of the API has a name. The types come from the same document as the [HTTP API](/http/).",
  '```ts\nimport type { Customer, CustomerCreateInput } from "@lagokit/types";\n```',
  "`@lagokit/client` and `@lagokit/webhooks` export the same types.",
].join("\n\n");

function valueLists(entries: readonly Entry[]): string {
  const members = entries.find(({ specifier }) => specifier === "@lagokit/types/values")?.members ?? [];
  const values = members.filter(({ declaration }) => ts.isVariableDeclaration(declaration));
  const items = values.map(({ name, declaration }) => `- \`${name}\`: ${escapeHtml(commentOf(declaration).text)}`);
  return `## Values of enums\n\n\`@lagokit/types/values\` exports the known values of each enum, for a select box or a check.\n\n${items.join("\n")}`;
}
