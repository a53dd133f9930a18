// Checks that what is installed with a published package is permissively licensed, and that every tool may be used.
import { publicPackages } from "../public-packages.ts";
import { root } from "../root.ts";
import { installedLicences } from "./installed-licences.ts";
import { forTools, judgeLicences, type Licensed, permissive } from "./judge-licences.ts";

for (const { name } of await publicPackages(root))
  judge(`with ${name}`, await installedLicences("--prod", "--filter", name), permissive);
judge("in all", await installedLicences("--recursive"), forTools);

function judge(where: string, packages: readonly Licensed[], allowed: readonly string[]): void {
  const refused = judgeLicences(packages, allowed);
  console.log(`${packages.length} packages installed ${where}: ${packages.length - refused.length} licences allowed`);
  for (const { name, licence } of refused)
    console.error(
      `${name} is licensed under ${licence}, which is none of ${allowed.join(", ")}.\n` +
        "Use another package, or add the licence to judge-licences.ts if its terms can be met.",
    );
  if (refused.length > 0) process.exitCode = 1;
}
