import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { Progress } from "@lagokit/spec-pipeline/progress";

import { chooseMode } from "./choose-mode.ts";
import type { Proposal } from "./describe-update.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { pack, type Packed, type ReleaseContext } from "./pack.ts";
import { isOnThisMachine } from "./permit-publish.ts";
import { propose } from "./propose.ts";
import { startChecks } from "./pull-request.ts";
import { publicPackages } from "./public-packages.ts";
import { publish } from "./publish.ts";
import { raiseVersions } from "./raise-versions.ts";
import { registryEnvironment } from "./registry-environment.ts";
import { rehearse } from "./rehearse.ts";
import { ReleaseError } from "./release-error.ts";

const usage = `Usage: pnpm release <command> [options]

  mode                 says what there is to do: \`version\`, \`publish\` or \`none\`
  version              raises the versions by the changesets, and writes the changelogs
  pack <folder>        builds the packages, packs those that the registry lacks, and checks each tarball
  publish <folder>     publishes what \`pack\` has packed
  rehearse             does all this on a registry of its own, and installs from it as an application does
  propose [source]     takes the spec to upstream's document, in a commit on the branch \`spec-update\` of \`origin\`
  checks <branch>      starts CI on a branch that a workflow has pushed, with gh

  --registry URL       mode, pack, publish: a registry on this machine
  --dry-run            propose: makes the commit and the summary, and pushes nothing
  --open               propose: opens or refreshes the pull request, with gh
  --root FOLDER        works in another folder than this repository
  --help               shows this

Exit codes: 0 done or nothing to do, 1 a step failed, 2 not published: wrong place or registry, 3 faulty tarball,
64 wrong usage.`;

const options = {
  registry: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  open: { type: "boolean", default: false },
  root: { type: "string", default: join(import.meta.dirname, "../../..") },
  help: { type: "boolean", default: false },
} as const;

type Options = ReturnType<typeof parse>["values"];

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<ExitCode> {
  try {
    const { positionals, values } = parse(args);
    if (values.help) console.log(usage);
    else await runCommand(positionals, values);
    return exitCode.done;
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}

async function runCommand([command, operand, ...others]: string[], values: Options): Promise<void> {
  const root = resolve(values.root);
  const progress = new Progress(process.stderr);
  if (others.length > 0) throw wrongUsage("One operand at most.");
  if (command === "version" && operand === undefined) {
    const raised = await progress.run("Version", () => raiseVersions(root));
    return console.log(raised ? "The versions are raised: look at them, and commit." : "There is no changeset.");
  }
  if (command === "pack" && operand !== undefined)
    return withRegistry(values, { root, progress }, async (context) => print("Packed", await pack(context, operand)));
  if (command === "publish" && operand !== undefined)
    return withRegistry(values, { root, progress }, async (context) =>
      print("Published", await publish(context, operand)),
    );
  if (command === "mode" && operand === undefined)
    return withRegistry(values, { root, progress }, async (context) => console.log(await chooseMode(context)));
  if (command === "rehearse" && operand === undefined) return rehearse(root);
  if (command === "propose")
    return printProposal(
      await propose({ root, progress }, { source: operand, dryRun: values["dry-run"], open: values.open }),
    );
  if (command === "checks" && operand !== undefined) return startChecks(root, operand);
  throw wrongUsage(command === undefined ? "Which command?" : `\`${command}\` is not a command with its operands.`);
}

/** Does something with a registry on this machine, if one is given, or with what pnpm is configured for. */
async function withRegistry(
  { registry }: Options,
  parts: Omit<ReleaseContext, "environment">,
  work: (context: ReleaseContext) => Promise<void>,
): Promise<void> {
  if (registry === undefined) return work({ ...parts, environment: process.env });
  if (!isOnThisMachine(registry))
    throw new ReleaseError(
      exitCode.refused,
      "`--registry` is for a registry on this machine: give an http URL of localhost.",
    );
  const folder = await mkdtemp(join(tmpdir(), "lagokit-registry-"));
  try {
    const names = (await publicPackages(parts.root)).map(({ name }) => name);
    await work({ ...parts, environment: await registryEnvironment(new URL(registry), folder, names) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function print(did: string, packed: readonly Packed[]): void {
  if (packed.length === 0) console.log("The registry has every version already.");
  for (const { name, version } of packed) console.log(`${did} ${name} ${version}`);
}

function printProposal(proposal: Proposal | undefined): void {
  console.log(proposal === undefined ? "There is nothing new." : `\n${proposal.title}\n\n${proposal.body}`);
}

function wrongUsage(problem: string): ReleaseError {
  return new ReleaseError(exitCode.usage, `${problem}\n\n${usage}`);
}
