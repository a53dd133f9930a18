import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readGuides } from "../src/guides.ts";

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-guides-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

it("reads the guides in the order of their list, with links as the site has them", async () => {
  const folder = await folderOf({
    "README.md": "# Home\n\n- [Two](two.md)\n- [One](one.md)\n",
    "one.md": "# One\n\nSee [the other](two.md#part), [all](../../packages/client/OPERATIONS.md), [here](#one).\n",
    "two.md": "# Two\n\nSee [Lago](https://www.getlago.com).\n",
  });

  const guides = await readGuides(folder);

  expect(guides).toEqual([
    { slug: "guides/two", title: "Two", text: "See [Lago](https://www.getlago.com).\n" },
    {
      slug: "guides/one",
      title: "One",
      text: "See [the other](/guides/two/#part), [all](/reference/), [here](#one).\n",
    },
  ]);
});

it("refuses a guide that the list does not have", async () => {
  const folder = await folderOf({ "README.md": "# Home\n", "lost.md": "# Lost\n" });

  await expect(readGuides(folder)).rejects.toThrow("docs/guides/README.md does not list lost.md: link to it there.");
});

it("refuses a link that leads away from the site", async () => {
  const folder = await folderOf({ "README.md": "# Home\n[One](one.md)\n", "one.md": "# One\n[It](../../LICENSE)\n" });

  await expect(readGuides(folder)).rejects.toThrow(
    "docs/guides/one.md links to ../../LICENSE, which is not on the site",
  );
});

it("refuses a guide without a title", async () => {
  const folder = await folderOf({ "README.md": "# Home\n[One](one.md)\n", "one.md": "One\n" });

  await expect(readGuides(folder)).rejects.toThrow("docs/guides/one.md does not begin with a title: # …");
});
