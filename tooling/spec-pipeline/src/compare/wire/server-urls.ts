import { childOf, isObject, type Json, type JsonObject, listOf, textOf } from "../../document/json.ts";

/** A server with more addresses than this is not expanded. */
const mostUrls = 100;

/** Returns all URLs of a list of servers, for every value of their variables. */
export function urlsOf(servers: readonly Json[]): string[] {
  return [...new Set(servers.filter(isObject).flatMap(urlsOfServer))];
}

/** Returns the URL of a server with the defaults of its variables. */
export function defaultUrl(server: JsonObject): string {
  return fill(textOf(server["url"]), (name) => textOf(variable(server, name)["default"]));
}

/** Returns the URL of a server without the names of its variables, which are not visible in a URL. */
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

/** The values of a variable. A variable without an enum stays a placeholder. */
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
