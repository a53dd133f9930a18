import { basename, dirname } from "node:path";
import ts from "typescript";
import { codeBlock } from "../markdown/html.ts";
import type { Chapter, Group, Link, Page } from "../page.ts";
import { commentOf, firstSentence } from "./comment.ts";
import { heading, memberBody, type Writer } from "./member-body.ts";
import type { Entry, Member } from "./package-entries.ts";
import type { TypeLinks } from "./type-links.ts";

/** An export that has its own page, and its entry point. */
interface Place {
  readonly member: Member;
  readonly entry: Entry;
  readonly address: string;
}

/** If an entry point has more functions than this, they are sections of its page instead of pages. */
const mostFunctions = 15;

/** How many exports the description of an entry point names. */
const mostNames = 4;

const overview = "/packages/";

/** Creates the pages of the packages: one for each entry point, class, larger interface and function. */
export function packagesChapter(entries: readonly Entry[], links: TypeLinks): Chapter {
  const shown = entries.filter(({ package: folder }) => folder !== "types").map(withoutTypes);
  const places = placesOf(shown);
  for (const { member, address } of places.values()) links.add(member.name, address);
  for (const entry of shown)
    for (const { name } of entry.members) links.add(name, `${entryAddress(entry)}#${name.toLowerCase()}`);
  const entryPages = shown.map((entry) => entryPage(entry, places, links));
  return {
    section: { label: "Packages", address: overview, groups: groupsOf(shown, [...places.values()]) },
    pages: [overviewPage(entryPages), ...entryPages, ...[...places.values()].map((place) => memberPage(place, links))],
  };
}

/** Removes the types that come from `@lagokit/types`, because the chapter of the types contains them. */
function withoutTypes(entry: Entry): Entry {
  const members = entry.members.filter(
    ({ declaration }) => !declaration.getSourceFile().fileName.includes("/types/src/"),
  );
  return { ...entry, members };
}

function placesOf(entries: readonly Entry[]): ReadonlyMap<Member["declaration"], Place> {
  const places = new Map<Member["declaration"], Place>();
  const addresses = new Set<string>();
  for (const entry of entries)
    for (const member of entry.members.filter((one) => hasPage(one, entry))) {
      if (places.has(member.declaration)) continue;
      const address = freeAddress(`/packages/${entry.package}/api/${member.name.toLowerCase()}/`, addresses);
      places.set(member.declaration, { member, entry, address });
    }
  return places;
}

/** Returns an unused address. A function and its type can have names that differ only in case. */
function freeAddress(address: string, taken: Set<string>): string {
  const free = taken.has(address) ? address.replace(/\/$/, "-type/") : address;
  taken.add(free);
  return free;
}

function hasPage({ declaration }: Member, entry: Entry): boolean {
  if (ts.isClassDeclaration(declaration)) return true;
  if (ts.isInterfaceDeclaration(declaration))
    return declaration.members.length >= 2 || commentOf(declaration).examples.length > 0;
  const functions = entry.members.filter((one) => ts.isFunctionDeclaration(one.declaration));
  return (
    ts.isFunctionDeclaration(declaration) &&
    (functions.length <= mostFunctions || commentOf(declaration).examples.length > 0)
  );
}

function entryAddress({ package: folder, name }: Entry): string {
  return `/packages/${[folder, name].filter(Boolean).join("/")}/`;
}

function entryPage(entry: Entry, places: ReadonlyMap<Member["declaration"], Place>, links: TypeLinks): Page {
  const withPages = entry.members.filter(({ declaration }) => places.has(declaration));
  const others = entry.members.filter(({ declaration }) => !places.has(declaration));
  const items = withPages.map(({ name, declaration }) => {
    const text = firstSentence(commentOf(declaration).text);
    return `- [\`${name}\`](${places.get(declaration)?.address}): ${text}`;
  });
  const body = (form: Writer["form"]): string =>
    [introduction(entry), items.join("\n"), ...others.map((member) => memberSection(member, { links, form, level: 3 }))]
      .filter(Boolean)
      .join("\n\n");
  return {
    address: entryAddress(entry),
    title: entry.specifier,
    description: descriptionOf(entry),
    body: body("page"),
    markdown: body("markdown"),
    searchWeight: 0.4,
  };
}

