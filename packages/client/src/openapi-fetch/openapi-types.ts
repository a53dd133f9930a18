import type { paths } from "@lagokit/types";
import type { RequestOptions } from "../options/request-options.ts";
import type { Resend } from "../transport/resend.ts";
import type { AnswerTo, GoneOf, Method, PathWith } from "./call.ts";
import type { OpenapiMiddleware } from "./openapi-middleware.ts";

/** Result of a call. API errors are thrown, so there is always data and never an error. */
export interface OpenapiResult<Data> {
  readonly data: Data;
  readonly error?: never;
  /** The response. Its body is already read. */
  readonly response: Response;
}

/** The options of any method, and whether a request may be retried. */
export interface CallOptions extends Omit<RequestOptions, "headers" | "middleware" | "fetch" | "signal"> {
  /**
   * Aborts the call at any time. The call then rejects with a `LagoAbortError`.
   * @default none
   */
  readonly signal?: AbortSignal | null | undefined;
  /**
   * Whether the request may be retried when its outcome is unknown.
   * @default "read" for a GET, "write" for a PUT or DELETE, and "never" for a POST or PATCH
   */
  readonly resend?: Resend | undefined;
}

/** What a call accepts, as in openapi-fetch. */
export interface OpenapiInit extends CallOptions {
  /** Headers to send. Null removes a header of the client. */
  readonly headers?:
    | NonNullable<RequestInit["headers"]>
    | Readonly<Record<string, HeaderValue | HeaderValue[] | null | undefined>>
    | undefined;
  /**
   * How to read the body of the response.
   * @default "json"
   */
  readonly parseAs?: keyof Bodies | undefined;
  /** Middleware of openapi-fetch for this call. */
  readonly middleware?: OpenapiMiddleware[] | undefined;
  /** Sends this request instead of the client's `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Any other option of `fetch`. */
  readonly [name: string]: unknown;
}

type HeaderValue = string | number | boolean;

/** What an operation requires. A query parameter that is newer than the spec is accepted too. */
type InitOf<Operation> = OpenapiInit &
  ParamsOf<Operation> &
  BodyOf<Operation> & { readonly params?: { readonly query?: Readonly<Record<string, unknown>> } };

type ParamsOf<Operation> = Operation extends { parameters: infer Params }
  ? {} extends Params
    ? { readonly params?: Params }
    : { readonly params: Params }
  : unknown;

type BodyOf<Operation> = Operation extends { requestBody: { content: { "application/json": infer Body } } }
  ? { readonly body: Body }
  : Operation extends { requestBody?: { content: { "application/json": infer Body } } }
    ? { readonly body?: Body }
    : { readonly body?: never };

/** The type of the response body for a `parseAs`. */
type DataOf<Data, As> = As extends keyof Bodies ? Bodies<Data>[As] : Data;

interface Bodies<Data = unknown> {
  readonly json: Data;
  readonly text: string;
  readonly blob: Blob;
  readonly arrayBuffer: ArrayBuffer;
  readonly stream: Response["body"];
}

type InitArguments<Init, As> = {} extends Init
  ? [init?: Init & { readonly parseAs?: As }]
  : [init: Init & { readonly parseAs?: As }];

/** Calls the operations of one HTTP method. */
export interface OpenapiMethod<M extends Method> {
  /** Calls an operation of the spec, with types checked by the compiler. */
  <Path extends PathWith<M>, As extends keyof Bodies = "json">(
    path: Path,
    ...init: InitArguments<InitOf<paths[Path][M]>, As>
  ): Promise<OpenapiResult<DataOf<AnswerTo<Path, M>, As> | GoneOf<M>>>;
  /** Calls a path that is not in the spec. */
  <Data = unknown, Path extends string = string>(
    path: Path extends PathWith<M> ? never : Path & `/${string}`,
    init?: UncheckedInit,
  ): Promise<OpenapiResult<Data | GoneOf<M>>>;
}

/** What a call of a path that is not in the spec accepts. */
export interface UncheckedInit extends OpenapiInit {
  readonly params?:
    | {
        readonly path?: Readonly<Record<string, string>>;
        readonly query?: Readonly<Record<string, unknown>>;
      }
    | undefined;
  readonly body?: unknown;
}

/** Calls an HTTP method that no operation of the spec uses. */
export type UncheckedMethod = <Data = unknown>(
  path: `/${string}`,
  init?: UncheckedInit,
) => Promise<OpenapiResult<Data>>;

/** Calls an operation of any HTTP method. */
export interface OpenapiCall {
  <M extends Method, Path extends PathWith<M>, As extends keyof Bodies = "json">(
    method: M,
    path: Path,
    ...init: InitArguments<InitOf<paths[Path][M]>, As>
  ): Promise<OpenapiResult<DataOf<AnswerTo<Path, M>, As> | GoneOf<M>>>;
  /** Calls a path that is not in the spec. */
  <Data = unknown, M extends Method = Method, Path extends string = string>(
    method: M,
    path: Path extends PathWith<M> ? never : Path & `/${string}`,
    init?: UncheckedInit,
  ): Promise<OpenapiResult<Data | GoneOf<M>>>;
}

/** The API as an openapi-fetch `Client<paths>`, which throws the errors of this client. */
export interface OpenapiClient {
  readonly GET: OpenapiMethod<"get">;
  readonly POST: OpenapiMethod<"post">;
  readonly PUT: OpenapiMethod<"put">;
  readonly PATCH: OpenapiMethod<"patch">;
  readonly DELETE: OpenapiMethod<"delete">;
  readonly HEAD: UncheckedMethod;
  readonly OPTIONS: UncheckedMethod;
  readonly TRACE: UncheckedMethod;
  readonly request: OpenapiCall;
  /** Registers middleware of openapi-fetch for this client. */
  use(...middleware: OpenapiMiddleware[]): void;
  /** Removes middleware. */
  eject(...middleware: OpenapiMiddleware[]): void;
}
