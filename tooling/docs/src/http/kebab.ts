/** Converts a name to kebab-case: `generateCustomerCheckoutURL` to `generate-customer-checkout-url`. */
export function kebab(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
}
