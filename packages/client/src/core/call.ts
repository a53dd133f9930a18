import type { paths } from "@lagokit/types";
import type { RequestOptions } from "./request-options.ts";

/** The methods of the API, as the spec writes them. */
export type Method = "get" | "post" | "put" | "patch" | "delete";

/** The paths that have a method. */
export type PathWith<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<M, object> ? Path : never;
}[keyof paths];

/** The body of an operation's answer. */
export type AnswerTo<Path extends keyof paths, M extends Method> = paths[Path][M] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;

/** The keys that lead into a body, past its envelope. */
export type KeysInto<Body> = { [Key in keyof Body]: readonly [Key] | readonly [Key, keyof Body[Key]] }[keyof Body];

/** What is in a body, where the keys lead. */
export type Unwrapped<Body, Keys> = Keys extends readonly [infer Key extends keyof Body, ...infer Rest]
  ? Unwrapped<Body[Key], Rest>
  : Body;

/** What a resource says of a call: the operation's parameters, the way into its answer, and the caller's options. */
export type Call<Path extends keyof paths, M extends Method, Keys> = ParametersOf<paths[Path][M]> & {
  readonly unwrap: Keys;
  readonly options: RequestOptions | undefined;
};

type ParametersOf<Operation> = Operation extends { parameters: infer Parameters extends { path?: unknown } }
  ? Pick<Parameters, "path">
  : never;
