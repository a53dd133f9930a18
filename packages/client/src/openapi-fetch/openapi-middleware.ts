/** What openapi-fetch tells middleware of a call. */
export interface OpenapiMiddlewareCall {
  /** The request as it is now. */
  request: Request;
  /** The path with its `{parameters}`. */
  readonly schemaPath: string;
  /** What was given for the path, the query and so on. */
  readonly params: Readonly<Partial<Record<"query" | "header" | "path" | "cookie", Record<string, unknown>>>>;
  /** What tells this call from others. */
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

/** Middleware of openapi-fetch, which stands around a call with all of its attempts; it has one of the three at least. */
export interface OpenapiMiddleware {
  /** Changes the request, or gives another in its place, or an answer without any request. */
  onRequest?(call: OpenapiMiddlewareCall): Maybe<Request | Response>;
  /** Gives another answer in the place of one. */
  onResponse?(call: OpenapiMiddlewareCall & { response: Response }): Maybe<Response>;
  /** Gives an answer, or another error, in the place of an error. */
  onError?(call: OpenapiMiddlewareCall & { error: unknown }): Maybe<Response | Error>;
}
