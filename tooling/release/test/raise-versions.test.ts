import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readManifest } from "../src/manifest.ts";
import { raiseVersions } from "../src/raise-versions.ts";
import { run } from "../src/run.ts";
import { soundWorkspace } from "./sound-workspace.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const home = join(import.meta.dirname, "..");

describe("raiseVersions", () => {
  it("does nothing without a changeset", async () => {
    const root = await workspaceWith({});

    expect(await raiseVersions(root)).toBe(false);
    expect(await versionsOf(root)).toStrictEqual({ coins: "1.2.3", purse: "1.0.0" });
  });

  it("raises a dependent if a major version leaves its range, and updates its range", async () => {
    const root = await workspaceWith({ "a.md": changeset("major", "A coin has no edge any more.") });

    expect(await raiseVersions(root)).toBe(true);
    expect(await versionsOf(root)).toStrictEqual({ coins: "2.0.0", purse: "1.0.1" });
    expect(await packedDependency(root)).toBe("^2.0.0");
    expect(await changelogOf(root, "purse")).toContain("### Patch Changes\n\n- Depends on @lagokit/coins 2.0.0.\n");
  });

  it.each(["minor", "patch"])("does not raise a dependent whose range includes a %s version", async (bump) => {
    const root = await workspaceWith({ "a.md": changeset(bump, "A coin has an edge.") });

    await raiseVersions(root);

    expect(await versionsOf(root)).toMatchObject({ purse: "1.0.0" });
  });

  it("writes a changelog for users: the largest bump first, sections kept, no commits", async () => {
    const root = await workspaceWith({
      "a.md": changeset(
        "minor",
        "Follow version 2 of the API: nothing breaks.\n\n**Added**\n\n- `Coin.edge` is new\n- `Coin.rim` is new",
      ),
      "b.md": changeset("major", "A coin has no head any more."),
    });

    await raiseVersions(root);

    expect(await changelogOf(root, "coins")).toBe(`# @lagokit/coins

## 2.0.0

### Major Changes

- A coin has no head any more.

### Minor Changes

- Follow version 2 of the API: nothing breaks.

  **Added**

  - \`Coin.edge\` is new
  - \`Coin.rim\` is new

## 1.2.3

It is new.
`);
  });
});

function changeset(bump: string, text: string): string {
  return `---\n"@lagokit/coins": ${bump}\n---\n\n${text}\n`;
}

/** Creates a workspace with the configuration of this repository, and commits it with its changesets. */
async function workspaceWith(changesets: Readonly<Record<string, string>>): Promise<string> {
  const configuration = await readFile(join(home, "../../.changeset/config.json"), "utf8");
  const root = await soundWorkspace({
    ".changeset/config.json": configuration.replace("../tooling/release", home),
    ...Object.fromEntries(Object.entries(changesets).map(([name, text]) => [`.changeset/${name}`, text])),
  });
  await run(["git", "init", "--quiet", "--initial-branch=main"], { cwd: root });
  await run(["git", "add", "--all"], { cwd: root });
  const person = ["-c", "user.name=Test", "-c", "user.email=test@localhost"];
  await run(["git", ...person, "commit", "--quiet", "--message", "Begin"], { cwd: root });
  return root;
}

async function versionsOf(root: string): Promise<Record<string, unknown>> {
  const [coins, purse] = await Promise.all(
    ["coins", "purse"].map((name) => readManifest(join(root, "packages", name))),
  );
  return { coins: coins?.version, purse: purse?.version };
}

function changelogOf(root: string, name: string): Promise<string> {
  return readFile(join(root, "packages", name, "CHANGELOG.md"), "utf8");
}

/** The range of the purse's dependency in its tarball. */
async function packedDependency(root: string): Promise<string | undefined> {
  const folder = await temporaryFolder();
  const tarball = join(folder, "purse.tgz");
  await run(["pnpm", "pack", "--out", tarball], { cwd: join(root, "packages/purse") });
  await run(["tar", "-xzf", tarball, "--strip-components=1"], { cwd: folder });
  return (await readManifest(folder)).dependencies?.["@lagokit/coins"];
}
