// Checks that dependencies of published packages have permissive licenses, and that the licenses of all tools are allowed.
import { publicPackages } from "../public-packages.ts";
import { root } from "../root.ts";
import { installedLicenses } from "./installed-licenses.ts";
import { forTools, refusedLicenses, type Licensed, permissive } from "./refused-licenses.ts";

for (const { name } of await publicPackages(root))
  judge(`with ${name}`, await installedLicenses("--prod", "--filter", name), permissive);
judge("in all", await installedLicenses("--recursive"), forTools);

function judge(where: string, packages: readonly Licensed[], allowed: readonly string[]): void {
  const refused = refusedLicenses(packages, allowed);
  console.log(`${packages.length} packages installed ${where}: ${packages.length - refused.length} licenses allowed`);
  for (const { name, license } of refused)
    console.error(
      `${name} is licensed under ${license}, which is not one of ${allowed.join(", ")}.\n` +
        "Use another package, or add the license to refused-licenses.ts if its terms can be met.",
    );
  if (refused.length > 0) process.exitCode = 1;
}
