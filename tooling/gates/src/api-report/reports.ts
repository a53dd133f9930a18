import { join } from "node:path";
import { publicPackages, type PublicPackage } from "../public-packages.ts";
import { describeSurfaces, type Surface } from "./describe-surfaces.ts";

/** A report that matches the sources. */
export interface Report {
  /** The path, relative to the root. */
  readonly file: string;
  readonly text: string;
}

/** An entry point and the file of its report. */
interface EntryPoint extends Surface {
  readonly file: string;
}

/** Describes every entry point of every public package. */
export async function reports(root: string): Promise<readonly Report[]> {
  const packages = await publicPackages(root);
  const entries = packages.flatMap((one) => entryPoints(root, one));
  const texts = await describeSurfaces(entries);
  return entries.map(({ file }, index) => ({ file, text: texts[index] ?? "" }));
}

function entryPoints(root: string, { name, folder, declarations }: PublicPackage): readonly EntryPoint[] {
  return [...declarations].map(([subpath, target]) => {
    const entry = subpath === "." ? "index" : subpath.slice("./".length).replaceAll("/", "-");
    const surface = name === "@lagokit/types" ? ofTheApi(target) : { declarations: target, withUnexported: true };
    return { folder: join(root, folder), file: `${folder}/api/${entry}.api.md`, ...surface };
  });
}

/** Omits the types of the whole document, which would hide all other names. The diff of the document shows their changes. */
function ofTheApi(target: string): Pick<Surface, "declarations" | "withUnexported"> {
  return { declarations: target.replace(/\bindex\./, "named."), withUnexported: false };
}
