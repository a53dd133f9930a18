import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type PublicPackage, publicPackages } from "../../src/public-packages.ts";
import { registryEnvironment } from "../../src/registry-environment.ts";
import { type Ending, run, runToEnd } from "../../src/run.ts";
import { Application } from "./application.ts";
import { commit, copyRepository } from "./copy-repository.ts";
import { type Registry, startRegistry } from "./start-registry.ts";
import { writeUpstreamDocuments } from "./upstream-documents.ts";

const root = join(import.meta.dirname, "../../../..");

/** A copy of this repository, a temporary registry, and an application that installs from it. */
export class Rehearsal {
  readonly copy: string;
  readonly registry: Registry;
  readonly application: Application;
  readonly documents: { readonly additive: string; readonly breaking: string };
  readonly #folder: string;

  private constructor(parts: Pick<Rehearsal, "copy" | "registry" | "application" | "documents">, folder: string) {
    this.copy = parts.copy;
    this.registry = parts.registry;
    this.application = parts.application;
    this.documents = parts.documents;
    this.#folder = folder;
  }

  static async begin(): Promise<Rehearsal> {
    const folder = await mkdtemp(join(tmpdir(), "lagokit-rehearsal-"));
    const copy = join(folder, "copy");
    const settings = join(folder, "settings");
    await mkdir(settings);
    await copyRepository(root, copy);
    // The registry from which this machine installs.
    const upstream = (await run(["npm", "config", "get", "registry"], { cwd: root })).trim();
    const registry = await startRegistry(folder, upstream);
    const names = (await publicPackages(copy)).map(({ name }) => name);
    const environment = await registryEnvironment(new URL(registry.url), settings, names);
    const application = await Application.create(join(folder, "application"), environment);
    const documents = await writeUpstreamDocuments(copy, folder);
    return new Rehearsal({ copy, registry, application, documents }, folder);
  }

  /** Runs a command of the copy: `release` or `spec`. */
  command(tool: "release" | "spec-pipeline", ...args: readonly string[]): Promise<Ending> {
    return this.#run([`tooling/${tool}/src/main.ts`, ...args]);
  }

  /** Raises the versions, and packs. */
  async pack(): Promise<Ending> {
    await rm(this.tarballs, { recursive: true, force: true });
    const raised = await this.command("release", "version");
    await commit(this.copy, "Version");
    return raised.code === 0 ? this.command("release", "pack", this.tarballs, ...this.#registryOption) : raised;
  }

  /** What the release workflow would do now. */
  async mode(): Promise<string> {
    const { stdout, stderr } = await this.command("release", "mode", ...this.#registryOption);
    return stdout.trim() || stderr;
  }

  publish(): Promise<Ending> {
    return this.command("release", "publish", this.tarballs, ...this.#registryOption);
  }

  /** Tags the versions, and returns what changesets reports to its action. */
  async tag(): Promise<{ readonly ending: Ending; readonly told: readonly unknown[] }> {
    const file = join(this.#folder, "told.ndjson");
    const ending = await this.#run(["tooling/release/src/main.ts", "tag"], { CHANGESETS_OUTPUT: file });
    const lines = (await readFile(file, "utf8")).trim().split("\n");
    return { ending, told: lines.map((line): unknown => JSON.parse(line)) };
  }

  /** Updates the copy to a document of upstream, and commits. */
  async update(document: string): Promise<Ending> {
    const ending = await this.command("spec-pipeline", "update", document);
    await commit(this.copy, "Update");
    return ending;
  }

  get tarballs(): string {
    return join(this.#folder, "tarballs");
  }

  #run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ending> {
    // pnpm would install again after each raised version, because it sees a changed dependency.
    const settled = { ...process.env, pnpm_config_verify_deps_before_run: "false", ...environment };
    return runToEnd([process.execPath, ...args], { cwd: this.copy, environment: settled });
  }

  get #registryOption(): [string, string] {
    return ["--registry", this.registry.url];
  }

  packages(): Promise<readonly PublicPackage[]> {
    return publicPackages(this.copy);
  }

  changelog(folder: string): Promise<string> {
    return readFile(join(this.copy, folder, "CHANGELOG.md"), "utf8");
  }

  /** Asks the registry for the latest version of each of our packages. */
  async latestVersions(): Promise<Record<string, string>> {
    const entries = (await this.packages()).map(async ({ name }) => {
      const answer = await fetch(`${this.registry.url}${name}`);
      // As: a registry responds with this.
      const document = (await answer.json()) as { "dist-tags"?: { latest?: string } };
      return [name, document["dist-tags"]?.latest ?? "none"] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  async end(): Promise<void> {
    await this.registry.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
