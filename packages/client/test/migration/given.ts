import type { OperationId, RequestOf } from "../contract/case.ts";

/** The arguments of a call: the values of the path, the query, and the content of the body's envelope. */
export interface Given<Id extends OperationId> {
  readonly path: RequestOf<Id>["path"];
  readonly query: RequestOf<Id>["query"];
  readonly body: Parts<Body<Id>>;
}

/** The arguments of a call that accepts the body without an envelope. */
export interface GivenWhole<Id extends OperationId> extends Omit<Given<Id>, "body"> {
  readonly body: Body<Id>;
}

/**
 * The same for lago-javascript-client, which has its own types for everything except strings.
 *
 * `never` is assignable to all of them: the compiler only checks that each argument is in its place, under the right
 * name.
 */
export interface FormerGiven<Id extends OperationId> {
  readonly path: RequestOf<Id>["path"];
  readonly query: never;
  readonly body: { readonly [Key in keyof Parts<Body<Id>>]: never };
}

type Body<Id extends OperationId> = NonNullable<RequestOf<Id>["body"]>;

/** All properties of all alternatives of a body. */
type Parts<Whole> = { readonly [Key in KeyOf<Whole>]: PartOf<Whole, Key> };

type KeyOf<Whole> = Whole extends unknown ? keyof Whole : never;

type PartOf<Whole, Key> = Whole extends unknown ? (Key extends keyof Whole ? NonNullable<Whole[Key]> : never) : never;
