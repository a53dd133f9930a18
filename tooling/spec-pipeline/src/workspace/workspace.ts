import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The repository that a command works in. The state of the last commit is read once and cached. */
export class Workspace {
  readonly root: string;
  #commit: Promise<Commit | undefined> | undefined;

  constructor(root: string) {
    this.root = root;
  }

  /** Returns the current text of a file. Undefined if it does not exist. */
  async read(path: string): Promise<string | undefined> {
    try {
      return await readFile(join(this.root, path), "utf8");
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Returns the text of a file at the last commit. Undefined if it was never committed. */
  async readCommitted(path: string): Promise<string | undefined> {
    const id = (await this.#lastCommit())?.get(path);
    if (id === undefined) return undefined;
    // Usually the file has not changed, so Git does not need to read its text.
    const text = await this.read(path);
    return text !== undefined && blobId(text, id) === id ? text : this.#git("cat-file", "blob", id);
  }

  /** Returns the text of a file at the last commit, or its current text if nothing was ever committed. */
  async readBaseline(path: string): Promise<string | undefined> {
    return (await this.#lastCommit()) ? this.readCommitted(path) : this.read(path);
  }

  /**
   * Returns the texts of the files in a folder with some ending: at the last commit, or current if nothing was ever
   * committed.
   */
  async readBaselineFolder(folder: string, ending: string): Promise<readonly string[]> {
    const commit = await this.#lastCommit();
    if (commit === undefined) return this.readFolder(folder, ending);
    const files = listCommitted(commit, folder, ending);
    return Promise.all(files.map(async (file) => (await this.readCommitted(file)) ?? ""));
  }

  /** Returns the current texts of the files in a folder with some ending, in the order of their names. */
  async readFolder(folder: string, ending: string): Promise<readonly string[]> {
    const files = await this.list(folder, ending);
    return Promise.all(files.map(async (file) => (await this.read(file)) ?? ""));
  }

  /**
   * Whether the files in a folder with some ending differ from the last commit. False if nothing was ever committed.
   */
  async isChanged(folder: string, ending: string): Promise<boolean> {
    const commit = await this.#lastCommit();
    if (commit === undefined) return false;
    const all = new Set([...listCommitted(commit, folder, ending), ...(await this.list(folder, ending))]);
    const areSame = await Promise.all(
      [...all].map(async (path) => (await this.read(path)) === (await this.readCommitted(path))),
    );
    return areSame.includes(false);
  }

  /** Lists the files in a folder with some ending, in the order of their names. */
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

  /** Lists the folders in a folder, in the order of their names. */
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

  #lastCommit(): Promise<Commit | undefined> {
    this.#commit ??= this.#git("ls-tree", "-r", "-z", "HEAD").then((list) =>
      list === undefined ? undefined : readTree(list),
    );
    return this.#commit;
  }

  /** Returns the output of Git. Undefined if Git fails: no such file, no commit yet, or no Git. */
  async #git(...args: readonly string[]): Promise<string | undefined> {
    try {
      // Git distrusts a repository that belongs to another user, which is common for a checkout in a container.
      const options = { cwd: this.root, maxBuffer: 1 << 28 };
      const { stdout } = await run("git", ["-c", "safe.directory=*", ...args], options);
      return stdout;
    } catch {
      return undefined;
    }
  }
}

/** The Git object IDs of all committed files, by path. */
type Commit = ReadonlyMap<string, string>;

/** Parses the output of Git for a tree: `<mode> <type> <id>`, a tab, and the path, for each file. */
function readTree(list: string): Commit {
  const entries = list.split("\0").filter((entry) => entry !== "");
  return new Map(
    entries.map((entry) => {
      const [about = "", path = ""] = entry.split("\t");
      return [path, about.split(" ")[2] ?? ""];
    }),
  );
}

/** The Git object ID of a text, computed with the same hash function as another ID. */
function blobId(text: string, { length }: string): string {
  const bytes = Buffer.from(text);
  const hash = createHash(length === 40 ? "sha1" : "sha256");
  return hash.update(`blob ${bytes.byteLength}\0`).update(bytes).digest("hex");
}

function listCommitted(commit: Commit, folder: string, ending: string): readonly string[] {
  return [...commit.keys()].filter((path) => dirname(path) === folder && path.endsWith(ending));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
