import { isArray, isObject, type Json, textOf } from "../document/json.ts";
import { printYaml } from "../document/yaml.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";

/** With which version of Lago its document first had what: the keys of elements, each with a version or `after` one. */
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

/** Prints the file, version by version. */
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
    `${layout.since} is not what the pipeline wrote: restore it. It has a list of keys for each version.`,
  );
}
