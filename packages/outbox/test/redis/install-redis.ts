import { canInstall, installFromDebian } from "@lagokit/debian";

/** Installs Redis before the tests, if it is missing and can be installed. Inside a test, a slow network would exceed the timeout. */
export default function installRedis(): void {
  if (canInstall) installFromDebian("redis-server", ["redis-server"]);
}
