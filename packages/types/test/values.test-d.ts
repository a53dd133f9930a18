import { describe, expectTypeOf, test } from "vitest";
import type {
  Charge,
  ChargeModel,
  Currency,
  InvoiceStatus,
  KnownCharge,
  StandardCharge,
  UnknownValue,
  WebhookType,
} from "@lagokit/types";
import type { CHARGE_MODELS, CURRENCIES, INVOICE_STATUSES, WEBHOOK_TYPES } from "@lagokit/types/values";
import { isChargeModel, isKnownCharge, narrow } from "@lagokit/types/values";

type Listed<List extends readonly string[]> = List[number];

describe("a list", () => {
  test("has every known value of an open type", () => {
    expectTypeOf<Listed<typeof INVOICE_STATUSES> | (string & {})>().toEqualTypeOf<InvoiceStatus>();
    expectTypeOf<Listed<typeof CURRENCIES> | (string & {})>().toEqualTypeOf<Currency>();
  });

  test("has every value of a closed type", () => {
    expectTypeOf<Listed<typeof CHARGE_MODELS>>().toEqualTypeOf<ChargeModel>();
    expectTypeOf<Listed<typeof WEBHOOK_TYPES>>().toEqualTypeOf<WebhookType>();
  });
});

describe("a guard", () => {
  test("narrows a charge to the known models, whose properties are typed", () => {
    const charge = {} as Charge; // only its type is checked

    if (isKnownCharge(charge) && charge.charge_model === "standard")
      expectTypeOf(charge).toEqualTypeOf<StandardCharge>();
    if (!isKnownCharge(charge)) expectTypeOf(charge.charge_model).toEqualTypeOf<UnknownValue>();
  });

  test("works in a filter", () => {
    expectTypeOf(([] as Charge[]).filter(isKnownCharge)).toEqualTypeOf<KnownCharge[]>();
    expectTypeOf(["standard"].filter(isChargeModel)).toEqualTypeOf<ChargeModel[]>();
  });
});

test("narrow returns only values of the list", () => {
  const status = narrow({} as InvoiceStatus, ["draft", "finalized"]); // only its type is checked

  expectTypeOf(status).toEqualTypeOf<"draft" | "finalized" | undefined>();
});
