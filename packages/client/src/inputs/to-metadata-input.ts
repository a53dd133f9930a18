import type {
  CustomerMetadata,
  CustomerMetadataCreateInput,
  InvoiceMetadata,
  InvoiceMetadataUpdateInput,
} from "@lagokit/types";
import type { Complete } from "./complete.ts";

/**
 * Turns the metadata of a customer or an invoice into the `metadata` of `customers.create` or `invoices.update`. Each
 * entry has its `id`, so that the API keeps it.
 *
 * The API replaces the whole list. It deletes an entry whose `id` is missing, adds an entry without an `id`, and
 * refuses an entry without an `id` whose key already exists.
 */
export function toMetadataInput(metadata: readonly CustomerMetadata[]): CustomerMetadataCreateInput[];
export function toMetadataInput(metadata: readonly InvoiceMetadata[]): InvoiceMetadataUpdateInput[];
export function toMetadataInput(
  metadata: readonly (InvoiceMetadata | CustomerMetadata)[],
): (InvoiceMetadataUpdateInput | CustomerMetadataCreateInput)[] {
  return metadata.map((entry) => ("display_in_invoice" in entry ? ofCustomer(entry) : ofInvoice(entry)));
}

function ofCustomer({ lago_id, key, value, display_in_invoice }: CustomerMetadata): CustomerMetadataCreateInput {
  return { id: lago_id, key, value, display_in_invoice } satisfies Complete<CustomerMetadataCreateInput, "lago_id">;
}

function ofInvoice({ lago_id, key, value }: InvoiceMetadata): InvoiceMetadataUpdateInput {
  return { id: lago_id, key, value } satisfies Complete<InvoiceMetadataUpdateInput, "lago_id">;
}
