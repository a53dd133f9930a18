import { compareText } from "../document/order.ts";
import { type EventEntity, groupByEntity, sayBeginnings } from "./event-entity.ts";
import type { TypeModule } from "./type-module.ts";

/** Prints the known types of webhooks as a list, a type guard for them, and one for the webhooks about each entity. */
export function printWebhookValues({ events }: Pick<TypeModule, "events">): string {
  const entities = groupByEntity(events);
  const types = events.map(({ webhookType }) => webhookType).toSorted(compareText);
  return [
    ...importUnions(entities),
    `import type { ${entities.length > 0 ? "WebhookLike, " : ""}WebhookType } from "./webhook-event.ts";\n`,
    "/** Every `webhook_type` in the API document. A server can send others. */",
    `export const WEBHOOK_TYPES = [\n${types.map((type) => `  ${JSON.stringify(type)},\n`).join("")}] as const;\n`,
    isWebhookType,
    ...entities.map(printGuard),
    ...(entities.length > 0 ? [begins] : []),
  ].join("\n");
}

function importUnions(entities: readonly EventEntity[]): readonly string[] {
  if (entities.length === 0) return [];
  return [`import type {\n${entities.map(({ name }) => `  ${name},\n`).join("")}} from "./names.ts";`];
}

function printGuard(entity: EventEntity): string {
  const { name, beginnings } = entity;
  return [
    `/** Whether the type of a webhook begins with ${sayBeginnings(entity)} and is known to this version. */`,
    `export function is${name}(event: WebhookLike): event is ${name} {`,
    `  return begins(event, ${beginnings.map((beginning) => JSON.stringify(`${beginning}.`)).join(", ")});`,
    "}\n",
  ].join("\n");
}

const isWebhookType = `/** Whether a value is a \`webhook_type\` known to this version. */
export function isWebhookType(value: unknown): value is WebhookType {
  return WEBHOOK_TYPES.some((known) => known === value);
}
`;

const begins = `function begins({ webhook_type: type }: WebhookLike, ...beginnings: readonly string[]): boolean {
  return isWebhookType(type) && beginnings.some((beginning) => type.startsWith(beginning));
}
`;
