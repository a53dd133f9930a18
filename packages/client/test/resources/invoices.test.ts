import type { InvoiceExtended, InvoiceSummary } from "@lagokit/types";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type Fetch, type Invoices, Lago, type LagoPromise, type RequestOptions } from "../../src/index.ts";

/** Records the request bodies, and responds to each request with this text. */
function answering(sent: unknown[], body: string): Fetch {
  return async (_, init) => {
    sent.push(init.body);
    return new Response(body);
  };
}

describe("invoices.download", () => {
  it("returns undefined while the PDF is being generated", async () => {
    const lago = new Lago({ apiKey: "key", fetch: answering([], "") });

    const invoice = await lago.invoices.download("1");

    expect(invoice).toBeUndefined();
    expectTypeOf(invoice).toEqualTypeOf<InvoiceSummary | undefined>();
  });

  it("returns the invoice once the PDF exists", async () => {
    const lago = new Lago({
      apiKey: "key",
      fetch: answering([], '{"invoice":{"file_url":"https://files.example/1.pdf"}}'),
    });

    const invoice = await lago.invoices.download("1");

    expect(invoice?.file_url).toBe("https://files.example/1.pdf");
  });
});

describe("invoices.retryPayment", () => {
  it("returns nothing, and sends no body without a payment method", async () => {
    const sent: unknown[] = [];
    const lago = new Lago({ apiKey: "key", fetch: answering(sent, "") });

    const results = [
      await lago.invoices.retryPayment("1"),
      await lago.invoices.retryPayment("1", { payment_method: { payment_method_type: "manual" } }),
    ];

    expect(results).toEqual([undefined, undefined]);
    expect(sent).toEqual([null, '{"payment_method":{"payment_method_type":"manual"}}']);
  });
});

describe("invoices.list", () => {
  it("accepts filter names without brackets, dates, and no unknown name", async () => {
    const urls: string[] = [];
    const fetch: Fetch = async (url) => {
      urls.push(decodeURIComponent(new URL(url).search));
      return Response.json({ invoices: [], meta: { current_page: 1, total_pages: 0, total_count: 0 } });
    };
    const lago = new Lago({ apiKey: "key", fetch });

    await lago.invoices.list({ statuses: ["draft", "failed"], issuing_date_from: new Date("2026-01-31T23:00:00Z") });
    // @ts-expect-error: unknown filter
    await lago.invoices.list({ status: "draft" });

    expect(urls).toEqual(["?statuses[]=draft&statuses[]=failed&issuing_date_from=2026-01-31", "?status=draft"]);
    expectTypeOf<Invoices["get"]>().toEqualTypeOf<
      (id: string, options?: RequestOptions) => LagoPromise<InvoiceExtended>
    >();
  });
});
