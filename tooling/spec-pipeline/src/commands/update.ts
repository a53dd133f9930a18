import { basename } from "node:path";

import { isObject, type JsonObject } from "../document/json.ts";
import { printYaml } from "../document/yaml.ts";
import { guard } from "../guard/guard.ts";
import { printLock, sha256 } from "../lock/lock.ts";
import { toolVersions } from "../lock/tool-versions.ts";
import { normalise } from "../normalise/normalise.ts";
import { readSource } from "../read/read-source.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";
import { advance } from "./advance.ts";
import type { CommandContext } from "./command-context.ts";
import type { Report } from "./report.ts";

export interface UpdateOptions {
  /** Says what would happen and writes nothing. */
  readonly dryRun: boolean;
}

/** Takes a new upstream document to a vendored spec, regenerated types and a changeset. */
export async function update(context: CommandContext, source: string, { dryRun }: UpdateOptions): Promise<Report> {
  const { progress } = context;
  const bytes = await progress.run("Read", () => readSource(source));
  const document = await progress.run("Guard", () => guard(bytes));
  const contract = await progress.run("Normalise", () => normalise(document));
  const contractText = signed(printYaml(contract), "#");
  const lock = printLock({
    source: source.startsWith("http") ? source : basename(source),
    version: versionOf(contract),
    bytes: bytes.byteLength,
    sha256: sha256(bytes),
    contractSha256: sha256(contractText),
    tools: toolVersions(),
  });
  const files = new Map([
    [layout.contract, contractText],
    [layout.lock, lock],
  ]);
  return advance(context, { contract, reason: "upstream", files, dryRun });
}

function versionOf(contract: JsonObject): string {
  const version = isObject(contract["info"]) ? contract["info"]["version"] : undefined;
  return typeof version === "string" ? version : "";
}
