import { canInstall, installFromDebian } from "@lagokit/debian";

/** Installs Redis before the tests, where there is none and that is possible: it takes as long as the network does. */
export default function installRedis(): void {
  if (canInstall) installFromDebian("redis-server", ["redis-server"]);
}
