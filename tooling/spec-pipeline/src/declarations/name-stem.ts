/** The entity of an input, a query or one of its variants: `Invoice` for `InvoiceListQuery`. */
export function stemOf(name: string): string {
  return name
    .replace(/(?:List|Get|Update|Delete|DeleteAll)?Query$/, "")
    .replace(/(?:Create|Update|BatchCreate)?Input$/, "")
    .replace(/(?<=.)(?:Base|Extended|Summary|Webhook|ListItem|Full|Object|Preview)$/, "");
}
