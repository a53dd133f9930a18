import { readFile, stat } from "node:fs/promises";
import { printable } from "./printable.ts";
import { overSize } from "./read-options.ts";
import { refusal } from "./refusal.ts";

/** Reads a regular file of a bounded size. */
export async function readLocalFile(path: string, sizeLimit: number): Promise<Uint8Array> {
  const where = printable(path, 200);
  try {
    // Asked before it is opened: a pipe would never end, a device has no size.
    const status = await stat(path);
    if (!status.isFile())
      throw refusal({
        where,
        what: `it is ${status.isDirectory() ? "a directory" : "no regular file"}`,
        fix: "Give a file",
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
  if (code === "ENOENT") return { what: "there is no such file", fix: "Check the path" };
  return { what: `it cannot be read (${code})`, fix: "Check the path and its permissions" };
}
