import { type JsonObject, Place } from "@lagokit/mock";

/** A webhook of the spec and its handler. */
export interface WebhookHandler {
  /** The ID of its operation. */
  readonly id: string;
  /** The `webhook_type` of its payload. */
  readonly type: string;
  /** The property of its payload that contains the object. */
  readonly subject: string;
  /** The handler, as code. */
  readonly source: string;
}

/** Generates a handler for each webhook. */
export function webhookHandlers(document: JsonObject): readonly WebhookHandler[] {
  return new Place(document).entries("webhooks").map(([name, webhook]) => {
    const id = webhook.at("post")?.text("operationId");
    const type = onlyValue(webhook, "webhook_type");
    const subject = onlyValue(webhook, "object_type");
    if (id === undefined || type === undefined || subject === undefined)
      throw new Error(
        `The webhook ${name} lacks an \`operationId\`, or the value of \`webhook_type\` or \`object_type\`.`,
      );
    const source = `webhooks.handler({\n  "${type}": async ({ ${subject} }) => console.log(${subject}),\n});`;
    return { id, type, subject, source };
  });
}

/** Returns the only value that a property of the payload can have. */
function onlyValue(webhook: Place, property: string): string | undefined {
  return ["post", "requestBody", "content", "application/json", "schema", "properties", property, "enum"]
    .reduce<Place | undefined>((place, key) => place?.at(key), webhook)
    ?.text("0");
}
