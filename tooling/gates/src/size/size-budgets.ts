import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PublicPackage } from "../public-packages.ts";
import { bundleSize } from "./bundle-size.ts";

/** What an import must not exceed, in bytes of gzip, and what it comes to. */
export interface SizeBudget {
  /** As the budgets of the package have it: `import { verify } from "./express", gzip B`. */
  readonly name: string;
  readonly budget: number;
  /** Undefined of what is not an import, and is measured by the package itself. */
  readonly measured: number | undefined;
}

/** Measures each import that a package has a budget for; a package with code and without a budget for it is at fault. */
export async function sizeBudgets(root: string, one: PublicPackage): Promise<readonly SizeBudget[]> {
  const folder = join(root, one.folder);
  const checked = await readBudgets(join(folder, "budgets.json"));
  if (checked.length === 0 && (await hasCode(folder, one)))
    throw new Error(`${one.name} has code to run, and no budget for its size: write ${one.folder}/budgets.json.`);
  return Promise.all(
    checked.map(async ([name, { budget }]) => ({ name, budget, measured: await measure(folder, one, name) })),
  );
}

async function readBudgets(file: string): Promise<readonly (readonly [string, { readonly budget: number }])[]> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  // As: a budget that is no number fails the comparison that it is for.
  const { checked = {} } = JSON.parse(text) as {
    readonly checked?: Readonly<Record<string, { readonly budget: number }>>;
  };
  return Object.entries(checked).filter(([name]) => name.endsWith(unit));
}

const unit = ", gzip B";

async function hasCode(folder: string, { modules, peers }: PublicPackage): Promise<boolean> {
  const sizes = [...modules.values()].map((file) =>
    bundleSize({ folder, code: `export * from ${JSON.stringify(file)};`, external: peers }),
  );
  return (await Promise.all(sizes)).some((size) => size > 0);
}

/** Bundles what a name imports, from the subpath of the package that it says. */
async function measure(folder: string, { modules, peers }: PublicPackage, name: string): Promise<number | undefined> {
  const { names, subpath = "" } = /^import (?<names>\{.+\}) from "(?<subpath>.+)", /.exec(name)?.groups ?? {};
  if (names === undefined) return undefined;
  const file = modules.get(subpath);
  if (file === undefined) throw new Error(`\`exports\` has no ${subpath}, which a budget is for: ${name}`);
  return bundleSize({ folder, code: `export ${names} from ${JSON.stringify(file)};`, external: peers });
}
