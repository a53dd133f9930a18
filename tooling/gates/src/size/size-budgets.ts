import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PublicPackage } from "../public-packages.ts";
import { bundleSize } from "./bundle-size.ts";

/** The maximum size of an import and its measured size, in bytes of gzip. */
export interface SizeBudget {
  /** The name in the budgets of the package: `import { verify } from "./express", gzip B`. */
  readonly name: string;
  readonly budget: number;
  /** Undefined if the budget is not for an import. The package measures such budgets itself. */
  readonly measured: number | undefined;
}

/** Measures each import with a budget. Throws if a package has code and no budget. */
export async function sizeBudgets(root: string, one: PublicPackage): Promise<readonly SizeBudget[]> {
  const folder = join(root, one.folder);
  const checked = await readBudgets(join(folder, "budgets.json"));
  if (checked.length === 0 && (await hasCode(folder, one)))
    throw new Error(`${one.name} contains code but has no size budget. Write ${one.folder}/budgets.json.`);
  return Promise.all(
    checked.map(async ([name, { budget }]) => ({ name, budget, measured: await measure(folder, one, name) })),
  );
}

async function readBudgets(file: string): Promise<readonly (readonly [string, { readonly budget: number }])[]> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  // As: if a budget is not a number, its comparison fails.
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

/** Bundles and measures the imports that a budget's name describes. */
async function measure(folder: string, { modules, peers }: PublicPackage, name: string): Promise<number | undefined> {
  const imports = [...name.matchAll(/import (?<names>\{[^}]+\}) from "(?<subpath>[^"]+)"/g)];
  if (imports.length === 0) return undefined;
  const exported = imports.map(({ groups: { names = "", subpath = "" } = {} }) => {
    const file = modules.get(subpath);
    if (file === undefined) throw new Error(`\`exports\` has no ${subpath}, but a budget names it: ${name}`);
    return `export ${names} from ${JSON.stringify(file)};`;
  });
  return bundleSize({ folder, code: exported.join("\n"), external: peers });
}
