import * as client from "@lagokit/client";
import { FakeLago } from "@lagokit/testing";
import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { usage } from "../../../packages/testing/src/cli/command-line.ts";
import { publicOptions } from "../src/public-options.ts";
import { findBlocks, root } from "../src/read-blocks.ts";
import { codeIn, findTable } from "../src/tables.ts";

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
}

const workspace = "{spec,{packages,tooling,examples}/*}/package.json";
const manifests = new Map<string, Manifest>();
for await (const file of glob(workspace, { cwd: root }))
  // As: pnpm requires these fields.
  manifests.set(dirname(file).replaceAll("\\", "/"), JSON.parse(await read(file)) as Manifest);
// As: the same.
const rootManifest = JSON.parse(await read("package.json")) as Manifest;

const documents = await Array.fromAsync(glob(["*.md", "docs/**/*.md", "packages/*/*.md"], { cwd: root }));
const texts = await Promise.all(documents.map(async (document) => ({ document, text: await read(document) })));
const readme = await read("README.md");
const contributing = await read("CONTRIBUTING.md");
const clientReadme = await read("packages/client/README.md");
const fakeReadme = await read("packages/testing/README.md");
const errorsGuide = await read("docs/guides/errors.md");

describe("the table of folders in CONTRIBUTING.md", () => {
  const rows = findTable(contributing, "Folder").map(([folder = "", name = ""]) => [
    codeIn(folder)[0],
    codeIn(name)[0],
  ]);

  it("lists every package of the workspace, and the names of the published ones", () => {
    const packages = [...manifests].map(([folder, one]) => [`${folder}/`, one.private ? undefined : one.name]);

    expect(rows).toEqual(expect.arrayContaining(packages));
  });

  it("lists only folders that exist", () => {
    expect(rows.filter(([folder = ""]) => !existsSync(join(root, folder)))).toEqual([]);
  });
});

describe("the table of packages in the README", () => {
  const rows = findTable(readme, "Package");

  it("lists every published package, with its folder and its page on npm", () => {
    const published = [...manifests].filter(([, { private: isPrivate }]) => isPrivate !== true);

    const links = published.map(([folder, { name }]) => [
      `[\`${name}\`](${folder})`,
      `[${name}](https://www.npmjs.com/package/${name})`,
    ]);
    expect(new Set(rows.map((cells) => [cells[0], cells.at(-1)].join()))).toEqual(new Set(links.map(String)));
  });

  it.each(["client", "webhooks"])("contains the size budget of @lagokit/%s", async (name) => {
    // As: the tests of sizes read this file too.
    const { checked } = JSON.parse(await read(`packages/${name}/budgets.json`)) as {
      checked: Readonly<Record<string, { budget: number }>>;
    };

    const [{ budget } = { budget: 0 }] = Object.values(checked);
    expect(rows.find(([first = ""]) => first.includes(`@lagokit/${name}\``))).toContain(`${budget / 1000} kB`);
  });
});

describe("the guide to errors", () => {
  it("names every error class, and no others", () => {
    const classes = Object.keys(client).filter((name) => /^Lago.*Error$/.test(name));

    expect(new Set(errorsGuide.match(/\bLago\w*Error\b/g))).toEqual(new Set(classes));
  });
});

describe("the README of the client", () => {
  it.each([
    ["LagoOptions", "Option of `new Lago()`"],
    ["RequestOptions", "Option"],
  ] as const)("the two tables of options list every option of %s", (typeName, header) => {
    const options = publicOptions(typeName);
    const listed = (name: string): string[] => findTable(clientReadme, name).flatMap(([cell = ""]) => codeIn(cell));
    const all = new Set([...listed("Option"), ...listed("Option of `new Lago()`")]);

    expect(options.filter((option) => !all.has(option))).toEqual([]);
    expect(findTable(clientReadme, header).filter(([cell = ""]) => !options.includes(codeIn(cell)[0] ?? ""))).toEqual(
      [],
    );
  });
});

describe("the README of the fake", () => {
  const internal = new Set(["constructor", "handle", "world"]);

  it("lists every option, and no others", () => {
    expect(new Set(listedInFake("Option of `fakeLago()`"))).toEqual(new Set(publicOptions("FakeLagoOptions")));
  });

  it("lists every public member, and no others", () => {
    const fake = new FakeLago();
    const classes = [FakeLago.prototype, Object.getPrototypeOf(FakeLago.prototype)];
    const members = [...classes.flatMap((one) => Object.getOwnPropertyNames(one)), ...Object.keys(fake)];

    expect(new Set(listedInFake("Member"))).toEqual(new Set(members.filter((name) => !internal.has(name))));
  });

  it("lists every option of the command, and no others", () => {
    expect(new Set(listedInFake("Option"))).toEqual(
      new Set(usage.match(/^ +--[\w-]+/gm)?.map((option) => option.trim())),
    );
  });
});

describe("the documents", () => {
  it.each(texts)("mention only commands that exist: $document", async ({ text }) => {
    expect(commandsIn(text).filter((command) => !isCommand(command))).toEqual([]);
  });

  it.each(texts)("link only to files that exist: $document", ({ document, text }) => {
    const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#]+)/g)].map(([, link = ""]) => link);

    expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
  });

  it("include an AGENTS.md of at most 60 lines", async () => {
    expect((await read("AGENTS.md")).split("\n").length).toBeLessThanOrEqual(60);
  });
});

/** The names in the first column of a table in the README of the fake. */
function listedInFake(header: string): readonly string[] {
  return findTable(fakeReadme, header).flatMap(([cell = ""]) => codeIn(cell).map((code) => code.replace(/[( ].*/, "")));
}

function read(file: string): Promise<string> {
  return readFile(join(root, file), "utf8");
}

/** The commands with pnpm, in the prose and in shell blocks. */
function commandsIn(text: string): readonly string[] {
  const blocks = findBlocks("", text).filter(({ language }) => ["bash", "sh"].includes(language));
  const lines = [...codeIn(text), ...blocks.flatMap(({ code }) => code.split("\n"))];
  return lines.filter((line) => line.startsWith("pnpm "));
}

function isCommand(command: string): boolean {
  const [, filter, script = ""] = /^pnpm (?:--filter (\S+) )?(?:run )?(\S+)/.exec(command) ?? [];
  const owner = filter === undefined ? rootManifest : [...manifests.values()].find(({ name }) => name === filter);
  return owner?.scripts?.[script] !== undefined || existsSync(join(root, "node_modules/.bin", script));
}
