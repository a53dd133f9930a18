import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder in which applications are compiled, bundled and run. It contains all packages that they import. */
export const applicationFolder: string = fileURLToPath(new URL("../../.lagokit/applications", import.meta.url));

/** Writes the source of an application to a file, and returns the path of the file. */
export async function writeApplication(fileName: string, source: string): Promise<string> {
  const file = join(applicationFolder, fileName.replaceAll(/[^\w.-]+/g, "-"));
  await mkdir(applicationFolder, { recursive: true });
  await writeFile(file, source);
  return file;
}
