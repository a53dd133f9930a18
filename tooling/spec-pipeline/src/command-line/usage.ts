import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** How the command is used. */
export const usage = `Usage: pnpm spec <command> [options]

  update <file or URL>   takes a new upstream document to a vendored spec, types and a changeset
  build                  regenerates everything after a change of an overlay
  check                  proves that every generated file is what its sources produce
  diff <old> <new>       compares any two OpenAPI documents, 3.0 or 3.1, by file or URL
  replay <folder>        compares all documents of a folder, in the order of their versions, a line each
  docs                   says how much of the document has our words and examples, tag by tag
  evidence [operation]   holds the contract to what running Lagos were recorded to do
  observe                records what a running Lago answers, scrubbed, and holds the contract to it
  findings               counts what was found wrong with Lago's own document, and what became of it

  --dry-run              update, build, observe: says what would happen and writes no file
  --base-url URL         observe: where the Lago is; its key is read from LAGO_API_KEY
  --write --prefix NAME  observe: also makes things there whose names begin with NAME, and deletes them
  --lago-version X.Y.Z   observe: the version of the Lago, where it does not say one itself
  --missing              docs: prints what is missing as an overlay to be filled in
  --claims               docs: lists the texts that claim something, with all their places, for review
  --reviewed             docs: records that the claims were reviewed, in spec/reviewed-claims.yaml
  --tag NAME             docs: restricts to one tag, or to what is \`shared\`
  --json                 update, build, diff, replay, docs, evidence, observe, findings: prints the result for machines
  --root FOLDER          works in another folder than this repository
  --help                 shows this

SPEC_STACK=1 in the environment shows the stack of a fault of the pipeline.

Exit codes: 0 done or nothing to do, 1 fault of the pipeline, 2 refused input, 3 failed overlay, 4 lint error or types that
do not compile, 5 done but a new operation has no method or a method has no operation, 6 uncommitted work in the way,
7 stale generated file, 8 words or examples missing or a claim not reviewed, 9 a recording contradicts the contract, 10 the Lago to observe gave
no answer, or something made there is left, 64 wrong usage.`;

/** Says what makes no sense about a command line, and how the command is used. */
export function wrongUsage(problem: string): PipelineError {
  return new PipelineError(exitCode.usage, `${problem}\n\n${usage}`);
}
