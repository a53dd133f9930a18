import { invalid } from "../../server/refusal.ts";
import { walletsOf } from "../../state/wallets/find-wallet.ts";
import type { World } from "../../world/world.ts";

/** Whose code it is. */
export interface CodeOwner {
  readonly customerId: string;
  /** The wallet that has the code already. */
  readonly walletId?: string;
}

/** Throws the 422 of Lago if another active wallet of the customer has the code. The code of a terminated one is free. */
export function refuseTakenCode(world: World, code: string, owner: CodeOwner): void {
  if (isTaken(world, code, owner)) throw invalid({ code: ["value_already_exist"] });
}

/** The code of a wallet that was created without one: from its name, with the time if that is taken. */
export function defaultCode(world: World, customerId: string, name: string | null | undefined): string {
  const code = parameterize(name ?? "") || "default";
  return isTaken(world, code, { customerId }) ? `${code}_${Math.floor(world.now().getTime() / 1000)}` : code;
}

function isTaken(world: World, code: string, { customerId, walletId }: CodeOwner): boolean {
  return walletsOf(world, customerId).some(
    (wallet) => wallet.status === "active" && wallet.code === code && wallet.lago_id !== walletId,
  );
}

function parameterize(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .replaceAll(/[^a-z0-9\-_]+/gi, "_")
    .replaceAll(/_{2,}/g, "_")
    .replaceAll(/^_|_$/g, "")
    .toLowerCase();
}
