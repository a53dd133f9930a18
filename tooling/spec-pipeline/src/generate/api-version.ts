import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

const apiVersion = /("lago":\s*\{\s*"apiVersion":\s*)"(?:[^"\\]|\\.)*"/;

/** Sets the version of the API in the text of a package.json. All other characters stay unchanged. */
export function withApiVersion(packageJson: string, version: string): string {
  refuseBroken(packageJson);
  if (!apiVersion.test(packageJson))
    throw new PipelineError(
      exitCode.unexpected,
      'packages/types/package.json has no place for the version of the API: add "lago": { "apiVersion": "" }.',
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
