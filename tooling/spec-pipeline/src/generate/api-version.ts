import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

const apiVersion = /("lago":\s*\{\s*"apiVersion":\s*)"(?:[^"\\]|\\.)*"/;

/** Writes the version of the API into the text of a package.json, and leaves every other character as it is. */
export function withApiVersion(packageJson: string, version: string): string {
  refuseBroken(packageJson);
  if (!apiVersion.test(packageJson))
    throw new PipelineError(
      exitCode.unexpected,
      'packages/types/package.json does not say which version of the API it is made from: add "lago": { "apiVersion": "" }.',
    );
  return packageJson.replace(apiVersion, (_, key: string) => `${key}${JSON.stringify(version)}`);
}

function refuseBroken(packageJson: string): void {
  try {
    JSON.parse(packageJson);
  } catch (cause) {
    const message =
      "packages/types/package.json is not JSON: restore it with `git checkout -- packages/types/package.json`.";
    throw new PipelineError(exitCode.staleFile, message, { cause });
  }
}
