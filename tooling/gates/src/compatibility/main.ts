// Compiles the type tests of each package's last release against its current types. A break requires a major version.
import { publicPackages } from "../public-packages.ts";
import { root } from "../root.ts";
import { judgePackage } from "./judge-package.ts";

for (const one of await publicPackages(root)) {
  const { passes, lines } = await judgePackage(root, one);
  console[passes ? "log" : "error"](lines.join("\n"));
  if (!passes) process.exitCode = 1;
}
