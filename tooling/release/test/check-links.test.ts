import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checkLinks } from "../src/check-links.ts";
import { readManifest } from "../src/manifest.ts";
import { run } from "../src/run.ts";
import { soundWorkspace } from "./sound-workspace.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const repository = "https://github.com/lagokit/lagokit";

describe("checkLinks", () => {
  it.each([
    ["a relative link to a file of the repository", "../../docs/guide.md"],
    ["a relative link to a file of the tarball", "CHANGELOG.md"],
    ["a relative link with an anchor", "docs/guide.md#install"],
    ["a link to a file that does not exist in the repository", `${repository}/blob/main/docs/gone.md`],
    ["a link to a folder that does not exist in the repository", `${repository}/tree/main/packages/gone`],
    ["a link with an anchor to a file that does not exist", `${repository}/blob/main/docs/gone.md#install`],
    ["an anchor without a heading", "#uninstall"],
    ["an anchor with another case than the heading", "#Install"],
  ])("finds in a README %s", async (_name, link) => {
    expect(await problemsOf("README.md", link)).toStrictEqual([`README.md has a link that is broken on npm: ${link}`]);
  });

  it.each([
    ["a link to another site", "https://www.getlago.com"],
    ["a link to the repository", repository],
    ["a link to the issues of the repository", `${repository}/issues`],
    ["a link to a file of the repository", `${repository}/blob/main/docs/guide.md`],
    ["a link with an anchor to a file of the repository", `${repository}/blob/main/docs/guide.md#install`],
    ["a link to a folder of the repository", `${repository}/tree/main/packages/coins`],
    ["an anchor of a heading", "#install"],
    ["an anchor of a heading with code", "#the-new-coin-option"],
  ])("accepts in a README %s", async (_name, link) => {
    expect(await problemsOf("README.md", link)).toStrictEqual([]);
  });

  it("accepts in another document a relative link to a file of the tarball, and finds one to a missing file", async () => {
    expect(await problemsOf("CHANGELOG.md", "README.md#install")).toStrictEqual([]);
    expect(await problemsOf("CHANGELOG.md", "gone.md")).toStrictEqual([
      "CHANGELOG.md has a link that is broken on npm: gone.md",
    ]);
  });
});

/** Packs a package with a link in one of its documents, and checks the links of the tarball. */
async function problemsOf(document: string, link: string): Promise<readonly string[]> {
  const text = `# Coins\n\n## Install\n\nSee [more](${link}).\n\n## The \`new Coin()\` option\n`;
  const root = await soundWorkspace({ "docs/guide.md": "# Guide\n", [`packages/coins/${document}`]: text });
  const unpacked = await temporaryFolder();
  const tarball = join(await temporaryFolder(), "package.tgz");
  await run(["pnpm", "pack", "--out", tarball], { cwd: join(root, "packages/coins") });
  await run(["tar", "-xzf", tarball, "-C", unpacked, "--strip-components=1"], { cwd: root });
  return checkLinks({ unpacked, root, repository: (await readManifest(root)).repository?.url ?? "" });
}
