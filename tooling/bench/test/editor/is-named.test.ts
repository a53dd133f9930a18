import { describe, expect, it } from "vitest";
import { isNamed, typeIn } from "./is-named.ts";

describe("the type that an editor displays", () => {
  it.each([
    ["const invoice: Invoice", "Invoice"],
    ["(property) Invoice.status?: InvoiceStatus | undefined", "InvoiceStatus | undefined"],
    ['(property) "invoice.created": Handler', "Handler"],
    ["(property) PageResult<{ a: string; }>.meta: PageMeta", "PageMeta"],
    ["(method) Plans.create(input: PlanCreateInput): LagoPromise<Plan>", "(input: PlanCreateInput): LagoPromise<Plan>"],
    ["(method) Plans.list(): Page<Plan> (+1 overload)", "(): Page<Plan>"],
  ])("of `%s` is `%s`", (display, type) => {
    expect(typeIn(display)).toBe(type);
  });
});

describe("a type", () => {
  it.each([
    "Invoice",
    "Stripe.Response<Stripe.Invoice>",
    "string | null",
    "InvoiceStatus | undefined",
    "readonly CreditItem[] | null",
    '"draft" | "finalized" | "voided" | null',
    "(input: PlanCreateInput, options?: RequestOptions): LagoPromise<Plan>",
    "(query?: Query) => Promise<Invoice>",
  ])("has a name in `%s`", (type) => {
    expect(isNamed(type)).toBe(true);
  });

  it.each([
    "",
    "any",
    "{ a: string; }",
    "PageResult<{ a: string; }>",
    "{ a: string; ... 18 more ...; z: string; }",
    '"a" | "b" | "c" | "d"',
    '("a" | "b" | "c" | "d")[]',
    'components["schemas"]["Invoice"]',
    'Invoice & Pick<Other, "a">',
    'Omit<Invoice, "fees">',
    "(input: { a: string; }): LagoPromise<Plan>",
    "(query?: { a: string; }) => Promise<Invoice>",
  ])("has no name in `%s`", (type) => {
    expect(isNamed(type)).toBe(false);
  });
});
