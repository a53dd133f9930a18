import { describeContent } from "./event-payload.ts";
import { memberOf, typeOf } from "./operation-parts.ts";
import type { GeneratedTypes } from "./read-types.ts";
import { type Documentation, type Member, noDocumentation, type TypeModel } from "./type-model.ts";
import { pascalCase } from "./words.ts";

/** A webhook of the document. */
export interface WebhookEvent {
  /** The `webhook_type`: `invoice.created`. */
  readonly webhookType: string;
  /** The name of its payload: `InvoiceCreatedEvent`. */
  readonly name: string;
  /** The value that names the entity in the payload. */
  readonly objectType: string;
  /** The ID of the operation that declares it. Empty if it has none. */
  readonly operation: string;
  readonly type: TypeModel;
  readonly documentation: Documentation;
}

/** The webhooks among the types that the generator prints. */
export function listEvents(types: GeneratedTypes): readonly WebhookEvent[] {
  const webhooks = types.get("webhooks")?.members ?? [];
  return webhooks.flatMap(({ name, type }) => eventOf(types, name, memberOf(type, "post")));
}

function eventOf(types: GeneratedTypes, webhookType: string, post: Member | undefined): readonly WebhookEvent[] {
  const operation = operationOf(post?.type);
  const definition = operation === "" ? post?.type : typeOf(types.get("operations"), operation);
  const body = memberOf(definition, "requestBody");
  const payload = typeOf(body?.type, "content", "application/json");
  if (payload === undefined) return [];
  const object = typeOf(payload, "object_type");
  const objectType = object?.kind === "literal" ? object.value : "";
  const documentation = post?.documentation ?? noDocumentation;
  const type = describeContent(payload, objectType, body?.documentation ?? noDocumentation);
  return [{ webhookType, name: `${pascalCase(webhookType)}Event`, objectType, operation, type, documentation }];
}

/** The ID of the operation that a type refers to. Empty if the operation is inline, because it has no ID. */
function operationOf(type: TypeModel | undefined): string {
  const [, operation = ""] = type?.kind === "text" ? (/^operations\["(.*)"\]$/.exec(type.text) ?? []) : [];
  return operation;
}
