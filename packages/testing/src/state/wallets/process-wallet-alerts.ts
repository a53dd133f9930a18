import type { World } from "../../world/world.ts";
import type { WalletRow } from "../tables.ts";

/** Compares the balances of a wallet with its alerts. */
export function processWalletAlerts(_world: World, _wallet: WalletRow): void {
  // Nothing yet.
}
