import type { paths } from "@lagokit/types";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { AnswerTo, FormOf, InputOf, Method, PathWith } from "./call.ts";
import type { Http } from "./http.ts";
import type { AnyCaller } from "./job.ts";
import type { RequestOptions } from "./request-options.ts";
import type { Resend } from "./resend.ts";

/** What `raw` is told of a request. */
export interface RawRequest {
  /** The ids for the path's `{parameters}`. */
  readonly path?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** The body, with its envelope. */
  readonly body?: unknown;
  /**
   * Whether it may be sent again when nobody knows if it was done.
   * @default "safe" for a GET, PUT or DELETE, and "never" for a POST or PATCH
   */
  readonly resend?: Resend | undefined;
  /**
   * Whether an answer without a body is all right; it gives undefined.
   * @default false
   */
  readonly mayBeEmpty?: boolean | undefined;
  /**
   * What the answer is, if it is no JSON.
   * @default JSON
   */
  readonly as?: "text" | undefined;
  /**
   * The options that any method takes.
   * @default those of the client
   */
  readonly options?: RequestOptions | undefined;
}

type Known<Path extends keyof paths, M extends Method> = PathOf<paths[Path][M]> &
  InputOf<paths[Path][M]> &
  FormOf<paths[Path][M]> &
  Pick<RawRequest, "resend" | "options">;

type PathOf<Operation> = Operation extends { parameters: { path: infer Path } }
  ? { readonly path: Path }
  : { readonly path?: never };

/** What `raw` takes after the path of an operation of the spec. */
export type RawArguments<Path extends keyof paths, M extends Method> =
  {} extends Known<Path, M> ? [request?: Known<Path, M>] : [request: Known<Path, M>];

/** Calls an operation of the spec, checked by the compiler, or any other path, which is not. */
export interface Raw {
  <M extends Method, Path extends PathWith<M>>(
    method: M,
    path: Path,
    ...rest: RawArguments<Path, M>
  ): Promise<AnswerTo<Path, M>>;
  <Body = unknown, Path extends string = string, M extends Method = Method>(
    method: M,
    path: Path extends PathWith<M> ? never : Path & `/${string}`,
    request?: RawRequest,
  ): Promise<Body>;
}

const methods: readonly string[] = ["get", "post", "put", "patch", "delete"];

/** Makes what calls any path on a core. */
export function rawOf(http: Http): Raw {
  const raw = async (
    method: Method,
    path: string,
    { path: ids = {}, ...request }: RawRequest = {},
  ): Promise<unknown> => {
    check(method, path);
    // As: whether the path is one of the spec's is the overloads' business.
    const call = http[method] as AnyCaller;
    return call(path, "", { ...request, ids: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ids[name]) });
  };
  // As: the spec's word is taken for what is in an answer.
  return raw as Raw;
}

/** Refuses what could lead out of the API. */
function check(method: string, path: string): void {
  if (!methods.includes(method)) throw new LagoArgumentError("method", `must be one of ${methods.join(", ")}.`);
  if (typeof path !== "string" || !/^(\/([\w-]+|\{\w+\}))+$/.test(path))
    throw new LagoArgumentError("path", "must be like /customers/{id}, with ids in `path` and the query in `query`.");
}
