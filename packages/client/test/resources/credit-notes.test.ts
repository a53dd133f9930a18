import type { CreditNoteSummary } from "@lagokit/types";
import { describe, expect, expectTypeOf, it } from "vitest";
import { Lago } from "../../src/index.ts";

describe("creditNotes.download", () => {
  it("returns undefined while the PDF is being generated", async () => {
    const lago = new Lago({ apiKey: "key", fetch: async () => new Response("") });

    const creditNote = await lago.creditNotes.download("1");

    expect(creditNote).toBeUndefined();
    expectTypeOf(creditNote).toEqualTypeOf<CreditNoteSummary | undefined>();
  });
});
