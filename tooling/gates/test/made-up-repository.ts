import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

const run = promisify(execFile);
const author = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];

/** A repository in a temporary folder, with one public package. It is deleted when the test ends. */
export class MadeUpRepository {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async create(): Promise<MadeUpRepository> {
    const root = await mkdtemp(join(await realpath(tmpdir()), "lagokit-gates-"));
    onTestFinished(() => rm(root, { recursive: true }));
    const repository = new MadeUpRepository(root.replaceAll("\\", "/"));
    await repository.setVersion("1.0.0");
    await repository.write(
      "packages/coins/tsconfig.json",
      '{ "compilerOptions": { "module": "NodeNext", "lib": ["ES5"], "types": [] } }',
    );
    await repository.write(".changeset/config.json", "{}");
    await repository.git("init", "--quiet");
    return repository;
  }

  async write(file: string, text: string): Promise<void> {
    const path = join(this.root, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  setVersion(version: string): Promise<void> {
    const exports = {
      ".": { types: "./coins.d.ts", default: "./coins.js" },
      "./old": { types: "./old/coins.d.ts" },
      "./data.json": "./data.json",
    };
    return this.write("packages/coins/package.json", JSON.stringify({ name: "@made-up/coins", version, exports }));
  }

  /** Commits all files, and tags the commit as a release. */
  async release(version: string): Promise<void> {
    await this.commit();
    await this.git("tag", `@made-up/coins@${version}`);
  }

  async commit(): Promise<void> {
    await this.git("add", "--all");
    await this.git(...author, "commit", "--quiet", "--message", "State");
  }

  async git(...args: readonly string[]): Promise<void> {
    await run("git", args, { cwd: this.root });
  }
}
