import { isObject, type Json, type JsonObject, type Operation, RequestSampler } from "@lagokit/mock";
import { codeBlock, fold, plainCode } from "../markdown/html.ts";
import { firstSentence } from "../packages/comment.ts";
import { type Form, writeFields } from "../packages/member-body.ts";
import type { TypeLinks } from "../packages/type-links.ts";
import type { Chapter, Page } from "../page.ts";
import { parameterField, schemaFields } from "./schema-fields.ts";
import { list, SchemaReader, text } from "./schema-view.ts";
import { type WebhookHandler, webhookHandlers } from "./webhook-handlers.ts";

const overview = "/webhook-events/";

interface ShownWebhook extends WebhookHandler {
  readonly address: string;
  readonly definition: JsonObject;
  readonly schema: Json;
  /** The type of the payload, as a link. */
  readonly payloadType: string;
}

export function webhookAddress(type: string): string {
  return `${overview}${type.replaceAll(/[._]/g, "-")}/`;
}

/** Creates the pages of the webhooks that Lago sends. */
export function webhooksChapter(document: JsonObject, typeLinks: TypeLinks): Chapter {
  const reader = new SchemaReader(document);
  const sampler = new RequestSampler(document, () => []);
  const webhooks = shownWebhooks(document, reader).map((webhook) => ({
    ...webhook,
    payloadType: typeLinks.inType(payloadTypeOf(webhook.type)),
  }));
  const groups = Map.groupBy(webhooks, ({ type }) => type.split(".")[0] ?? type);
  return {
    section: {
      label: "Webhooks",
      address: overview,
      groups: [
        { label: "All webhooks", links: [{ label: "Overview", address: overview }] },
        ...[...groups].map(([label, own]) => ({
          label,
          links: own.map(({ type, address }) => ({ label: type, address })),
        })),
      ],
    },
    pages: [overviewPage(webhooks), ...webhooks.map((webhook) => webhookPage(webhook, reader, sampler))],
  };
}

function shownWebhooks(document: JsonObject, reader: SchemaReader): readonly Omit<ShownWebhook, "payloadType">[] {
  const definitions = Object.values(isObject(document["webhooks"]) ? document["webhooks"] : {})
    .map((item) => (isObject(item) ? item["post"] : undefined))
    .filter((definition) => isObject(definition));
  const byId = new Map(definitions.map((definition) => [text(definition["operationId"]), definition]));
  return webhookHandlers(document)
    .map((handler) => {
      const definition = byId.get(handler.id) ?? {};
      const content = reader.resolve(definition["requestBody"] ?? {})["content"];
      const media = isObject(content) ? content["application/json"] : undefined;
      const schema = isObject(media) ? (media["schema"] ?? {}) : {};
      return { ...handler, address: webhookAddress(handler.type), definition, schema };
    })
    .toSorted((one, other) => (one.type < other.type ? -1 : 1));
}

function webhookPage(webhook: ShownWebhook, reader: SchemaReader, sampler: RequestSampler): Page {
  const { type, definition, address, source, subject, schema } = webhook;
  const payload = JSON.stringify(payloadOf(sampler, schema), null, 2);
  const headers = list(definition["parameters"]).map((one) => parameterField(reader, reader.resolve(one)));
  const { fields = [] } = schemaFields(reader, schema, 2);
  const inner = fields.find(({ name }) => name === subject);
  const others = fields.map((field) =>
    field === inner ? { ...field, fields: undefined, variants: undefined } : field,
  );
  const body = (form: Form): string =>
    [
      `\`${type}\``,
      text(definition["description"]),
      codeBlock("ts", source),
      "The guide to [webhooks](/guides/webhooks/) shows how to verify the signature.",
      "## Payload",
      `Type: ${webhook.payloadType}`,
      writeFields(others, form),
      inner?.fields && `## Fields of \`${subject}\``,
      inner?.fields && writeFields(inner.fields, form),
      "## Example",
      form === "page" ? fold("Example of the payload", plainCode(payload)) : codeBlock("json", payload),
      "## Headers",
      writeFields(headers, form),
    ]
      .filter(Boolean)
      .join("\n\n");
  return {
    address,
    title: text(definition["summary"]),
    description: `${firstSentence(text(definition["description"]))} Webhook type: ${type}.`,
    body: body("page"),
    markdown: body("markdown"),
    searchWords: type,
    searchWeight: 0.5,
  };
}

/** Returns the name of a payload's type: `InvoicePaymentFailureEvent` for `invoice.payment_failure`. */
function payloadTypeOf(type: string): string {
  return `${type.replaceAll(/(?:^|[._])(\w)/g, (_, letter: string) => letter.toUpperCase())}Event`;
}

/** Generates a payload. The sampler generates only request bodies, and the payload is the body of Lago's request. */
function payloadOf(sampler: RequestSampler, schema: Json): unknown {
  const body = { mediaType: "application/json", schema, pointer: "", required: true };
  const operation: Operation = {
    id: "",
    method: "POST",
    path: "/",
    parameters: [],
    body,
    success: { status: 200, content: undefined },
    errors: [],
  };
  return sampler.sample(operation, "full").body;
}

function overviewPage(webhooks: readonly ShownWebhook[]): Page {
  const items = webhooks.map(
    ({ type, address, definition }) => `- [\`${type}\`](${address}): ${text(definition["summary"])}`,
  );
  return {
    address: overview,
    title: "Webhooks",
    description: "Every webhook that Lago sends, with its payload and a typed handler.",
    body: [
      "Lago sends these webhooks to your endpoints as POST requests. The package [@lagokit/webhooks](/packages/webhooks/) verifies a webhook and returns a typed event. See the guide to [webhooks](/guides/webhooks/).",
      items.join("\n"),
    ].join("\n\n"),
    searchWeight: 0.5,
  };
}
