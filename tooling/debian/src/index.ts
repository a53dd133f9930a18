export { canInstall, installFromDebian } from "./install-from-debian.ts";
