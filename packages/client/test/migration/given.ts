import type { OperationId, RequestOf } from "../contract/case.ts";

/** What a call is made of: the values of the path, the query, and what is in the envelope of the body. */
export interface Given<Id extends OperationId> {
  readonly path: RequestOf<Id>["path"];
  readonly query: RequestOf<Id>["query"];
  readonly body: Parts<Body<Id>>;
}

/** What a call is made of that takes a body as it is. */
export interface GivenWhole<Id extends OperationId> extends Omit<Given<Id>, "body"> {
  readonly body: Body<Id>;
}

/**
 * The same for lago-javascript-client, which has types of its own for all that is not text.
 *
 * `never` fits them all: what the compiler checks is that each thing has its place, under the right name.
 */
export interface FormerGiven<Id extends OperationId> {
  readonly path: RequestOf<Id>["path"];
  readonly query: never;
  readonly body: { readonly [Key in keyof Parts<Body<Id>>]: never };
}

type Body<Id extends OperationId> = NonNullable<RequestOf<Id>["body"]>;

/** All parts of all forms that a body may come in. */
type Parts<Whole> = { readonly [Key in KeyOf<Whole>]: PartOf<Whole, Key> };

type KeyOf<Whole> = Whole extends unknown ? keyof Whole : never;

type PartOf<Whole, Key> = Whole extends unknown ? (Key extends keyof Whole ? NonNullable<Whole[Key]> : never) : never;
