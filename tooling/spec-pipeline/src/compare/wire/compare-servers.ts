import { isArray, isObject, type Json, type JsonObject, listOf } from "../../document/json.ts";
import type { Operation } from "../../document/operations.ts";
import type { Pair } from "../pair.ts";
import { defaultUrl, urlPattern, urlsOf } from "./server-urls.ts";
import { printValue } from "./print-value.ts";
import type { WireFinding } from "./wire-finding.ts";

/** Compares the server URLs of two operations, regardless of their order and variables. */
export function compareServers(operations: Pair<Operation>, documents: Pair<JsonObject>): WireFinding[] {
  const servers = {
    older: serversOf(operations.older, documents.older),
    newer: serversOf(operations.newer, documents.newer),
  };
  const [before, after] = [urlsOf(servers.older), urlsOf(servers.newer)];
  return [
    ...before
      .filter((url) => !after.includes(url))
      .map((url): WireFinding => ({ kind: "server-removed", values: [url] })),
    ...after
      .filter((url) => !before.includes(url))
      .map((url): WireFinding => ({ kind: "server-added", values: [url] })),
    ...compareDefaults(servers),
  ];
}

/** The servers of the operation, else of its path, else of the document, else OpenAPI's default. */
function serversOf({ definition, path, method }: Operation, document: JsonObject): readonly Json[] {
  const paths = document["paths"];
  const item = isObject(paths) ? paths[path] : undefined;
  const own = isObject(item) && item[method] === definition ? item["servers"] : undefined;
  const stated = [definition["servers"], own, document["servers"]].find((list) => isArray(list) && list.length > 0);
  return stated === undefined ? [{ url: "/" }] : listOf(stated);
}

/** Finds whether the default of a server variable leads to another URL than before. */
function compareDefaults({ older, newer }: Pair<readonly Json[]>): WireFinding[] {
  return newer.filter(isObject).flatMap((server): WireFinding[] => {
    const counterpart = older.filter(isObject).find((other) => urlPattern(other) === urlPattern(server));
    if (counterpart == null || defaultUrl(counterpart) === defaultUrl(server)) return [];
    const change = { from: printValue(defaultUrl(counterpart)), to: printValue(defaultUrl(server)) };
    return [{ kind: "server-default-changed", values: [urlPattern(server)], change }];
  });
}
