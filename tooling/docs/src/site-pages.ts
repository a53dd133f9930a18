import { isObject, type JsonObject, readDocument, specDocument } from "@lagokit/mock";
import ts from "typescript";
import { guidesChapter } from "./guides/read-guides.ts";
import { homePage } from "./home.ts";
import { httpChapter, operationAddresses, type SignatureTypes } from "./http/http-chapter.ts";
import { list, text } from "./http/schema-view.ts";
import { webhooksChapter } from "./http/webhooks-chapter.ts";
import { commentOf } from "./packages/comment.ts";
import { type Entry, packageEntries } from "./packages/package-entries.ts";
import { packagesChapter } from "./packages/packages-chapter.ts";
import { signatureOf } from "./packages/signature.ts";
import { TypeLinks } from "./packages/type-links.ts";
import type { Chapter, Page } from "./page.ts";
import { typeGroups } from "./types/type-groups.ts";
import { typesChapter } from "./types/types-chapter.ts";

/** Creates every page of the site. */
export async function sitePages(): Promise<{ readonly home: Page; readonly chapters: readonly Chapter[] }> {
  const document = await readDocument(specDocument());
  const entries = await packageEntries(["client", "outbox", "webhooks", "testing", "types"]);
  const links = new TypeLinks();
  for (const [id, address] of operationAddresses(document)) links.add(id, address);
  const types = typesChapter(entries, typeGroups(tagNames(document)), links);
  const packages = packagesChapter(entries, links);
  const http = await httpChapter(document, signatureTypes(entries, links), links);
  return {
    home: await homePage(),
    chapters: [await guidesChapter(), packages, http, webhooksChapter(document, links), types],
  };
}

function tagNames(document: JsonObject): readonly string[] {
  return list(document["tags"])
    .filter(isObject)
    .map((tag) => text(tag["name"]));
}

/** Returns the types in the signature of each method, by the operation that the method's comment names. */
function signatureTypes(entries: readonly Entry[], links: TypeLinks): SignatureTypes {
  const methods = entries
    .flatMap(({ members }) => members.map(({ declaration }) => declaration))
    .filter(ts.isClassDeclaration)
    .flatMap(({ members }) => members.filter(ts.isMethodDeclaration));
  return new Map(
    methods.flatMap((method) => {
      const names = links.namesIn(signatureOf(method, ""));
      return [...commentOf(method).operation.matchAll(/`(\w+)`/g)].map(([, id = ""]) => [id, names] as const);
    }),
  );
}
