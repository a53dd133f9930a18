import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import type { Declaration } from "./declaration.ts";
import { groupByEntity, sayBeginnings } from "./event-entity.ts";
import { noDocumentation } from "./type-model.ts";
import type { WebhookEvent } from "./webhook-events.ts";

/** Declares the webhooks about each entity as a union, in addition to the existing declarations. */
export function declareEventUnions(declarations: Map<string, Declaration>, events: readonly WebhookEvent[]): void {
  for (const entity of groupByEntity(events)) {
    const { name } = entity;
    refuseTwin(name, declarations);
    declarations.set(name, {
      name,
      documentation: { ...noDocumentation, text: `A webhook whose type begins with ${sayBeginnings(entity)}.` },
      bases: [],
      members: undefined,
      type: entity.events.map((event) => event.name).join(" | "),
    });
  }
}

function refuseTwin(name: string, declarations: ReadonlyMap<string, Declaration>): void {
  if (!declarations.has(name)) return;
  throw new PipelineError(
    exitCode.lintError,
    `The webhooks about an entity would be exported as "${name}", but that name is already used: rename the other type in spec/type-names.yaml.`,
  );
}
