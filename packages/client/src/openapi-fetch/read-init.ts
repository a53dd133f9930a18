import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { callable, checkOptions, requestRules } from "../options/option-rules.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { CallTraits } from "../transport/request-context.ts";
import type { Resend } from "../transport/resend.ts";
import type { ApiInit } from "./api-client.ts";
import { checkMiddleware } from "./check-middleware.ts";
import type { OpenapiMiddleware } from "./openapi-middleware.ts";
import type { OpenapiInit } from "./openapi-types.ts";
import { readCallHeaders } from "./read-headers.ts";

/** What a call accepts: the fields of openapi-fetch, the options of the client, and any other option of `fetch`. */
export interface GivenInit extends Readonly<Record<string, unknown>> {
  readonly params?: Partial<ApiInit["params"]>;
  readonly body?: unknown;
  readonly headers?: NonNullable<OpenapiInit["headers"]>;
  readonly parseAs?: string;
  readonly middleware?: readonly OpenapiMiddleware[];
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly resend?: Resend;
}

/** What openapi-fetch receives for a call, and what the transport receives. */
interface ReadInit {
  readonly passed: Omit<ApiInit, "fetch">;
  readonly traits: CallTraits;
  /** Whether the call itself requires a complete `Request` and `Response`. */
  readonly isWhole: boolean;
}

/** Separates what openapi-fetch needs from what the transport needs. */
export function readInit(init: GivenInit): ReadInit {
  const { params, body, headers, parseAs = "json", middleware = [], ...others } = init;
  const { bodySerializer, fetch, resend, ...rest } = others;
  checkMiddleware(middleware);
  checkOptions({ fetch }, { fetch: callable }, LagoArgumentError);
  // An unknown value would count as "read", and a top-up could be processed twice.
  if (resend !== undefined && !resends.includes(resend))
    throw new LagoArgumentError("resend", `must be one of ${resends.join(", ")}.`);
  if (!forms.includes(parseAs)) throw new LagoArgumentError("parseAs", `must be one of ${forms.join(", ")}.`);
  const as = parseAs === "json" ? undefined : parseAs === "text" ? "text" : "bytes";
  const accept = as === "text" && headers === undefined ? { accept: "text/plain, application/json" } : undefined;
  return {
    passed: {
      // Without IDs, openapi-fetch would send the placeholders.
      params: { ...params, path: params?.path ?? {} },
      body,
      headers: headers ? readCallHeaders(headers) : accept,
      parseAs,
      middleware,
      bodySerializer,
    },
    traits: {
      as,
      resend,
      options: { ...optionsOf(rest), ...(fetch && { fetch: (url, request) => fetch(new Request(url, request)) }) },
    },
    isWhole: middleware.length > 0 || as === "bytes",
  };
}

const resends: readonly Resend[] = ["read", "write", "replace", "never", "event"];
const forms = ["json", "text", "blob", "arrayBuffer", "stream"];

function optionsOf(rest: Readonly<Record<string, unknown>>): RequestOptions {
  const fixed = ["baseUrl", "Request", "pathSerializer", "querySerializer"].find((name) => rest[name] !== undefined);
  if (fixed)
    throw new LagoArgumentError(
      fixed,
      "cannot be set here: the API has one format of paths and queries, and another `baseUrl` needs another client.",
    );
  const entries = Object.entries(rest);
  const fetchOptions = entries.filter(([name]) => !isOption(name));
  return {
    ...Object.fromEntries(entries.filter(([name]) => isOption(name))),
    ...(fetchOptions.length > 0 && { fetchOptions: Object.fromEntries(fetchOptions) }),
  };
}

function isOption(name: string): boolean {
  return Object.hasOwn(requestRules, name);
}
