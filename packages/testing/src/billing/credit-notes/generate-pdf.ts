import { changeCreditNote, type CreditNoteRow, creditNoteTable } from "../../state/credit-notes.ts";
import { generatedCreditNote } from "../../views/credit-note.ts";
import type { World } from "../../world/world.ts";

/** Lago makes a PDF in the background. It takes some seconds. */
const milliseconds = 5000;

/** Makes the PDF of a credit note, some seconds later, and sends `credit_note.generated`. */
export function generateCreditNotePdf(world: World, { lago_id: id }: CreditNoteRow): void {
  world.schedule(new Date(world.now().getTime() + milliseconds), () => {
    const row = world.table(creditNoteTable).get(id);
    if (row === undefined || row.file_url !== null) return;
    const generated = changeCreditNote(world, row, { file_url: `https://lago.fake/files/${id}.pdf` });
    const credit_note = generatedCreditNote(world, generated);
    world.emit("credit_note.generated", { object_type: "credit_note", credit_note });
  });
}
