import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

export const httpMethods = ["get", "post", "put", "patch", "delete", "head", "options"] as const;

export type HttpMethod = (typeof httpMethods)[number];

/** An operation of the API or a webhook, and its place. */
export interface Operation {
  readonly id: string;
  readonly method: HttpMethod;
  readonly path: string;
  /** The operation object. */
  readonly definition: JsonObject;
  /** Its own parameters and those of its path. */
  readonly parameters: readonly Json[];
}

/** Lists the operations of a document, path by path. */
export function listOperations(document: JsonObject): Operation[] {
  return operationsOf(document["paths"]);
}

/** Lists the webhooks of a document. Their `path` is their key in the document. */
export function listWebhooks(document: JsonObject): Operation[] {
  return operationsOf(document["webhooks"]);
}

function operationsOf(paths: Json | undefined): Operation[] {
  return Object.entries(isObject(paths) ? paths : {}).flatMap(([path, item]) =>
    httpMethods.flatMap((method) => {
      const definition = isObject(item) ? item[method] : undefined;
      if (!isObject(item) || !isObject(definition)) return [];
      const parameters = [item["parameters"], definition["parameters"]].flatMap((list) => (isArray(list) ? list : []));
      const id = definition["operationId"];
      return [{ id: typeof id === "string" ? id : `${method} ${path}`, method, path, definition, parameters }];
    }),
  );
}
