import type { CreditNote, CreditNoteSummary } from "@lagokit/types";
import { generateCreditNotePdf } from "../../billing/credit-notes/generate-pdf.ts";
import type { Handlers } from "../../server/handlers.ts";
import { notFound } from "../../server/refusal.ts";
import { changeCreditNote, type CreditNoteRow, findCreditNote } from "../../state/credit-notes.ts";
import { type Metadata, metadataWithout, mergedMetadata, replacedMetadata } from "../../state/metadata.ts";
import { findCustomer } from "../../state/tables.ts";
import { creditNote, creditNoteSummary } from "../../views/credit-note.ts";
import { resendEmail } from "../emails.ts";
import { customerNow } from "../../views/customer.ts";
import type { World } from "../../world/world.ts";
import { createCreditNote, estimate, updateCreditNote, voidCreditNote } from "./change.ts";
import { listCreditNotes } from "./list.ts";

type Ids =
  | "createCreditNote"
  | "deleteAllCreditNoteMetadata"
  | "deleteCreditNoteMetadataKey"
  | "downloadCreditNote"
  | "downloadCreditNotePdf"
  | "downloadCreditNoteXml"
  | "estimateCreditNote"
  | "findAllCreditNotes"
  | "findAllCustomerCreditNotes"
  | "findCreditNote"
  | "mergeCreditNoteMetadata"
  | "replaceCreditNoteMetadata"
  | "resendCreditNoteEmail"
  | "updateCreditNote"
  | "voidCreditNote";

/** The operations of credit notes, and of their metadata. */
export const creditNotes: Handlers<Ids> = {
  findAllCreditNotes: ({ world, query }) => listCreditNotes(world, query, query.text("external_customer_id")),
  findAllCustomerCreditNotes({ world, query, path }) {
    return listCreditNotes(world, query, findCustomer(world, path.external_customer_id).external_id);
  },
  createCreditNote: ({ world, body }) => rendered(world, createCreditNote(world, body)),
  estimateCreditNote: ({ world, body }) => estimate(world, body),
  findCreditNote: ({ world, path }) => rendered(world, findCreditNote(world, path.lago_id)),
  updateCreditNote({ world, path, body }) {
    return rendered(world, updateCreditNote(world, findCreditNote(world, path.lago_id), body));
  },
  voidCreditNote: ({ world, path }) => rendered(world, voidCreditNote(world, findCreditNote(world, path.lago_id))),
  downloadCreditNote: ({ world, path }) => download(world, findCreditNote(world, path.lago_id)),
  downloadCreditNotePdf: ({ world, path }) => download(world, findCreditNote(world, path.lago_id)),
  /** Lago looks for the PDF here too. The billing entity of the fake has no electronic documents, so `xml_url` is null. */
  downloadCreditNoteXml({ world, path }) {
    const row = findCreditNote(world, path.lago_id);
    return row.file_url === null ? undefined : { credit_note: creditNoteSummary(row) };
  },
  resendCreditNoteEmail({ world, path, body }) {
    const { customer } = findCreditNote(world, path.lago_id);
    return resendEmail(
      world,
      { kind: "credit_note", status: "finalized", customer: customerNow(world, customer) },
      body,
    );
  },
  replaceCreditNoteMetadata: ({ world, path, body }) =>
    saveMetadata(world, path.lago_id, (current) => replacedMetadata(current, body.metadata)),
  mergeCreditNoteMetadata: ({ world, path, body }) =>
    saveMetadata(world, path.lago_id, (current) => mergedMetadata(current, body.metadata)),
  deleteAllCreditNoteMetadata: ({ world, path }) => saveMetadata(world, path.lago_id, () => null),
  deleteCreditNoteMetadataKey: ({ world, path }) =>
    saveMetadata(world, path.lago_id, (current) => {
      if (current === null) throw notFound("metadata");
      return metadataWithout(current, path.key);
    }),
};

function rendered(world: World, row: CreditNoteRow): { credit_note: CreditNote } {
  return { credit_note: creditNote(world, row) };
}

/** Returns a credit note with the URL of its PDF. Without one, starts to make it, and returns nothing. */
function download(world: World, row: CreditNoteRow): { credit_note: CreditNoteSummary } | undefined {
  if (row.file_url !== null) return { credit_note: creditNoteSummary(row) };
  generateCreditNotePdf(world, row);
  return undefined;
}

function saveMetadata(
  world: World,
  id: string,
  change: (current: Metadata | null) => Metadata | null,
): { metadata: Record<string, string | null> | null } {
  const row = findCreditNote(world, id);
  const { metadata } = changeCreditNote(world, row, { metadata: change(row.metadata) });
  return { metadata: metadata === null ? null : { ...metadata } };
}
