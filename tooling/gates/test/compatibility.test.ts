import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { judgePackage, type Judgement } from "../src/compatibility/judge-package.ts";
import { publicPackages } from "../src/public-packages.ts";
import { MadeUpRepository } from "./made-up-repository.ts";

const test = "packages/coins/test/coins.test-d.ts";
const surface = "packages/coins/coins.d.ts";
const typeTest = [
  'import { toss } from "@made-up/coins";',
  'const side: "heads" | "tails" = toss(2);',
  "// @ts-expect-error It takes a number.",
  'toss("twice");',
  "export { side };",
].join("\n");
const toss = 'export declare function toss(times: number): "heads" | "tails";';
const brokenToss = "export declare function toss(times: number): string;";

async function released(...versions: readonly string[]): Promise<MadeUpRepository> {
  const repository = await MadeUpRepository.create();
  await repository.write(surface, toss);
  await repository.write(test, typeTest);
  for (const version of versions) {
    await repository.write("packages/coins/CHANGELOG.md", version);
    await repository.release(version);
  }
  return repository;
}

async function judge({ root }: { readonly root: string }): Promise<Judgement> {
  const [one] = await publicPackages(root);
  if (one === undefined) throw new Error("The repository has no package.");
  return judgePackage(root, one);
}

describe("the type tests of the last release", () => {
  it("are compiled against the current types", async () => {
    const repository = await released("1.0.0");

    const judgement = await judge(repository);

    expect(judgement).toEqual({
      passes: true,
      lines: ["@made-up/coins@1.0.0: 1 file of type tests compiled against the current types, no break"],
    });
  });

  it("are found in a clone that belongs to another user", async () => {
    const repository = await released("1.0.0");
    vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    onTestFinished(() => void vi.unstubAllEnvs());

    const { lines } = await judge(repository);

    expect(lines.join()).toContain("@made-up/coins@1.0.0: 1 file of type tests compiled");
  });

  it("are not required without a history", async () => {
    const repository = await released("1.0.0");
    await rm(join(repository.root, ".git"), { recursive: true });

    const judgement = await judge(repository);

    expect(judgement).toEqual({
      passes: true,
      lines: ["@made-up/coins: not in a Git repository, so no release to compare with"],
    });
  });

  it("report a break, even if current tests are adapted to it", async () => {
    const repository = await released("1.0.0");
    await repository.write(surface, brokenToss);
    await repository.write(test, 'import { toss } from "@made-up/coins";\nexport const side: string = toss(2);');

    const { passes, lines } = await judge(repository);

    expect(passes).toBe(false);
    expect(lines).toEqual([
      expect.stringContaining(", 1 break"),
      expect.stringMatching(/^ {2}packages\/coins\/test\/coins\.test-d\.ts:2 TS2322: Type 'string' is not assignable/),
      "  Fix this, or add a changeset that says major for @made-up/coins: `pnpm changeset`.",
    ]);
  });

  it("report a break, even if current tests are deleted", async () => {
    const repository = await released("1.0.0");
    await repository.write(surface, brokenToss);
    await repository.git("rm", "--quiet", "-r", "packages/coins/test");

    const { passes } = await judge(repository);

    expect(passes).toBe(false);
  });

  it("report nothing if a refused use is now allowed", async () => {
    const repository = await released("1.0.0");
    await repository.write(surface, toss.replace("number", "number | string"));

    const { passes, lines } = await judge(repository);

    expect(passes).toBe(true);
    expect(lines).toEqual([expect.stringContaining("no break")]);
  });

  it("are those of the highest release, without prereleases", async () => {
    const repository = await released("1.9.0", "1.10.0", "2.0.0-next.0");

    const { lines } = await judge(repository);

    expect(lines).toEqual([expect.stringMatching(/^@made-up\/coins@1\.10\.0:/)]);
  });
});

describe("a break", () => {
  it.each([
    { bump: "major", name: "@made-up/coins", passes: true },
    { bump: "minor", name: "@made-up/coins", passes: false },
    { bump: "major", name: "@made-up/notes", passes: false },
  ])("with a changeset that says $bump for $name passes: $passes", async ({ bump, name, passes }) => {
    const repository = await released("1.0.0");
    await repository.write(surface, brokenToss);
    await repository.write(".changeset/new-coins.md", `---\n"${name}": ${bump}\n---\n\nToss differently.\n`);

    const judgement = await judge(repository);

    expect(judgement.passes).toBe(passes);
    expect(judgement.lines.includes("  Allowed, because .changeset/new-coins.md says major for @made-up/coins.")).toBe(
      passes,
    );
  });

  it("is allowed after the changeset became a version", async () => {
    const repository = await released("1.0.0");
    await repository.write(surface, brokenToss);
    await repository.setVersion("2.0.0");

    const { passes, lines } = await judge(repository);

    expect(passes).toBe(true);
    expect(lines.at(-1)).toBe("  Allowed, because the version is already 2.0.0.");
  });
});

describe("without a release", () => {
  it("nothing is compiled, and the output says so", async () => {
    const repository = await released();
    await repository.commit();

    const judgement = await judge(repository);

    expect(judgement).toEqual({
      passes: true,
      lines: ["@made-up/coins: no release among the tags of this clone, so 0 files of type tests compiled"],
    });
  });

  it("in a shallow clone, the output says how to fetch one", async () => {
    const repository = await released("1.0.0");
    await repository.write("packages/coins/CHANGELOG.md", "Later.");
    await repository.commit();
    await repository.git("clone", "--quiet", "--depth=1", `file://${repository.root}`, "clone");

    const { passes, lines } = await judge({ root: `${repository.root}/clone` });

    expect(passes).toBe(true);
    expect(lines).toEqual([
      expect.stringContaining(
        "0 files of type tests compiled; this clone is shallow: run `git fetch --unshallow --tags`",
      ),
    ]);
  });
});
