import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { Progress } from "@lagokit/spec-pipeline/progress";

import { chooseMode } from "./choose-mode.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { pack, type Packed } from "./pack.ts";
import { propose } from "./propose.ts";
import { publish } from "./publish.ts";
import { startChecks } from "./pull-request.ts";
import { raiseVersions } from "./raise-versions.ts";
import { rehearse } from "./rehearse.ts";
import { ReleaseError } from "./release-error.ts";
import { withRegistry } from "./with-registry.ts";
import { writeTags } from "./write-tags.ts";

const usage = `Usage: pnpm release <command> [options]

  mode                 prints what to do: \`version\`, \`publish\` or \`none\`
  version              raises the versions by the changesets, and writes the changelogs
  pack <folder>        builds the packages, packs those that the registry lacks, and checks each tarball
  publish <folder>     publishes what \`pack\` packed
  tag                  tags each version that has no tag yet
  rehearse             does all of this on a temporary registry, and installs from it as an application does
  propose [source]     updates the spec to upstream's document, in a commit on the branch \`spec-update\` of \`origin\`
  checks <branch>      starts CI with gh on a branch that a workflow pushed

  --registry URL       mode, pack, publish: a registry on this machine
  --dry-run            propose: creates the commit and the summary, but pushes nothing
  --open               propose: opens or updates the pull request with gh
  --root FOLDER        works in another folder than this repository
  --help               shows this

Exit codes: 0 done or nothing to do, 1 a step failed, 2 not published: wrong registry, 3 faulty tarball,
64 wrong usage.`;

const options = {
  registry: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  open: { type: "boolean", default: false },
  root: { type: "string", default: join(import.meta.dirname, "../../..") },
  help: { type: "boolean", default: false },
} as const;

type Options = ReturnType<typeof parse>["values"];

/** The folder that a command works in, and its options. */
interface Call {
  readonly root: string;
  readonly progress: Progress;
  readonly values: Options;
}

/** The commands without an operand. Each one does its work, and resolves to a text for the user. */
const plainCommands = new Map<string, (call: Call) => Promise<string>>(
  Object.entries({
    mode: ({ values, ...parts }) => withRegistry(values.registry, parts, chooseMode),
    version: async ({ root, progress }) => {
      const raised = await progress.run("Version", () => raiseVersions(root));
      return raised ? "The versions are raised. Review the changes, then commit them." : "No changeset exists.";
    },
    tag: ({ root }) => writeTags({ root, environment: process.env }),
    rehearse: ({ root }) => rehearse(root),
    propose: (call) => proposeFrom(call, undefined),
  }),
);

const commands = new Map<string, (call: Call, operand: string) => Promise<string>>(
  Object.entries({
    pack: ({ values, ...parts }, folder) =>
      withRegistry(values.registry, parts, async (context) => list("Packed", await pack(context, folder))),
    publish: ({ values, ...parts }, folder) =>
      withRegistry(values.registry, parts, async (context) => list("Published", await publish(context, folder))),
    propose: proposeFrom,
    checks: async ({ root }, branch) => {
      await startChecks(root, branch);
      return `CI started on ${branch}.`;
    },
  }),
);

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<ExitCode> {
  try {
    const { positionals, values } = parse(args);
    console.log(values.help ? usage : await runCommand(positionals, values));
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

async function runCommand([command, operand, ...others]: string[], values: Options): Promise<string> {
  const call = { root: resolve(values.root), progress: new Progress(process.stderr), values };
  if (command === undefined) throw wrongUsage("The command is missing.");
  if (others.length > 0) throw wrongUsage("Only one operand is allowed.");
  const plain = operand === undefined ? plainCommands.get(command) : undefined;
  const work = operand === undefined ? undefined : commands.get(command);
  if (plain !== undefined) return plain(call);
  if (work !== undefined && operand !== undefined) return work(call, operand);
  throw wrongUsage(`\`${command}\` is not a command, or it has the wrong number of operands.`);
}

async function proposeFrom({ root, progress, values }: Call, source: string | undefined): Promise<string> {
  const proposal = await propose({ root, progress }, { source, dryRun: values["dry-run"], open: values.open });
  return proposal === undefined
    ? "Upstream's document contains nothing new."
    : `\n${proposal.title}\n\n${proposal.body}`;
}

function list(did: string, packed: readonly Packed[]): string {
  const lines = packed.map(({ name, version }) => `${did} ${name} ${version}`);
  return lines.length === 0 ? "The registry already has every version." : lines.join("\n");
}

function wrongUsage(problem: string): ReleaseError {
  return new ReleaseError(exitCode.usage, `${problem}\n\n${usage}`);
}
