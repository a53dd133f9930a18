// Every call passes through openapi-fetch here: see docs/decisions/0003-openapi-fetch-in-the-middle.md.
import type { paths } from "@lagokit/types";
import createClient from "openapi-fetch";
import { encodeBody } from "../request/encode-body.ts";
import { encodeQuery } from "../request/encode-query.ts";
import { fillPath } from "../request/fill-path.ts";
import type { OpenapiMiddleware } from "./openapi-middleware.ts";

/** The methods of an openapi-fetch client. */
export const apiMethods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"] as const;

/** The name of one of these methods. */
export type ApiMethodName = (typeof apiMethods)[number];

/** What every call passes through: it builds the request, passes it to the transport, and parses the response. */
export interface ApiClient extends Readonly<Record<ApiMethodName, ApiMethod>> {
  use(...middleware: OpenapiMiddleware[]): void;
  eject(...middleware: OpenapiMiddleware[]): void;
}

/** Calls any path. Its parameters are validated before. */
type ApiMethod = (path: string, init: ApiInit) => Promise<ApiResult>;

interface ApiResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** What openapi-fetch receives for a call. */
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

/** What an openapi-fetch client is created from. */
interface ApiClientParts {
  readonly headers?: Readonly<Record<string, string>>;
  /** The original openapi-fetch, which supports middleware. In a bundle, the import of this module does not. */
  readonly create?: typeof createClient;
}

/** Creates an openapi-fetch client that serializes paths, queries and bodies in the API's format. */
export function createApiClient(
  baseUrl: string,
  { headers = {}, create = createClient }: ApiClientParts = {},
): ApiClient {
  const client = create<paths>({
    baseUrl,
    headers,
    Request: LightRequest,
    // Never called, because each call has its own. Without it, openapi-fetch would look up the global `fetch` now.
    fetch: globalFetch,
    pathSerializer: fillPath,
    querySerializer: encodeQuery,
    bodySerializer: encodeBody,
    // As: openapi-fetch uses nothing else of a `Request`.
  } as object);
  // As: `Caller` or `OpenapiClient` checks the types of each operation.
  return client as unknown as ApiClient;
}

function globalFetch(request: Request): Promise<Response> {
  return globalThis.fetch(request);
}

/** What openapi-fetch makes of a call: the common part of a complete `Request` and a light one. */
export interface ApiRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** Text in a light request, a stream in a complete one. */
  readonly body?: unknown;
}

/** A `Request` with only the properties that are read. Creating a complete one takes most of the time of a call. */
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
