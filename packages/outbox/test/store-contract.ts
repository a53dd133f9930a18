import { testAccepting } from "./store-contract/accepting.ts";
import { testKnowingKeys } from "./store-contract/knowing-keys.ts";
import { testLimiting } from "./store-contract/limiting.ts";
import { testHandingOut } from "./store-contract/handing-out.ts";
import { testWatchingDrainers } from "./store-contract/watching-drainers.ts";
import { testKeepingDead } from "./store-contract/keeping-dead.ts";
import { testKeepingDelivered } from "./store-contract/keeping-delivered.ts";
import { testOneDrainer } from "./store-contract/one-drainer.ts";
import { testSeveralDrainers } from "./store-contract/several-drainers.ts";
import { type StoreEngine, storeKit } from "./store-contract/store-kit.ts";

export type { StoreEngine, StorePlace } from "./store-contract/store-kit.ts";

/** Runs what every store guarantees, in a test file of its own for each engine. */
export function testStore(engine: StoreEngine): void {
  const kit = storeKit(engine);
  testAccepting(kit);
  testKnowingKeys(kit);
  testLimiting(kit);
  testHandingOut(kit);
  testWatchingDrainers(kit);
  (engine.drainers === "one" ? testOneDrainer : testSeveralDrainers)(kit);
  testKeepingDead(kit);
  testKeepingDelivered(kit);
}
