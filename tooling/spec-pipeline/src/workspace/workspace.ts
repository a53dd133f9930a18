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
    return this.#git("show", `HEAD:./${path}`);
  }

  /** Gives the text of a file before all that is not committed: as it stands, where nothing was ever committed. */
  async readBaseline(path: string): Promise<string | undefined> {
    return (await this.hasCommit()) ? this.readCommitted(path) : this.read(path);
  }

  /** Gives the files of a folder that end in some way as they were last committed, or as they stand if none ever was. */
  async readBaselineFolder(folder: string, ending: string): Promise<readonly string[]> {
    // Most of the time it has not changed, and git need not be asked for each file.
    const names = (await this.isChanged(folder)) ? await this.#git("ls-tree", "--name-only", `HEAD:./${folder}`) : "";
    if (names === "") return this.readFolder(folder, ending);
    const files = (names ?? "").split("\n").filter((name) => name.endsWith(ending));
    return Promise.all(files.map(async (name) => (await this.readCommitted(`${folder}/${name}`)) ?? ""));
  }

  /** Gives the files of a folder that end in some way as they stand, in the order of their names. */
  async readFolder(folder: string, ending: string): Promise<readonly string[]> {
    const files = await this.list(folder, ending);
    return Promise.all(files.map(async (file) => (await this.read(file)) ?? ""));
  }

  /** Whether there is a commit to go back to. */
  async hasCommit(): Promise<boolean> {
    return (await this.#git("rev-parse", "--verify", "HEAD")) !== undefined;
  }

  /** Whether a file or a folder holds something that is not committed; not, where nothing was ever committed. */
  async isChanged(path: string): Promise<boolean> {
    if (!(await this.hasCommit())) return false;
    return (await this.#git("status", "--porcelain", "--", path)) !== "";
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

  /** Gives what git prints; undefined where it fails: no such file, no commit yet, or no git. */
  async #git(...args: readonly string[]): Promise<string | undefined> {
    try {
      // Git distrusts a repository that belongs to another user, as what was checked out for a container often does.
      const options = { cwd: this.root, maxBuffer: 1 << 28 };
      const { stdout } = await run("git", ["-c", "safe.directory=*", ...args], options);
      return stdout;
    } catch {
      return undefined;
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
