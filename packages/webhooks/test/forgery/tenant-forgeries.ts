import { deliver, invoiceCreated, organizationId } from "../delivery.ts";
import { forgeries, type Forgery } from "./forgery.ts";

const stranger = "6fc13968-0000-4ea2-bcf9-57d3a41bc6ba";
const field = `"organization_id":"${organizationId}"`;

/** Events with a valid signature that belong to another organization, because all organizations share one key. */
export const tenantForgeries: readonly Forgery[] = [
  signed("of another organization", invoiceCreated.replace(organizationId, stranger)),
  signed("has no organization_id", invoiceCreated.replace(`${field},`, "")),
  ...[
    "null",
    '""',
    "true",
    "17",
    "{}",
    "[]",
    `["${organizationId}"]`,
    `{"lago_id":"${organizationId}"}`,
    `"${organizationId.toUpperCase()}"`,
    `" ${organizationId}"`,
    `"${organizationId}\\u0000"`,
    `"${organizationId.slice(0, -1)}"`,
    `"${organizationId}1"`,
    `"${organizationId.replaceAll("-", "")}"`,
    `"${organizationId.replace("a", "\u0430")}"`,
    '"undefined"',
  ].map((value) => signed(`organization_id is ${shown(value)}`, withId(`"organization_id":${value}`))),
  signed("has organization_id in another case", withId(`"Organization_Id":"${organizationId}"`)),
  signed("has organization_id twice, the right one first", withId(`${field},"organization_id":"${stranger}"`)),
  signed(
    "has organization_id twice, the right one with an escape",
    withId(`"organization_id":"${stranger}"`, escaped()),
  ),
  signed("has organization_id only in a nested object", withId(`"invoice_of":{${field}}`)),
  signed("has organization_id in the prototype", withId(`"__proto__":{${field}}`)),
  signed("has the ID under another name", withId(`"lago_id":"${organizationId}"`)),
  signed("has the ID in the webhook_type", withId(`"webhook_type":"${organizationId}"`)),
].flat();

function signed(name: string, body: string): readonly Forgery[] {
  return forgeries(`it is signed, but ${name}`, "organization_mismatch", (_genuine, algorithm) =>
    deliver(algorithm, body),
  );
}

/** Returns the event with something else instead of its organization. */
function withId(text: string, first = ""): string {
  return invoiceCreated.replace(field, text).replace("{", `{${first}`);
}

/** Returns the right ID under an escaped name, which a parser reads as the same name. */
function escaped(): string {
  return `"organization\\u005fid":"${organizationId}",`;
}

/** Replaces the ID with a short text. */
function shown(value: string): string {
  return value.replace(organizationId, "the ID").replace(/^".*\\u0000"$/, '"the ID, and a NUL"');
}
