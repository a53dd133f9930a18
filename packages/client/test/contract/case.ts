import type { operations, paths } from "@lagokit/types";
import type { Lago, RequestOptions } from "../../src/index.ts";

/** The operations of the API, without the webhooks, which `operations` also contains. */
export type OperationId = {
  [Id in keyof operations]: operations[Id] extends OperationOfPaths ? Id : never;
}[keyof operations];

/** A valid request of an operation, generated from the spec, with the names that callers use. */
export interface RequestOf<Id extends OperationId> {
  readonly path: operations[Id]["parameters"]["path"];
  /** Without the brackets of the wire format: `status[]` is `status`. */
  readonly query: Query<NonNullable<operations[Id]["parameters"]["query"]>>;
  /** The JSON body with its envelope; undefined in a minimal request if the body is optional. */
  readonly body: BodyOf<operations[Id]>;
  readonly options: RequestOptions;
}

/** Sends a request of an operation through its public method, and returns its result. */
export type Case<Id extends OperationId> = (lago: Lago, request: RequestOf<Id>) => PromiseLike<unknown>;

/** The cases of some operations. */
export type Cases<Ids extends OperationId> = { readonly [Id in Ids]: Case<Id> };

type Methods = "get" | "post" | "put" | "patch" | "delete";

type OperationOfPaths = { [Path in keyof paths]: NonNullable<paths[Path][Methods]> }[keyof paths];

type Query<Parameters> = {
  [Key in keyof Parameters as Key extends `${infer Name}[]` ? Name : Key]: Parameters[Key];
};

type BodyOf<Operation> = Operation extends { requestBody?: never }
  ? never
  : Operation extends { requestBody: infer RequestBody }
    ? JsonOf<RequestBody>
    : Operation extends { requestBody?: infer RequestBody }
      ? JsonOf<RequestBody> | undefined
      : never;

type JsonOf<RequestBody> = RequestBody extends { content: { "application/json": infer Body } } ? Body : never;
