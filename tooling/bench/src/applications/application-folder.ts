import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where applications stand to be compiled, bundled and run: it has all packages that they import. */
export const applicationFolder: string = fileURLToPath(new URL("../../.lagokit/applications", import.meta.url));

/** Writes an application down, and gives the path of its file. */
export async function writeApplication(fileName: string, source: string): Promise<string> {
  const file = join(applicationFolder, fileName.replaceAll(/[^\w.-]+/g, "-"));
  await mkdir(applicationFolder, { recursive: true });
  await writeFile(file, source);
  return file;
}
