import { canInstall, installFromDebian } from "@lagokit/debian";

/** Installs `kcat` before the tests, if it is missing and can be installed. */
export default function installKcat(): void {
  if (canInstall) installFromDebian("kcat", ["kcat"]);
}
