import { childOf, isObject, type Json, type JsonObject, listOf, textOf } from "../../document/json.ts";

/** More addresses than these a server is not written out in. */
const mostUrls = 100;

/** Gives all URLs that a list of servers gives, with every value that their variables can have. */
export function urlsOf(servers: readonly Json[]): string[] {
  return [...new Set(servers.filter(isObject).flatMap(urlsOfServer))];
}

/** Gives the URL of a server with the defaults of its variables. */
export function defaultUrl(server: JsonObject): string {
  return fill(textOf(server["url"]), (name) => textOf(variable(server, name)["default"]));
}

/** Gives the URL of a server without the names of its variables, which nobody sees. */
export function urlPattern(server: JsonObject): string {
  return fill(textOf(server["url"]), () => "{}");
}

function urlsOfServer(server: JsonObject): string[] {
  const template = textOf(server["url"]);
  const names = [...new Set([...template.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name))];
  const choices = names.map((name) => [name, valuesOf(server, name)] as const);
  const count = choices.reduce((product, [, values]) => product * Math.max(values.length, 1), 1);
  if (count > mostUrls)
    return [`${urlPattern(server)} ${JSON.stringify(choices.map(([, values]) => values.toSorted()))}`];
  return choices.reduce<string[]>(
    (urls, [name, values]) => urls.flatMap((url) => values.map((value) => url.replaceAll(`{${name}}`, () => value))),
    [template],
  );
}

/** The values that a variable can have; one that can have any stands open. */
function valuesOf(server: JsonObject, name: string): string[] {
  const values = listOf(variable(server, name)["enum"]).map(String);
  return values.length === 0 ? ["{}"] : values;
}

function variable(server: JsonObject, name: string): JsonObject {
  return childOf(childOf(server, "variables"), name);
}

function fill(template: string, valueOf: (name: string) => string): string {
  return template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => valueOf(name));
}
