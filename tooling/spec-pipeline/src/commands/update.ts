import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { parseYaml, printYaml } from "../document/yaml.ts";
import { checkVersion } from "../guard/check-version.ts";
import { guard } from "../guard/guard.ts";
import { printLock, sha256 } from "../lock/lock.ts";
import { toolVersions } from "../lock/tool-versions.ts";
import { normalize } from "../normalize/normalize.ts";
import { displaySource, readSource } from "../read/read-source.ts";
import { extendSince } from "../since/extend-since.ts";
import { printSince, readSince, type Since } from "../since/since.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { advance } from "./advance.ts";
import type { CommandContext } from "./command-context.ts";
import type { Report } from "./report.ts";

export interface UpdateOptions {
  /** Reports what would change and writes no files. */
  readonly dryRun: boolean;
}

/** Updates the vendored spec, the types and the changeset from a new upstream document. */
export async function update(context: CommandContext, source: string, { dryRun }: UpdateOptions): Promise<Report> {
  const { progress } = context;
  const bytes = await progress.run("Read", () => readSource(source));
  const document = await progress.run("Guard", () => guard(bytes));
  checkVersion(document);
  const contract = await progress.run("Normalize", () => normalize(document));
  const contractText = signed(printYaml(contract), "#");
  const lock = printLock({
    source: displaySource(source),
    version: versionOf(contract),
    bytes: bytes.byteLength,
    sha256: sha256(bytes),
    contractSha256: sha256(contractText),
    tools: toolVersions(),
  });
  const since = await progress.run("Record versions", () => sinceOf(context.workspace, contract));
  const files = new Map([
    [layout.contract, contractText],
    [layout.lock, lock],
    ...((await isKept(context.workspace, since)) ? [[layout.since, printSince(since)] as const] : []),
  ]);
  return advance(context, { contract, since, files, dryRun });
}

/** Records what is new compared with the last committed contract, so that a second run records the same. */
async function sinceOf(workspace: Workspace, contract: JsonObject): Promise<Since> {
  const committed = async (path: string): Promise<Json> => parseYaml((await workspace.readBaseline(path)) ?? "null");
  const [since, older] = [readSince(await committed(layout.since)), await committed(layout.contract)];
  return isObject(older) ? extendSince(since, older, contract) : since;
}

/** Whether there is something to record, or a record to remove. */
async function isKept(workspace: Workspace, since: Since): Promise<boolean> {
  return since.size > 0 || (await workspace.read(layout.since)) !== undefined;
}

function versionOf(contract: JsonObject): string {
  const version = isObject(contract["info"]) ? contract["info"]["version"] : undefined;
  return typeof version === "string" ? version : "";
}
