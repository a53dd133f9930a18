import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** The usage text of the command. */
export const usage = `Usage: pnpm spec <command> [options]

  update <file or URL>   updates the vendored spec, the types and the changeset from a new upstream document
  build                  regenerates all generated files after an overlay has changed
  check                  fails if a generated file is out of date
  diff <old> <new>       compares any two OpenAPI documents, 3.0 or 3.1, by file or URL
  replay <folder>        compares all documents of a folder by version, one line for each
  docs                   measures how much of the document has our descriptions and examples, by tag
  evidence [operation]   checks the document against the recordings of running Lago servers
  observe                records scrubbed responses of a running Lago server, and checks the document
  findings               counts the errors found in Lago's own document, by kind and decision

  --dry-run              update, build, observe: reports what would change and writes no files
  --base-url URL         observe: the URL of the Lago server; the API key is read from LAGO_API_KEY
  --write --prefix NAME  observe: also creates objects whose names begin with NAME, and deletes them
  --lago-version X.Y.Z   observe: the version of the Lago server, if it does not report one
  --missing              docs: prints what is missing as an overlay to fill in
  --claims               docs: lists the texts that make a claim, with all their places, for review
  --reviewed             docs: records in spec/reviewed-claims.yaml that the claims were reviewed
  --tag NAME             docs: limits the output to one tag, or to \`shared\`
  --json                 update, build, diff, replay, docs, evidence, observe, findings: prints the result as JSON
  --root FOLDER          uses another folder instead of this repository
  --help                 prints this text

SPEC_STACK=1 in the environment prints the stack trace of an internal error.

Exit codes: 0 done or nothing to do, 1 internal error, 2 refused input, 3 failed overlay, 4 linter findings or types that do
not compile, 5 done but a new operation has no method or a method has no operation, 6 uncommitted work would be overwritten,
7 a generated file is out of date, 8 a description or an example is missing or invalid, or a shared claim is not reviewed,
9 a recording contradicts the document, 10 the observed server did not respond or refused the key, or a created object was
not deleted, 64 wrong usage.`;

/** Creates the error for an invalid command line. It includes the usage text. */
export function wrongUsage(problem: string): PipelineError {
  return new PipelineError(exitCode.usage, `${problem}\n\n${usage}`);
}
