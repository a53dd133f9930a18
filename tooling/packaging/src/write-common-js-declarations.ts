import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes the declarations of a folder again for the CommonJS files next to them: a `.d.cts` for each `.d.ts`. */
export async function writeCommonJsDeclarations(folder: string): Promise<void> {
  for await (const file of glob("**/*.d.ts", { cwd: folder })) {
    const declarations = await readFile(join(folder, file), "utf8");
    await writeFile(join(folder, file.replace(/\.d\.ts$/, ".d.cts")), toCommonJsDeclarations(declarations));
  }
}

/** Changes the imports of declarations from the ES modules to the CommonJS files next to them. */
function toCommonJsDeclarations(declarations: string): string {
  return declarations.replaceAll(/(\bfrom |\bimport\(|^import )"(\.\.?\/[^"]+)\.(?:js|ts)"/gm, '$1"$2.cjs"');
}
