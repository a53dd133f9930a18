import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A file that the pages load. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

const folder = fileURLToPath(new URL("page", import.meta.url));

/** Reads the files of the pages and compiles the script. */
export async function assets(): Promise<readonly Asset[]> {
  const style = await readFile(`${folder}/style.css`, "utf8");
  const icon = await readFile(`${folder}/icon.svg`, "utf8");
  const script = await build({ entryPoints: [`${folder}/portal.ts`], bundle: true, format: "esm", write: false });
  return [
    { path: "/style.css", type: "text/css; charset=utf-8", body: style },
    { path: "/icon.svg", type: "image/svg+xml", body: icon },
    { path: "/portal.js", type: "text/javascript; charset=utf-8", body: script.outputFiles[0]?.text ?? "" },
  ];
}
