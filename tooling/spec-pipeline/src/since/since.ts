import { isArray, isObject, type Json, textOf } from "../document/json.ts";
import { printYaml } from "../document/yaml.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";

/**
 * The version of Lago that added each element, by the key of the element. `after 1.51.0` is a version between two
 * releases.
 */
export type Since = ReadonlyMap<string, string>;

/** Reads `spec/since.yaml`. */
export function readSince(value: Json): Since {
  if (value === null) return new Map();
  if (!isObject(value)) throw malformed();
  const entries = Object.entries(value).flatMap(([version, keys]) => {
    if (!isArray(keys) || !/^(?:after )?\d[\w.-]*$/.test(version)) throw malformed();
    return keys.map((key) => [textOf(key), version] as const);
  });
  return new Map(entries);
}

/** Prints the file, sorted by version. */
export function printSince(since: Since): string {
  const versions = [...new Set(since.values())].toSorted((one, other) =>
    one.localeCompare(other, "en", { numeric: true }),
  );
  const lists = versions.map((version) => {
    const keys = [...since].filter(([, own]) => own === version).map(([key]) => key);
    return [version, keys.toSorted()] as const;
  });
  return signed(printYaml(Object.fromEntries(lists)), "#");
}

function malformed(): PipelineError {
  return new PipelineError(
    exitCode.staleFile,
    `${layout.since} is invalid: restore it. It must have a list of keys for each version.`,
  );
}
