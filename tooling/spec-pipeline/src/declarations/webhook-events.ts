import { memberOf, typeOf } from "./operation-parts.ts";
import type { GeneratedTypes } from "./read-types.ts";
import { type Documentation, noDocumentation, type TypeModel } from "./type-model.ts";
import { pascalCase } from "./words.ts";

/** A webhook of the document. */
export interface WebhookEvent {
  /** The `webhook_type`: `invoice.created`. */
  readonly webhookType: string;
  /** The name of its payload: `InvoiceCreatedEvent`. */
  readonly name: string;
  /** The value that says what the payload is about. */
  readonly objectType: string;
  readonly operation: string;
  readonly type: TypeModel;
  readonly documentation: Documentation;
}

/** The webhooks among the types that the generator prints. */
export function listEvents(types: GeneratedTypes): readonly WebhookEvent[] {
  const webhooks = types.get("webhooks")?.members ?? [];
  return webhooks.flatMap(({ name: webhookType, type }) => {
    const post = memberOf(type, "post");
    const [, operation = ""] = post?.type.kind === "text" ? (/^operations\["(.*)"\]$/.exec(post.type.text) ?? []) : [];
    const payload = typeOf(types.get("operations"), operation, "requestBody", "content", "application/json");
    if (payload === undefined) return [];
    const object = typeOf(payload, "object_type");
    return [
      {
        webhookType,
        name: `${pascalCase(webhookType)}Event`,
        objectType: object?.kind === "literal" ? object.value : "",
        operation,
        type: payload,
        documentation: post?.documentation ?? noDocumentation,
      },
    ];
  });
}
