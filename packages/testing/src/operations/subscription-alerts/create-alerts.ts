import { Refusal } from "../../server/refusal.ts";
import { type AlertRow, alertTable } from "../../state/subscription-alerts.ts";
import type { World } from "../../world/world.ts";
import { type AlertInput, createAlert } from "./create-alert.ts";

/** Creates several alerts, or none if one of them is invalid. Each error has the position of its alert. */
export function createAlerts(world: World, externalId: string, inputs: readonly AlertInput[]): AlertRow[] {
  const created: AlertRow[] = [];
  const errors: Record<string, unknown> = {};
  for (const [index, input] of inputs.entries())
    try {
      created.push(createAlert(world, externalId, input));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors[index] = { params: input, errors: messageOf(error) };
    }
  if (Object.keys(errors).length === 0) return created;
  for (const alert of created) world.table(alertTable).delete(alert);
  const status = 422;
  throw new Refusal({ status, error: "Unprocessable Entity", code: "validation_errors", error_details: errors });
}

function messageOf({ body: { code, error_details: details } }: Refusal): string {
  return details === undefined ? `${code}` : `Validation errors: ${JSON.stringify(details)}`;
}
