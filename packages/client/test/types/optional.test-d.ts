import type { CustomerCreateInput, EventInput, InvoiceListQuery, Lago, RequestOptions } from "@lagokit/client";
import { expectTypeOf, it } from "vitest";

/** What the methods of a resource accept in addition to IDs, and those of its nested resources. */
type Taken<Resource> = {
  [Key in keyof Resource]: Resource[Key] extends (...taken: infer Arguments) => unknown
    ? Extract<Arguments[number], object>
    : Taken<Resource[Key]>;
}[keyof Resource];

type Inputs = Exclude<Taken<Omit<Lago, "core" | "health" | "rateLimit" | "withOptions">>, RequestOptions>;

type Leaf = string | number | boolean | null | undefined | Date | AsyncIterable<unknown> | Iterable<unknown>;

/** The keys that may be omitted, at any depth, and cannot be `undefined`. */
type Refusing<Input> = Input extends readonly (infer Item)[]
  ? Refusing<Item>
  : Input extends Leaf
    ? never
    : string extends keyof Input
      ? Refusing<Input[string]>
      : { [Key in keyof Input]-?: RefusingAt<Input, Key> | Refusing<Input[Key]> }[keyof Input];

type RefusingKeys<Input> = { [Key in keyof Input]-?: RefusingAt<Input, Key> }[keyof Input];

type RefusingAt<Input, Key extends keyof Input> =
  Partial<Record<Key, never>> extends Pick<Input, Key>
    ? Record<Key, undefined> extends Pick<Input, Key>
      ? never
      : Key
    : never;

it("finds what cannot be undefined, at any depth", () => {
  expectTypeOf<Refusing<{ a?: string; b?: string | undefined; c: string }>>().toEqualTypeOf<"a">();
  expectTypeOf<Refusing<{ a?: readonly { b: null | { c?: string } }[] | undefined }>>().toEqualTypeOf<"c">();
  expectTypeOf<CustomerCreateInput | InvoiceListQuery | EventInput>().toExtend<Inputs>();
});

it("accepts undefined for every optional input", () => {
  expectTypeOf<Refusing<Inputs>>().toEqualTypeOf<never>();
  expectTypeOf<RefusingKeys<RequestOptions>>().toEqualTypeOf<never>();
});
