import { describe, expect, it } from "vitest";
import { publicPackages } from "../src/public-packages.ts";
import { root } from "../src/root.ts";
import { type SizeBudget, sizeBudgets } from "../src/size/size-budgets.ts";
import { MadeUpRepository } from "./made-up-repository.ts";

const packages = await publicPackages(root);

describe("a public package", () => {
  it.each(packages)("has budgets if it has code, and does not exceed them: $name", async (one) => {
    const budgets = await sizeBudgets(root, one);

    // The package's own tests check budgets that are not for imports.
    expect(budgets.filter(({ measured = 0, budget }) => !(measured <= budget))).toEqual([]);
  });
});

describe("a budget", () => {
  it("covers one import and no other code", async () => {
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

  it("covers several imports together, which share code", async () => {
    const budgets = await budgetsOf({
      'import { edge } from ".", gzip B': { budget: 1000 },
      'import { edge } from "."; import { toss } from ".", gzip B': { budget: 1000 },
    });

    const [alone = 0, both = 0] = budgets.map(({ measured }) => measured);
    expect(both).toBeGreaterThan(alone);
    expect(both).toBeLessThan(alone + 100);
  });

  it("does not count peer dependencies", async () => {
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

  it("is required for a package with code", async () => {
    await expect(budgetsOf({})).rejects.toThrow(
      "@made-up/coins contains code but has no size budget. Write packages/coins/budgets.json.",
    );
  });

  it("must name an existing subpath", async () => {
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
  throw new Error("The repository has no package.");
}
