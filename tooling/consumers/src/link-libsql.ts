import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const libsql = fileURLToPath(new URL("../node_modules/libsql", import.meta.url));

/** Installs the database that an application on Node 20 passes to the outbox. */
export async function linkLibsql(folder: string): Promise<void> {
  await symlink(libsql, join(folder, "node_modules/libsql"), "junction");
}
