import type { paths } from "@lagokit/types";
import type { RequestOptions } from "../options/request-options.ts";
import type { Reader } from "../response/envelope.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { CallTraits } from "../transport/request-context.ts";
import type { Resend } from "../transport/resend.ts";

/** The HTTP methods of the API, as the spec writes them. */
export type Method = "get" | "post" | "put" | "patch" | "delete";

/** The paths that support a method. */
export type PathWith<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<M, object> ? Path : never;
}[keyof paths];

/** The body of an operation's response; `void` if it has none. */
export type AnswerTo<Path extends keyof paths, M extends Method> = paths[Path][M] extends {
  responses: { 200: { content: Readonly<Record<string, infer Body>> } };
}
  ? Body
  : void;

/** The IDs of a path, in the order of its template. */
export type IdsOf<Path extends string> = Path extends `${string}{${string}}${infer Rest}`
  ? readonly [id: string, ...rest: IdsOf<Rest>]
  : readonly [];

/** The keys that lead into a body, inside its envelope, with a dot between them; `""` is the whole body. */
export type KeysInto<Body> = "" | (Body extends unknown ? PathInto<Body> : never);

type PathInto<Body> = {
  [Key in keyof Body & string]: Key | `${Key}.${keyof NonNullable<Body[Key]> & string}`;
}[keyof Body & string];

/** The part of a body to which the keys lead. A union of bodies has the parts of each. */
export type Unwrapped<Body, Keys> = Keys extends ""
  ? Body
  : Keys extends `${infer Key}.${infer Rest}`
    ? Unwrapped<NonNullable<FieldOf<Body, Key>>, Rest>
    : Exclude<FieldOf<Body, Keys>, undefined>;

type FieldOf<Body, Key> = Body extends unknown ? (Key extends keyof Body ? Body[Key] : never) : never;

/**
 * What a resource specifies for a call: the IDs and the input, the keys into the response, and the caller's options.
 */
export type Call<Path extends keyof paths, M extends Method, Keys, Empty> = NeedIds<Path> &
  InputOf<paths[Path][M]> &
  FormOf<paths[Path][M]> &
  NullOf<Unwrapped<AnswerTo<Path, M>, Keys>> & {
    /** The method may get an empty 200, and then returns undefined. */
    readonly mayBeEmpty?: Empty;
    /** Reads the response instead of the reader of the method. */
    readonly read?: Reader;
    /** Whether the reader receives the body as text. */
    readonly isUnparsed?: boolean;
    /** Turns an error into a result, or throws it. */
    readonly recover?: (error: unknown) => ResultOf<Path, M, Keys, Empty> | Promise<ResultOf<Path, M, Keys, Empty>>;
    /**
     * Whether the call may be retried. Defaults to `read` for a GET, `write` for a PUT or DELETE, and `never` for the
     * rest.
     */
    readonly resend?: Resend;
    /** URL of the server, if it is not the API. */
    readonly baseUrl?: string | undefined;
    readonly options: RequestOptions | undefined;
  };

type NeedIds<Path extends string> =
  IdsOf<Path> extends readonly [] ? { readonly ids?: never } : { readonly ids: IdsOf<Path> };

/** What must be specified for a response that is not JSON, or not always. */
export type FormOf<Operation> = Operation extends { responses: { 200: { content: infer Content } } }
  ? "text/plain" extends keyof Content
    ? { readonly as: "text" }
    : undefined extends Content[keyof Content]
      ? { readonly mayBeEmpty: true }
      : unknown
  : { readonly mayBeEmpty: true };

/** What must be specified for a response in which the result can be null. */
type NullOf<Result> = null extends Result ? { readonly mayBeNull: true } : { readonly mayBeNull?: false };

/** What a method returns of an operation's response. */
export type ResultOf<Path extends keyof paths, M extends Method, Keys, Empty> =
  | Unwrapped<AnswerTo<Path, M>, Keys>
  | GoneOf<M>
  | (Empty extends true ? undefined : never);

/** Result of a DELETE that an earlier attempt completed and whose response was lost: nothing remains to return. */
export type GoneOf<M> = M extends "delete" ? undefined : never;

/**
 * Makes the calls of one HTTP method. `unwrap` leads to the result, inside the envelope: `"customer"`,
 * `"customer.portal_url"`, or `""` for the whole body.
 */
export type Caller<M extends Method> = <
  Path extends PathWith<M>,
  const Keys extends KeysInto<AnswerTo<Path, M>>,
  const Empty extends boolean = false,
>(
  path: Path,
  unwrap: Keys,
  call: Call<Path, M, Keys, Empty>,
) => LagoPromise<ResultOf<Path, M, Keys, Empty>>;

/** A call of any operation. Its types are checked before. */
export interface AnyCall extends Omit<CallTraits, "readResponse"> {
  /** The IDs for the placeholders of the path, in their order. */
  readonly ids?: readonly unknown[] | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
  readonly mayBeEmpty?: boolean | undefined;
  readonly mayBeNull?: boolean | undefined;
  readonly read?: Reader | undefined;
  readonly isUnparsed?: boolean | undefined;
  readonly recover?: ((error: unknown) => unknown) | undefined;
}

/** Calls any operation. */
export type AnyCaller = (path: string, unwrap: string, call: AnyCall) => LagoPromise<unknown>;

/** The keys of a body that hold lists. */
export type ListIn<Body> = {
  [Key in keyof Body]-?: NonNullable<Body[Key]> extends readonly unknown[] ? Key : never;
}[keyof Body];

/** The items in the list under a key. */
export type ItemIn<Body, Key extends keyof Body> =
  NonNullable<Body[Key]> extends readonly (infer Item)[] ? Item : never;

/** What a resource specifies for a list call. */
export type ListCall<Path extends keyof paths> = NeedIds<Path> &
  InputOf<paths[Path]["get"]> & { readonly options: RequestOptions | undefined };

/** Makes list calls, whose items are under a key. */
export type Lister = <Path extends PathWith<"get">, const Key extends ListIn<AnswerTo<Path, "get">>>(
  path: Path,
  unwrap: Key,
  call: ListCall<Path>,
) => Page<ItemIn<AnswerTo<Path, "get">, Key>>;

/** The query of an operation as a caller writes it: without the brackets of list names. Undefined is not sent. */
type Query<Parameters> = {
  [Key in keyof Parameters as Key extends `${infer Name}[]` ? Name : Key]: object extends Pick<Parameters, Key>
    ? Parameters[Key] | undefined
    : Parameters[Key];
};

/** The query and the body of an operation. */
export type InputOf<Operation> = QueryOf<Operation> & BodyOf<Operation>;

type QueryOf<Operation> = Operation extends { parameters: { query: infer Parameters } }
  ? { readonly query: Query<Parameters> }
  : Operation extends { parameters: { query?: infer Parameters } }
    ? { readonly query?: Query<Parameters> | undefined }
    : unknown;

type BodyOf<Operation> = Operation extends { requestBody: { content: { "application/json": infer Body } } }
  ? { readonly body: Body }
  : Operation extends { requestBody?: infer Optional }
    ? { readonly body?: JsonOf<Optional> | undefined }
    : unknown;

type JsonOf<RequestBody> = RequestBody extends { content: { "application/json": infer Body } } ? Body : never;
