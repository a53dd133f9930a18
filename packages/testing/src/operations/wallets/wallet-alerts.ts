import type { WalletAlert } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { notFound } from "../../server/refusal.ts";
import { type WalletRow, walletAlertTable, walletTable } from "../../state/tables.ts";
import { findCustomerWallet } from "../../state/wallets/find-wallet.ts";
import { processWalletAlerts } from "../../state/wallets/process-wallet-alerts.ts";
import type { World } from "../../world/world.ts";
import { createAlert, createAlerts } from "./create-alert.ts";
import { updateAlert } from "./update-alert.ts";

type AlertOperation =
  | "createCustomerWalletAlert"
  | "deleteAllCustomerWalletAlerts"
  | "deleteCustomerWalletAlert"
  | "getCustomerWalletAlert"
  | "getCustomerWalletAlerts"
  | "updateCustomerWalletAlert";

/** The operations of the alerts of wallets. */
export const walletAlerts: Handlers<AlertOperation> = {
  getCustomerWalletAlerts({ world, path, query }) {
    const wallet = walletOf(world, path);
    const { rows, meta } = pageOf(query, world.table(walletAlertTable).newest(isOf(wallet)));
    return { alerts: rows.map((row) => ({ ...row, wallet_code: wallet.code ?? "" })), meta };
  },
  createCustomerWalletAlert({ world, path, body }) {
    const wallet = walletOf(world, path);
    if ("alerts" in body && Array.isArray(body.alerts) && body.alerts.length > 0)
      return processed(world, wallet, { alerts: createAlerts(world, wallet, body.alerts) });
    const input = "alert" in body ? body : { alert: undefined };
    return processed(world, wallet, { alert: createAlert(world, wallet, inEnvelope(input, "alert")) });
  },
  deleteAllCustomerWalletAlerts({ world, path }) {
    const table = world.table(walletAlertTable);
    for (const alert of table.where(isOf(walletOf(world, path)))) table.delete(alert);
    return undefined;
  },
  getCustomerWalletAlert: ({ world, path }) => ({ alert: findAlert(world, path) }),
  updateCustomerWalletAlert({ world, path, body }) {
    const alert = findAlert(world, path);
    const updated = updateAlert(world, alert, inEnvelope(body, "alert"));
    return processed(world, walletOf(world, path), { alert: updated });
  },
  deleteCustomerWalletAlert({ world, path }) {
    const alert = findAlert(world, path);
    world.table(walletAlertTable).delete(alert);
    // Lago deletes the thresholds before it responds.
    return { alert: { ...alert, thresholds: [] } };
  },
};

interface WalletPath {
  readonly external_customer_id: string;
  readonly wallet_code: string;
}

function walletOf(world: World, path: WalletPath): WalletRow {
  return findCustomerWallet(world, path.external_customer_id, path.wallet_code);
}

function isOf({ lago_id: id }: WalletRow): (alert: WalletAlert) => boolean {
  return (alert) => alert.lago_wallet_id === id;
}

function findAlert(world: World, path: WalletPath & { readonly code: string }): WalletAlert {
  const wallet = walletOf(world, path);
  const alert = world
    .table(walletAlertTable)
    .where(isOf(wallet))
    .find(({ code }) => code === path.code);
  if (alert === undefined) throw notFound("alert");
  // The code of the wallet can have changed.
  return { ...alert, wallet_code: wallet.code ?? "" };
}

/** Compares the alerts of an active wallet with its balances, after the response is complete. */
function processed<Response>(world: World, { lago_id: id }: WalletRow, response: Response): Response {
  const wallet = world.table(walletTable).get(id);
  if (wallet?.status === "active") processWalletAlerts(world, wallet);
  return response;
}
