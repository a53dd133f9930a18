import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import type { Query } from "../../server/query.ts";
import { customerTable, findCustomer, type CustomerRow, type WalletRow, walletTable } from "../../state/tables.ts";
import { billTopUps } from "../../state/wallets/bill-top-up.ts";
import { findCustomerWallet, findWallet } from "../../state/wallets/find-wallet.ts";
import { serializeWallet } from "../../views/wallet.ts";
import { refuseOtherEntities } from "../../state/billing-entities.ts";
import type { World } from "../../world/world.ts";
import { createWallet } from "./create-wallet.ts";
import { terminateWallet } from "./terminate-wallet.ts";
import { creditsOf, topUp } from "./top-up.ts";
import { updateWallet } from "./update-wallet.ts";
import type { WalletInput } from "./wallet-input.ts";

type WalletOperation =
  | "createCustomerWallet"
  | "createWallet"
  | "destroyCustomerWallet"
  | "destroyWallet"
  | "findAllCustomerWallets"
  | "findAllWallets"
  | "findCustomerWallet"
  | "findWallet"
  | "updateCustomerWallet"
  | "updateWallet";

/** The operations of wallets, by their `lago_id` and by their customer and code. */
export const wallets: Handlers<WalletOperation> = {
  findAllWallets: ({ world, query }) => list(world, query, query.text("external_customer_id")),
  createWallet({ world, body }) {
    const input = inEnvelope(body, "wallet");
    return create(world, world.table(customerTable).byKey(input.external_customer_id), input);
  },
  findWallet: ({ world, path }) => answer(world, findWallet(world, path.lago_id)),
  updateWallet: ({ world, path, body }) =>
    answer(world, updateWallet(world, findWallet(world, path.lago_id), inEnvelope(body, "wallet"))),
  destroyWallet: ({ world, path }) => answer(world, terminateWallet(world, findWallet(world, path.lago_id))),
  findAllCustomerWallets: ({ world, path, query }) => list(world, query, path.external_customer_id),
  createCustomerWallet: ({ world, path, body }) =>
    create(world, findCustomer(world, path.external_customer_id), inEnvelope(body, "wallet")),
  findCustomerWallet: ({ world, path }) =>
    answer(world, findCustomerWallet(world, path.external_customer_id, path.code)),
  updateCustomerWallet({ world, path, body }) {
    const wallet = findCustomerWallet(world, path.external_customer_id, path.code);
    return answer(world, updateWallet(world, wallet, inEnvelope(body, "wallet")));
  },
  destroyCustomerWallet: ({ world, path }) =>
    answer(world, terminateWallet(world, findCustomerWallet(world, path.external_customer_id, path.code))),
};

type ListQuery = Query<"billing_entity_codes[]" | "currency" | "page" | "per_page">;
type One = ReturnType<(typeof wallets)["findWallet"]>;

function list(
  world: World,
  query: ListQuery,
  externalCustomerId: string | undefined,
): ReturnType<(typeof wallets)["findAllWallets"]> {
  refuseOtherEntities(world, query.list("billing_entity_codes[]") ?? []);
  const customer = externalCustomerId === undefined ? undefined : findCustomer(world, externalCustomerId);
  const currency = query.text("currency");
  const rows = world
    .table(walletTable)
    .where((row) => customer === undefined || row.lago_customer_id === customer.lago_id)
    .filter((row) => currency === undefined || row.currency === currency);
  const page = pageOf(query, rows);
  return { wallets: page.rows.map((row) => serializeWallet(world, row)), meta: page.meta };
}

/** Creates a wallet. Its response has no credits yet, because Lago adds them in the background. */
function create(world: World, customer: CustomerRow | undefined, input: WalletInput): One {
  const row = createWallet(world, customer, input);
  const response = answer(world, row);
  const { paid_credits, granted_credits, transaction_metadata, transaction_name, transaction_priority } = input;
  if (creditsOf(paid_credits) ?? creditsOf(granted_credits))
    world.inBackground(() => {
      const transactions = topUp(world, row.lago_id, {
        paid_credits,
        granted_credits,
        metadata: transaction_metadata,
        name: transaction_name,
        priority: transaction_priority,
        ignore_paid_top_up_limits: input.ignore_paid_top_up_limits_on_creation,
      });
      billTopUps(world, transactions);
    });
  return response;
}

function answer(world: World, row: WalletRow): One {
  return { wallet: serializeWallet(world, row) };
}
