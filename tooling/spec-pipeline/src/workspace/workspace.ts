import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The repository that a command works in. What was committed when it is first asked for stays so for the command. */
export class Workspace {
  readonly root: string;
  #commit: Promise<Commit | undefined> | undefined;

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
    const id = (await this.#lastCommit())?.get(path);
    if (id === undefined) return undefined;
    // Most of the time it has not changed, and git need not be asked for its text.
    const text = await this.read(path);
    return text !== undefined && blobId(text, id) === id ? text : this.#git("cat-file", "blob", id);
  }

  /** Gives the text of a file before all that is not committed: as it stands, where nothing was ever committed. */
  async readBaseline(path: string): Promise<string | undefined> {
    return (await this.#lastCommit()) ? this.readCommitted(path) : this.read(path);
  }

  /** Gives the files of a folder that end in some way as they were last committed, or as they stand if none ever was. */
  async readBaselineFolder(folder: string, ending: string): Promise<readonly string[]> {
    const commit = await this.#lastCommit();
    if (commit === undefined) return this.readFolder(folder, ending);
    const files = listCommitted(commit, folder, ending);
    return Promise.all(files.map(async (file) => (await this.readCommitted(file)) ?? ""));
  }

  /** Gives the files of a folder that end in some way as they stand, in the order of their names. */
  async readFolder(folder: string, ending: string): Promise<readonly string[]> {
    const files = await this.list(folder, ending);
    return Promise.all(files.map(async (file) => (await this.read(file)) ?? ""));
  }

  /** Whether the files of a folder that end in some way are others than were committed; not, where nothing ever was. */
  async isChanged(folder: string, ending: string): Promise<boolean> {
    const commit = await this.#lastCommit();
    if (commit === undefined) return false;
    const all = new Set([...listCommitted(commit, folder, ending), ...(await this.list(folder, ending))]);
    const areSame = await Promise.all(
      [...all].map(async (path) => (await this.read(path)) === (await this.readCommitted(path))),
    );
    return areSame.includes(false);
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

  #lastCommit(): Promise<Commit | undefined> {
    this.#commit ??= this.#git("ls-tree", "-r", "-z", "HEAD").then((list) =>
      list === undefined ? undefined : readTree(list),
    );
    return this.#commit;
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

/** The ids of the texts of all committed files, by their paths. */
type Commit = ReadonlyMap<string, string>;

/** Reads what git prints of a tree: `<mode> <type> <id>`, a tab, and the path, for each file. */
function readTree(list: string): Commit {
  const entries = list.split("\0").filter((entry) => entry !== "");
  return new Map(
    entries.map((entry) => {
      const [about = "", path = ""] = entry.split("\t");
      return [path, about.split(" ")[2] ?? ""];
    }),
  );
}

/** The id that git gives to a text, of the kind that another one is of. */
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
