import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { guidesChapter } from "../src/guides/read-guides.ts";

/** Writes a repository with these files. */
async function repositoryOf(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "lagokit-guides-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return root;
}

it("reads the guides in the groups and the order of their list", async () => {
  const root = await repositoryOf({
    "docs/guides/README.md":
      "# Guides\n\nAll.\n\n## Start\n\n- [Two](two.md)\n\n## Client\n\n- [One](one.md) and [two](two.md)\n",
    "docs/guides/one.md": "# One\n\nThe first.\n",
    "docs/guides/two.md": "# Two\n\nThe second. Not the first.\n",
  });

  const { section, pages } = await guidesChapter(root);

  expect(section.groups).toEqual([
    { label: "Start", links: [{ label: "Two", address: "/guides/two/" }] },
    { label: "Client", links: [{ label: "One", address: "/guides/one/" }] },
  ]);
  expect(pages.map(({ address, description }) => [address, description])).toEqual([
    ["/guides/", "All."],
    ["/guides/two/", "The second."],
    ["/guides/one/", "The first."],
  ]);
});

it("puts a list without headings into one group", async () => {
  const root = await repositoryOf({
    "docs/guides/README.md": "# Guides\n\n| [One](one.md) |\n",
    "docs/guides/one.md": "# One\n",
  });

  const { section } = await guidesChapter(root);

  expect(section.groups).toEqual([{ label: "Guides", links: [{ label: "One", address: "/guides/one/" }] }]);
});

it.each([
  ["two.md#part", "/guides/two/#part"],
  ["README.md", "/guides/"],
  ["#one", "#one"],
  ["https://www.getlago.com", "https://www.getlago.com"],
  ["../../packages/client/OPERATIONS.md", "/http/"],
  ["../../packages/client/README.md", "/packages/client/"],
  [
    "../../packages/client/README.md#options",
    "https://github.com/lagokit/lagokit/blob/main/packages/client/README.md#options",
  ],
  ["../../BENCHMARKS.md", "https://github.com/lagokit/lagokit/blob/main/BENCHMARKS.md"],
  ["../../spec/evidence", "https://github.com/lagokit/lagokit/tree/main/spec/evidence"],
])("turns a link to %s into %s", async (link, expected) => {
  const root = await repositoryOf({
    "docs/guides/README.md": "# Guides\n\n[One](one.md) [Two](two.md)\n",
    "docs/guides/one.md": `# One\n\n[Link](${link})\n`,
    "docs/guides/two.md": "# Two\n",
    "packages/client/OPERATIONS.md": "",
    "packages/client/README.md": "",
    "spec/evidence/README.md": "",
    "BENCHMARKS.md": "",
  });

  const { pages } = await guidesChapter(root);

  expect(pages.find(({ title }) => title === "One")?.body).toBe(`[Link](${expected})\n`);
});

it.each([
  [
    "a guide that is not in the list",
    { "lost.md": "# Lost\n" },
    "docs/guides/README.md does not list lost.md. Add a link to it.",
  ],
  [
    "a link to a missing file",
    { "one.md": "# One\n[It](../../NOTICE)\n" },
    "docs/guides/one.md links to ../../NOTICE, which does not exist. Correct the link.",
  ],
  ["a guide without a title", { "one.md": "One\n" }, "docs/guides/one.md does not begin with a title: # …"],
])("refuses %s", async (_, files, message) => {
  const guides = { "README.md": "# Guides\n\n[One](one.md)\n", "one.md": "# One\n", ...files };
  const root = await repositoryOf(
    Object.fromEntries(Object.entries(guides).map(([name, text]) => [`docs/guides/${name}`, text])),
  );

  await expect(guidesChapter(root)).rejects.toThrow(message);
});
