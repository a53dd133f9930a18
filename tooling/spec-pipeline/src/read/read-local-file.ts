import { readFile, stat } from "node:fs/promises";
import { printable } from "./printable.ts";
import { overSize } from "./read-options.ts";
import { refusal } from "./refusal.ts";

/** Reads a regular file of limited size. */
export async function readLocalFile(path: string, sizeLimit: number): Promise<Uint8Array> {
  const where = printable(path, 200);
  try {
    // Checked before opening: a pipe would never end, and a device has no size.
    const status = await stat(path);
    if (!status.isFile())
      throw refusal({
        where,
        what: `it is ${status.isDirectory() ? "a directory" : "not a regular file"}`,
        fix: "Use a file",
      });
    const bytes = status.size > sizeLimit ? undefined : await readFile(path);
    if (bytes == null || bytes.byteLength > sizeLimit) throw refusal({ where, ...overSize(sizeLimit) });
    return bytes;
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw refusal({ where, ...unreadable(String(cause.code)), cause });
  }
}

function unreadable(code: string): { readonly what: string; readonly fix: string } {
  if (code === "ENOENT") return { what: "the file does not exist", fix: "Check the path" };
  return { what: `it cannot be read (${code})`, fix: "Check the path and its permissions" };
}