/** Names the first exports, values before types. */
function descriptionOf({ name: entryName, members }: Entry): string {
  if (members.length === 0) return `Exports the same as @lagokit/types/${entryName}.`;
  const names = members
    .toSorted((one, other) => Number(isType(one.declaration)) - Number(isType(other.declaration)))
    .map(({ name }) => name);
  const rest = names.length - mostNames;
  const listed = rest > 1 ? [...names.slice(0, mostNames), `${rest} more`] : names;
  return `Exports ${new Intl.ListFormat("en-GB", { type: "conjunction" }).format(listed)}.`;
}

function introduction({ specifier, name, members }: Entry): string {
  const values = members.filter(({ declaration }) => !isType(declaration)).map((member) => member.name);
  const [first = members[0]?.name ?? ""] = values;
  if (members.length === 0)
    return `\`${specifier}\` exports the same as \`@lagokit/types/${name}\`. See [Types](/types/).`;
  return codeBlock("ts", `import ${values.length === 0 ? "type " : ""}{ ${first} } from "${specifier}";`);
}

function isType(declaration: Member["declaration"]): boolean {
  return ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration);
}

function memberSection({ name, declaration }: Member, writer: Writer): string {
  // On the page of an entry point, the properties of a type need no heading.
  const body = memberBody(declaration, writer).replace("### Properties\n\n", "");
  return `${heading(name, { ...writer, level: 2 })}\n\n${body}`;
}

function memberPage({ member, entry, address }: Place, links: TypeLinks): Page {
  const { name, declaration } = member;
  const introduced = codeBlock(
    "ts",
    `import ${isType(declaration) ? "type " : ""}{ ${name} } from "${entry.specifier}";`,
  );
  const body = (form: Writer["form"]): string =>
    `${memberBody(declaration, { links, form, level: 2 })}\n\n${heading("Import", { links, form, level: 2 })}\n\n${introduced}`;
  return {
    address,
    title: name,
    description: firstSentence(commentOf(declaration).text) || `${name} of ${entry.specifier}.`,
    body: body("page"),
    markdown: body("markdown"),
    searchWeight: 0.4,
  };
}

function overviewPage(pages: readonly Page[]): Page {
  const items = pages.map(({ address, title, description }) => `- [\`${title}\`](${address}): ${description}`);
  const text =
    "The public classes, functions and options of the packages, by entry point. The [types of the API](/types/) and the [operations of the API](/http/) have their own chapters.";
  return {
    address: overview,
    title: "Packages",
    description:
      "The public classes, functions and options of @lagokit/client, @lagokit/outbox, @lagokit/webhooks and @lagokit/testing.",
    body: `${text}\n\n${items.join("\n")}`,
  };
}

function groupsOf(entries: readonly Entry[], places: readonly Place[]): readonly Group[] {
  return ["client", "outbox", "webhooks", "testing"].flatMap((folder) => {
    const own = entries.filter((entry) => entry.package === folder);
    const entryLinks = own.map((entry) => ({
      label: entry.specifier.replace("@lagokit/", ""),
      address: entryAddress(entry),
    }));
    const byKind = Map.groupBy(
      places.filter(({ entry }) => entry.package === folder),
      ({ member }) => kindOf(member),
    );
    const groups = [...byKind].map(([kind, members]) => ({
      label: `${kind} of ${folder}`,
      links: members.map(linkTo).toSorted(byLabel),
    }));
    return [{ label: `Entry points of ${folder}`, links: entryLinks }, ...groups.toSorted(byLabel)];
  });
}

function kindOf({ name, declaration }: Member): string {
  if (name.endsWith("Error")) return "Errors";
  if (ts.isFunctionDeclaration(declaration)) return "Functions";
  const folder = basename(dirname(declaration.getSourceFile().fileName));
  if (folder === "resources") return "Resources";
  return ts.isClassDeclaration(declaration) ? "Classes" : "Options and types";
}

function linkTo({ member, address }: Place): Link {
  return { label: member.name, address };
}

function byLabel(one: { readonly label: string }, other: { readonly label: string }): number {
  return one.label.localeCompare(other.label, "en");
}
