import { describe, expect, expectTypeOf, it } from "vitest";
import type { CreditNoteSummary, InvoiceSummary } from "@lagokit/types";
import { type Fetch, Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

/** Sends some empty responses, and then this one. */
function readyAfter(empties: number, answer: unknown): { readonly fetch: Fetch; readonly asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(new URL(url).pathname);
    return asked.length > empties ? Response.json(answer) : new Response("");
  };
  return { fetch, asked };
}

const invoice = { invoice: { lago_id: "1", file_url: "https://files.example/1.pdf" } };
const creditNote = { credit_note: { lago_id: "1", xml_url: "https://files.example/1.xml" } };

const notFound = { status: 404, code: "invoice_not_found" };

describe("downloadWhenReady", () => {
  it("requests the PDF of an invoice until it exists", async () => {
    const { fetch, asked } = readyAfter(3, invoice);
    const lago = new Lago({ apiKey: "key", fetch, retryDelay: 1 });

    const result = await lago.invoices.downloadWhenReady("1");

    expect(result).toEqual(invoice.invoice);
    expectTypeOf(result).toEqualTypeOf<InvoiceSummary>();
    expect(asked).toEqual(Array.from({ length: 4 }, () => "/api/v1/invoices/1/download_pdf"));
  });

  it("requests the XML of a credit note", async () => {
    const { fetch, asked } = readyAfter(1, creditNote);
    const lago = new Lago({ apiKey: "key", fetch });

    const result = await lago.creditNotes.downloadWhenReady("1", "xml", { retryDelay: 1 });

    expect(result).toEqual(creditNote.credit_note);
    expectTypeOf(result).toEqualTypeOf<CreditNoteSummary>();
    expect(asked).toEqual(Array.from({ length: 2 }, () => "/api/v1/credit_notes/1/download_xml"));
  });

  it("gives up when the total timeout would end before the next attempt", async () => {
    const { fetch, asked } = readyAfter(Infinity, {});
    const lago = new Lago({ apiKey: "key", fetch, totalTimeout: 1000, retryDelay: 5000 });

    const error = await rejection(lago.invoices.downloadWhenReady("1", "xml"));

    expect(error).toMatchObject({
      name: "LagoTimeoutError",
      message: "POST /invoices/{lago_id}/download_xml timed out after 1000 ms",
      timeout: 1000,
      attempts: 1,
      outcomeUnknown: false,
    });
    expect(asked).toHaveLength(1);
  });

  it("ends when the signal is aborted during a wait", async () => {
    const controller = new AbortController();
    const { fetch, asked } = readyAfter(Infinity, {});
    const lago = new Lago({ apiKey: "key", fetch, retryDelay: 60_000, onResponse: () => queueMicrotask(abort) });

    const error = await rejection(lago.invoices.downloadWhenReady("1", "pdf", { signal: controller.signal }));

    expect(error).toMatchObject({ name: "LagoAbortError", cause: "enough" });
    expect(asked).toHaveLength(1);

    function abort(): void {
      controller.abort("enough");
    }
  });

  it("fails immediately if there is nothing to wait for", async () => {
    const lago = new Lago({ apiKey: "key", fetch: async () => Response.json(notFound, { status: 404 }) });

    const error = await rejection(lago.invoices.downloadWhenReady("1"));

    expect(error).toMatchObject({ name: "LagoNotFoundError", code: "invoice_not_found" });
  });
});
