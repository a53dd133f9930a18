import { transform } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The language and the runner of a project's tests. */
export interface SpecKind {
  readonly language: "JavaScript" | "TypeScript";
  readonly runner: "jest" | "vitest";
}

const source = fileURLToPath(new URL("../jest", import.meta.url));

/** The tests of an application, which the project's own tools compile and run. */
export const specs = ["call.spec.ts", "webhook.spec.ts", "mocked-client.spec.ts", "undici.spec.ts"] as const;

/** Writes some of these tests into a folder. */
export async function writeSpecs(
  folder: string,
  { language, runner }: SpecKind,
  files: readonly string[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of files) {
    const spec = await readFile(join(source, file), "utf8");
    // `jest` and `vi` have the same functions.
    const adapted = runner === "vitest" ? spec.replaceAll("jest.", "vi.") : spec;
    const isTypeScript = language === "TypeScript";
    const name = join(folder, isTypeScript ? file : file.replace(/\.ts$/, ".js"));
    await writeFile(name, isTypeScript ? adapted : await toJavaScript(adapted));
  }
}

/** Converts a test to CommonJS, as users without TypeScript write it. */
async function toJavaScript(spec: string): Promise<string> {
  const { code } = await transform(spec, { loader: "ts", format: "cjs", platform: "node", target: "es2023" });
  return code;
}
