import type { Cases } from "../case.ts";

export const creditNotes = {
  findAllCreditNotes: (lago, { query, options }) => lago.creditNotes.list(query, options),
  findCreditNote: (lago, { path, options }) => lago.creditNotes.get(path.lago_id, options),
  createCreditNote: (lago, { body, options }) => lago.creditNotes.create(body.credit_note, options),
  updateCreditNote: (lago, { path, body, options }) => lago.creditNotes.update(path.lago_id, body.credit_note, options),
  estimateCreditNote: (lago, { body, options }) => lago.creditNotes.estimate(body.credit_note, options),
  voidCreditNote: (lago, { path, options }) => lago.creditNotes.void(path.lago_id, options),
  downloadCreditNote: (lago, { path, options }) => lago.creditNotes.download(path.lago_id, options),
  replaceCreditNoteMetadata: (lago, { path, body, options }) =>
    lago.creditNotes.metadata.replace(path.lago_id, body.metadata, options),
  mergeCreditNoteMetadata: (lago, { path, body, options }) =>
    lago.creditNotes.metadata.merge(path.lago_id, body.metadata, options),
  deleteAllCreditNoteMetadata: (lago, { path, options }) => lago.creditNotes.metadata.deleteAll(path.lago_id, options),
  deleteCreditNoteMetadataKey: (lago, { path, options }) =>
    lago.creditNotes.metadata.deleteKey(path.lago_id, path.key, options),
  downloadCreditNotePdf: (lago, { path, options }) => lago.creditNotes.downloadPdf(path.lago_id, options),
  downloadCreditNoteXml: (lago, { path, options }) => lago.creditNotes.downloadXml(path.lago_id, options),
  resendCreditNoteEmail: (lago, { path, body, options }) => lago.creditNotes.resendEmail(path.lago_id, body, options),
} satisfies Cases<
  | "findAllCreditNotes"
  | "findCreditNote"
  | "createCreditNote"
  | "updateCreditNote"
  | "estimateCreditNote"
  | "voidCreditNote"
  | "downloadCreditNote"
  | "replaceCreditNoteMetadata"
  | "mergeCreditNoteMetadata"
  | "deleteAllCreditNoteMetadata"
  | "deleteCreditNoteMetadataKey"
  | "downloadCreditNotePdf"
  | "downloadCreditNoteXml"
  | "resendCreditNoteEmail"
>;
