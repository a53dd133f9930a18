import type { JsonType } from "./json-type.ts";

/** A type that a property can have although no recording shows it, and a line of the server's source that shows it. */
interface KnownType {
  readonly component: string;
  readonly property: string;
  readonly type: JsonType;
  readonly evidence: string;
}

/** The types that follow from the server's source. */
export const knownTypes: readonly KnownType[] = [
  {
    component: "AddOnObject",
    property: "description",
    type: "null",
    evidence: "app/services/add_ons/create_service.rb:22@20277d9d06",
  },
  {
    component: "OrganizationObject",
    property: "tax_identification_number",
    type: "string",
    evidence: "app/services/organizations/update_service.rb:20-22@20277d9d06",
  },
];

/** The name of a property in the document, such as `/components/schemas/TaxObject/properties/code`. */
export function nameOf({ component, property }: KnownType): string {
  return `/components/schemas/${component}/properties/${property}`;
}
