import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startMock } from "@lagokit/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { exitCode } from "../../src/exit-code.ts";
import type { Ending } from "../../src/run.ts";
import { bumpOf } from "./bump-of.ts";
import { printTable, type RehearsedRelease } from "./print-table.ts";
import { Rehearsal } from "./rehearsal.ts";

// The packages whose version depends on the API document.
const followers = ["@lagokit/spec", "@lagokit/types", "@lagokit/client"];
const results = join(import.meta.dirname, "../../.vitest");

let rehearsal: Rehearsal;
let before: Record<string, string>;
const releases: RehearsedRelease[] = [];

beforeAll(async () => {
  rehearsal = await Rehearsal.begin();
});

afterAll(async () => {
  await mkdir(results, { recursive: true });
  await writeFile(join(results, "rehearsal-table.txt"), printTable(releases));
  await rehearsal.end();
});

describe("the first release", () => {
  it("packs correct tarballs, each with its changelog", async () => {
    expectDone(await rehearsal.pack());
    expect(await rehearsal.mode()).toBe("publish");
  });

  it("publishes nothing if the workspace configures a registry on another machine for our packages", async () => {
    const file = join(rehearsal.copy, ".npmrc");
    await writeFile(file, "@lagokit:registry=https://registry.invalid/\n");

    const ending = await rehearsal.publish();

    await writeFile(file, "");
    expect(ending).toMatchObject({ code: exitCode.refused, stderr: expect.stringContaining("registry.invalid") });
  });

  it("publishes every package of the workspace that is not private", async () => {
    expectDone(await rehearsal.publish());

    const packages = await rehearsal.packages();
    expect(await rehearsal.latestVersions()).toStrictEqual(
      Object.fromEntries(packages.map(({ name, version }) => [name, version])),
    );
  });

  it("is tagged, and changesets reports the tags to the action that pushes them and writes the release notes", async () => {
    const { ending, told } = await rehearsal.tag();

    const packages = await rehearsal.packages();
    expectDone(ending);
    expect(told).toHaveLength(packages.length);
    for (const { name, version } of packages)
      expect(told).toContainEqual({ type: "git-tag", tag: `${name}@${version}`, packageName: name });
  });

  it("leaves nothing to release", async () => {
    expect(await rehearsal.mode()).toBe("none");
    expect(await rehearsal.command("release", "version")).toMatchObject({
      code: exitCode.done,
      stdout: "No changeset exists.\n",
    });
  });

  it("installs a client that compiles and works", async () => {
    await rehearsal.application.write("main.ts");
    await rehearsal.application.install("@lagokit/client");

    expect(await rehearsal.application.compile()).toBe("");
    await expectToWork();
    await note("the first versions", "compiles, works");
  });
});

describe("a release after additions upstream", () => {
  it("is a minor version of the packages that follow the document", async () => {
    await release(rehearsal.documents.additive);

    expect(await bumps()).toStrictEqual({
      "@lagokit/spec": "minor",
      "@lagokit/types": "minor",
      "@lagokit/client": "minor",
    });
  });

  it("lists the additions in the changelog", async () => {
    expect(await rehearsal.changelog("packages/types")).toContain(
      "`CustomerObject.nickname` was added and is optional",
    );
  });

  it("upgrades an application that still compiles and works, and can use the additions", async () => {
    await upgrade();
    await rehearsal.application.write("nickname.ts");

    expect(await rehearsal.application.compile()).toBe("");
    await expectToWork();
    await note("an addition", "compiles, works");
  });
});

describe("a release after removals upstream", () => {
  it("is a major version of the packages that follow the document", async () => {
    await release(rehearsal.documents.breaking);

    expect(await bumps()).toStrictEqual({
      "@lagokit/spec": "major",
      "@lagokit/types": "major",
      "@lagokit/client": "major",
    });
  });

  it("is not installed by an application that requires the previous major version", async () => {
    const installed = await rehearsal.application.installed();

    await rehearsal.application.update();

    expect(await rehearsal.application.installed()).toStrictEqual(installed);
  });

  it("makes an upgraded application fail to compile if it uses a removed field", async () => {
    await upgrade();

    expect(await rehearsal.application.compile()).toMatch(/^nickname\.ts\(6,\d+\): error TS2339: .*'nickname'.*$/);
    await note("a break", "does not compile");
  });

  it("installs each package once, in the version that all the others require", async () => {
    const latest = await rehearsal.latestVersions();
    await rehearsal.application.install(...Object.keys(latest).map((name) => `${name}@latest`));

    expect(await rehearsal.application.installed()).toStrictEqual(latest);
  });
});

/** Updates the copy to a document of upstream, and publishes the result. */
async function release(document: string): Promise<void> {
  before = await rehearsal.latestVersions();
  expectDone(await rehearsal.update(document));
  expect(await rehearsal.mode()).toBe("version");
  expectDone(await rehearsal.pack());
  expectDone(await rehearsal.publish());
}

function expectDone({ code, stderr }: Ending): void {
  // stderr also contains the progress, which matters only after a failure.
  expect(code === exitCode.done ? "done" : stderr).toBe("done");
}

async function bumps(): Promise<Record<string, string>> {
  const after = await rehearsal.latestVersions();
  return Object.fromEntries(followers.map((name) => [name, bumpOf(before[name], after[name])]));
}

async function note(of: string, application: string): Promise<void> {
  releases.push({ of, versions: await rehearsal.latestVersions(), application });
}

function upgrade(): Promise<void> {
  return rehearsal.application.install("@lagokit/client@latest");
}

/** Runs the application against a mock of the copy's current document. */
async function expectToWork(): Promise<void> {
  await using mock = await startMock({ document: join(rehearsal.copy, "spec/openapi.yaml") });
  const { stdout, stderr } = await rehearsal.application.start(mock.url);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toStrictEqual({ customer: "string", name: "string", url: true, missing: true });
}
