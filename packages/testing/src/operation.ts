import type { operations } from "@lagokit/types";
import type { routes } from "./spec/routes.ts";

/** The `operationId` of an operation of the API document. */
export type OperationId = keyof typeof routes;

/** A value as it arrives in JSON: a `Date` and a decimal object are text. */
export type Wire<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | { toFixed(): string }
    ? string
    : T extends readonly (infer Item)[]
      ? Wire<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Wire<T[Key]> }
        : T;

/** The parameters in the path of an operation. */
export type PathParameters<Id extends OperationId> = operations[Id]["parameters"] extends {
  readonly path: infer Path;
}
  ? Path
  : Readonly<Record<string, never>>;

/** The names of the query parameters of an operation. */
export type QueryName<Id extends OperationId> = operations[Id]["parameters"] extends { readonly query?: infer Query }
  ? Extract<keyof NonNullable<Query>, string>
  : never;

/** The request body of an operation, in its envelope. */
export type RequestBody<Id extends OperationId> =
  NonNullable<operations[Id]["requestBody"]> extends { readonly content: { readonly "application/json": infer Body } }
    ? Wire<Body>
    : Readonly<Record<string, never>>;

/** The body of a successful response. `undefined` if it is empty. */
export type ResponseBody<Id extends OperationId> = operations[Id]["responses"] extends {
  readonly 200: { readonly content: infer Content };
}
  ? Content[keyof Content]
  : undefined;
