/** What openapi-fetch passes to middleware for a call. */
export interface OpenapiMiddlewareCall {
  /** The current request. */
  request: Request;
  /** The path with its `{parameters}`. */
  readonly schemaPath: string;
  /** The parameters of the path, the query, the headers and the cookies. */
  readonly params: Readonly<Partial<Record<"query" | "header" | "path" | "cookie", Record<string, unknown>>>>;
  /** Identifies this call. */
  readonly id: string;
  /** How this call is made. */
  readonly options: OpenapiMiddlewareOptions;
}

/** How openapi-fetch makes a call. */
export interface OpenapiMiddlewareOptions {
  readonly baseUrl: string;
  readonly parseAs: "json" | "text" | "blob" | "arrayBuffer" | "stream";
  readonly querySerializer: (query: Record<string, unknown>) => string;
  readonly bodySerializer: (body: undefined) => unknown;
  readonly pathSerializer: (path: string, ids: Record<string, unknown>) => string;
  readonly fetch: typeof globalThis.fetch;
}

type Maybe<Value> = Value | void | undefined | Promise<Value | void | undefined>;

/**
 * Middleware of openapi-fetch. It runs around a call with all its attempts, and needs at least one of these methods.
 */
export interface OpenapiMiddleware {
  /** Changes the request, or returns another request, or returns a response without sending a request. */
  onRequest?(call: OpenapiMiddlewareCall): Maybe<Request | Response>;
  /** Returns another response to replace this one. */
  onResponse?(call: OpenapiMiddlewareCall & { response: Response }): Maybe<Response>;
  /** Returns a response or another error to replace this error. */
  onError?(call: OpenapiMiddlewareCall & { error: unknown }): Maybe<Response | Error>;
}
