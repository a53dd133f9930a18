import type { InvoiceExtended, InvoiceSummary } from "@lagokit/types";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type Fetch, type Invoices, Lago, type LagoPromise, type RequestOptions } from "../../src/index.ts";

/** Notes the bodies that are sent, and answers each request like this. */
function answering(sent: unknown[], body: string): Fetch {
  return async (_, init) => {
    sent.push(init.body);
    return new Response(body);
  };
}

describe("invoices.download", () => {
  it("gives undefined while the PDF is being made", async () => {
    const lago = new Lago({ apiKey: "key", fetch: answering([], "") });

    const invoice = await lago.invoices.download("1");

    expect(invoice).toBeUndefined();
    expectTypeOf(invoice).toEqualTypeOf<InvoiceSummary | undefined>();
  });

  it("gives the invoice once there is one", async () => {
    const lago = new Lago({
      apiKey: "key",
      fetch: answering([], '{"invoice":{"file_url":"https://files.example/1.pdf"}}'),
    });

    const invoice = await lago.invoices.download("1");

    expect(invoice?.file_url).toBe("https://files.example/1.pdf");
  });
});

describe("invoices.retryPayment", () => {
  it("gives nothing, and sends no body unless it is told how to pay", async () => {
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
  it("takes the names of filters without brackets, dates, and no other name", async () => {
    const urls: string[] = [];
    const fetch: Fetch = async (url) => {
      urls.push(decodeURIComponent(new URL(url).search));
      return Response.json({ invoices: [], meta: { current_page: 1, total_pages: 0, total_count: 0 } });
    };
    const lago = new Lago({ apiKey: "key", fetch });

    await lago.invoices.list({ statuses: ["draft", "failed"], issuing_date_from: new Date("2026-01-31T23:00:00Z") });
    // @ts-expect-error: no such filter
    await lago.invoices.list({ status: "draft" });

    expect(urls).toEqual(["?statuses[]=draft&statuses[]=failed&issuing_date_from=2026-01-31", "?status=draft"]);
    expectTypeOf<Invoices["get"]>().toEqualTypeOf<
      (id: string, options?: RequestOptions) => LagoPromise<InvoiceExtended>
    >();
  });
});
