import { glob, readFile } from "node:fs/promises";
import { root } from "../read-blocks.ts";
import { documentEntry } from "./document-entry.ts";

/** The documents of each section, in order. */
const sections = {
  "To call the API": [
    "packages/client/README.md",
    "packages/client/SKILL.md",
    "packages/client/OPERATIONS.md",
    "packages/*/README.md",
    "docs/guides/*.md",
  ],
  "To change the code": ["AGENTS.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "docs/*.md"],
  Optional: ["docs/decisions/*.md"],
};

/** Generates llms.txt from the documents and the manifests: what the project is, and which document to read for which task. */
export async function llmsText(): Promise<string> {
  const readme = await readFile(`${root}README.md`, "utf8");
  const [, title = "", summary = ""] = /^# (.+)\n\n((?:.+\n)+)/.exec(readme) ?? [];
  const parts = [`# ${title}`, `> ${plain(summary)}`, `## Packages\n\n${await packageEntries()}`];
  for (const [name, patterns] of Object.entries(sections)) parts.push(`## ${name}\n\n${await entries(patterns)}`);
  return `${parts.join("\n\n")}\n`;
}

function plain(text: string): string {
  return text
    .trim()
    .replaceAll("\n", " ")
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1");
}

async function packageEntries(): Promise<string> {
  const manifests = await Promise.all(
    (await find("{spec,packages/*}/package.json")).map(async (path) => ({
      folder: path.replace("/package.json", ""),
      // As: npm requires these fields.
      ...(JSON.parse(await readFile(`${root}${path}`, "utf8")) as {
        name: string;
        description: string;
        private?: boolean;
      }),
    })),
  );
  return manifests
    .filter((manifest) => manifest.private !== true)
    .map(({ folder, name, description }) => `- [${name}](${folder}): ${description}`)
    .join("\n");
}

async function entries(patterns: readonly string[]): Promise<string> {
  const files = new Set((await Promise.all(patterns.map(find))).flat());
  return (await Promise.all([...files].map(documentEntry))).join("\n");
}

async function find(pattern: string): Promise<readonly string[]> {
  const files = await Array.fromAsync(glob(pattern, { cwd: root }));
  return files.map((file) => file.replaceAll("\\", "/")).toSorted();
}
