// Where every call meets openapi-fetch: see docs/decisions/0003-openapi-fetch-in-the-middle.md.
import type { paths } from "@lagokit/types";
import createClient from "openapi-fetch";
import { encodeBody } from "../request/encode-body.ts";
import { encodeQuery } from "../request/encode-query.ts";
import { fillPath } from "../request/fill-path.ts";
import type { OpenapiMiddleware } from "./openapi-middleware.ts";

/** The methods of an openapi-fetch client. */
export const apiMethods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"] as const;

/** The name of one of them. */
export type ApiMethodName = (typeof apiMethods)[number];

/** What every call goes through: it makes the request, hands it to the transport, and parses the answer. */
export interface ApiClient extends Readonly<Record<ApiMethodName, ApiMethod>> {
  use(...middleware: OpenapiMiddleware[]): void;
  eject(...middleware: OpenapiMiddleware[]): void;
}

/** Makes a call of any path: which parameters it takes was checked on the way here. */
type ApiMethod = (path: string, init: ApiInit) => Promise<ApiResult>;

interface ApiResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** What openapi-fetch is told of a call. */
export interface ApiInit {
  readonly params: { readonly path: object; readonly query?: object | undefined };
  readonly body?: unknown;
  readonly baseUrl?: string | undefined;
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
  readonly parseAs?: string | undefined;
  readonly middleware?: readonly OpenapiMiddleware[];
  readonly bodySerializer?: unknown;
  readonly Request?: typeof Request;
  /** The transport of this call. */
  readonly fetch: (request: ApiRequest) => Promise<Response>;
}

/** What an openapi-fetch client is made with. */
interface ApiClientParts {
  readonly headers?: Readonly<Record<string, string>>;
  /** openapi-fetch's own, with middleware: in a bundle, the one of this module has none. */
  readonly create?: typeof createClient;
}

/** Makes an openapi-fetch client, whose paths, queries and bodies are written as the API reads them. */
export function createApiClient(
  baseUrl: string,
  { headers = {}, create = createClient }: ApiClientParts = {},
): ApiClient {
  const client = create<paths>({
    baseUrl,
    headers,
    Request: LightRequest,
    // Never called, since each call brings its own; without it, openapi-fetch would look up the global one now.
    fetch: globalFetch,
    pathSerializer: fillPath,
    querySerializer: encodeQuery,
    bodySerializer: encodeBody,
    // As: it is all of a `Request` that is asked for.
  } as object);
  // As: the types of each operation are checked by `Caller` or of `OpenapiClient`.
  return client as unknown as ApiClient;
}

function globalFetch(request: Request): Promise<Response> {
  return globalThis.fetch(request);
}

/** What openapi-fetch makes of a call: all that there is in both a whole `Request` and a light one. */
export interface ApiRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** Text in a light one, a stream in a whole one. */
  readonly body?: unknown;
}

/** A `Request` with no more to it than is read of it: to make a whole one takes most of the time of a call. */
class LightRequest implements ApiRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;

  constructor(url: string, { method, headers, body }: LightRequest) {
    this.url = url;
    this.method = method;
    this.headers = headers;
    this.body = body;
  }
}
