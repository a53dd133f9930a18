import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Fetch } from "../../src/index.ts";

interface Recording {
  readonly operation: string;
  readonly status: number;
  readonly body: unknown;
}

const file = fileURLToPath(new URL("../../../../spec/evidence/1.51.0/answers.jsonl", import.meta.url));

/** The recorded responses of a running Lago 1.51.0. */
const recordings: readonly Recording[] = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  // As: the pipeline validates the form of each line.
  .map((line) => JSON.parse(line) as Recording);

/** Responds to every request with the first recorded response of an operation that contains this text. */
export function recorded(operation: string, holds: string): Fetch {
  const found = recordings.find(
    (one) => one.operation === operation && one.status === 200 && JSON.stringify(one.body).includes(holds),
  );
  if (found === undefined) throw new Error(`No recorded response of ${operation} contains ${holds}.`);
  return async () => Response.json(found.body);
}
