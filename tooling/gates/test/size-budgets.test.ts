import { describe, expect, it } from "vitest";
import { publicPackages } from "../src/public-packages.ts";
import { root } from "../src/root.ts";
import { type SizeBudget, sizeBudgets } from "../src/size/size-budgets.ts";
import { MadeUpRepository } from "./made-up-repository.ts";

const packages = await publicPackages(root);

describe("a public package", () => {
  it.each(packages)("has budgets if it has code, and keeps within them: $name", async (one) => {
    const budgets = await sizeBudgets(root, one);

    // What is not an import is held by the package's own tests.
    expect(budgets.filter(({ measured = 0, budget }) => !(measured <= budget))).toEqual([]);
  });
});

describe("a budget", () => {
  it("is for an import, and for nothing beside it", async () => {
    const budgets = await budgetsOf({
      'import { toss } from ".", gzip B': { budget: 100 },
      'import { toss, edge } from ".", gzip B': { budget: 100 },
      "what the package measures itself, gzip B": { budget: 100 },
    });

    const [alone, both, other] = budgets.map(({ measured }) => measured);
    expect(alone).toBeLessThan(100);
    expect(both).toBeGreaterThan(200);
    expect(other).toBeUndefined();
  });

  it("does not count what an application brings itself", async () => {
    const repository = await MadeUpRepository.create();
    await repository.write(
      "packages/coins/package.json",
      JSON.stringify({
        name: "@made-up/coins",
        exports: { ".": { default: "./coins.js" } },
        peerDependencies: { mint: "^1.0.0" },
      }),
    );
    await repository.write("packages/coins/coins.js", 'export { mint } from "mint";');
    await repository.write(
      "packages/coins/budgets.json",
      '{ "checked": { "import { mint } from \\".\\", gzip B": {} } }',
    );
    const [one] = await publicPackages(repository.root);

    const [budget] = await sizeBudgets(repository.root, one ?? missing());

    expect(budget?.measured).toBeLessThan(100);
  });

  it("is what a package with code cannot do without", async () => {
    await expect(budgetsOf({})).rejects.toThrow(
      "@made-up/coins has code to run, and no budget for its size: write packages/coins/budgets.json.",
    );
  });

  it("names a subpath that there is", async () => {
    await expect(budgetsOf({ 'import { toss } from "./new", gzip B': { budget: 1 } })).rejects.toThrow(
      "`exports` has no ./new",
    );
  });
});

async function budgetsOf(checked: object): Promise<readonly SizeBudget[]> {
  const repository = await MadeUpRepository.create();
  const squares = Array.from({ length: 99 }, (_, index) => index * index);
  const code = `export const toss = () => Math.random() < 0.5;\nexport const edge = ${JSON.stringify(squares)};`;
  await repository.write("packages/coins/coins.js", code);
  await repository.write("packages/coins/budgets.json", JSON.stringify({ checked }));
  const [one] = await publicPackages(repository.root);
  return sizeBudgets(repository.root, one ?? missing());
}

function missing(): never {
  throw new Error("The repository has a package.");
}
