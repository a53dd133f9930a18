import type { WalletAlert } from "@lagokit/types";
import { isBlank } from "../../server/field-errors.ts";
import { invalid } from "../../server/refusal.ts";
import { walletAlertTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { refuseInvalidThresholds, thresholdsOf } from "./alert-thresholds.ts";
import { type AlertInput, refuseTakenAlertCode } from "./create-alert.ts";

/** Changes an alert. Its thresholds are replaced, unless the request has none. */
export function updateAlert(
  world: World,
  alert: WalletAlert,
  { code, name, thresholds = [] }: Omit<AlertInput, "alert_type">,
): WalletAlert {
  refuseInvalidThresholds(thresholds);
  if (code !== undefined && isBlank(code)) throw invalid({ code: ["value_is_mandatory"] });
  // Lago has no code of its own for this error here.
  const error = invalid({ base: ["alert_already_exists"] });
  if (code !== undefined) refuseTakenAlertCode(world, alert.lago_wallet_id, { code, error, except: alert.lago_id });
  return world.table(walletAlertTable).change(alert, {
    ...(name !== undefined && { name }),
    ...(code !== undefined && { code }),
    ...(thresholds.length > 0 && { thresholds: thresholdsOf(thresholds) }),
  });
}
