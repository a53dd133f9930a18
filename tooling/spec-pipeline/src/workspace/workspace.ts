import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The repository that the pipeline works in. */
export class Workspace {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Gives the text of a file as it stands, or undefined where there is none. */
  async read(path: string): Promise<string | undefined> {
    try {
      return await readFile(join(this.root, path), "utf8");
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Gives the text of a file as it was last committed, or undefined where it never was. */
  async readCommitted(path: string): Promise<string | undefined> {
    try {
      // Git distrusts a repository that belongs to another user, as what was checked out for a container often does.
      const args = ["-c", "safe.directory=*", "show", `HEAD:./${path}`];
      const { stdout } = await run("git", args, { cwd: this.root, maxBuffer: 1 << 28 });
      return stdout;
    } catch {
      return undefined; // not in the last commit, no commit yet, or no git
    }
  }

  /** Lists the files of a folder that end in some way, in the order of their names. */
  async list(folder: string, ending: string): Promise<string[]> {
    try {
      const names = await readdir(join(this.root, folder));
      return names
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => `${folder}/${name}`);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** Lists the folders of a folder, in the order of their names. */
  async folders(folder: string): Promise<string[]> {
    try {
      const entries = await readdir(join(this.root, folder), { withFileTypes: true });
      return entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
