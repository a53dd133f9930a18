import { isObject } from "../document/json.ts";
import type { Recording } from "../evidence/recording.ts";
import type { ErrorPlace } from "./write-out-errors.ts";

/** Matches an error code, but not the `text` of a scrubbed recording. */
const codePattern = /^[a-z]+(_[a-z]+)+$/;

/** Returns the code for an object that does not exist: a recorded code, or the code for the last object in the path. */
export function notFoundCode(at: ErrorPlace, answers: readonly Recording[]): string | undefined {
  const recorded = recordedCodes(at, answers);
  const own = objectsIn(at.path)
    .map((object) => `${object}_not_found`)
    .toReversed();
  const fitting = own.flatMap((code) => recorded.filter((one) => one === code || one.endsWith(`_${code}`)));
  return fitting[0] ?? recorded[0] ?? own[0];
}

/** Returns the code for an object whose state does not allow the operation, if one was recorded. */
export function notAllowedCode(at: ErrorPlace, answers: readonly Recording[]): string | undefined {
  return recordedCodes(at, answers)[0];
}

/**
 * Returns the code for a key without the permission. Prefers a code that was recorded for the operation, or for an
 * operation with the same first path segment. Otherwise, composes it of action and resource, as the server does.
 */
export function forbiddenCode(at: ErrorPlace, answers: readonly Recording[]): string | undefined {
  const action = at.method === "get" ? "read_" : "write_";
  const codes = recordedCodes(at, answers);
  const root = at.path.split("/")[1];
  const near = answers
    .filter(({ subject, status }) => status === 403 && subject.split(" ")[1]?.split("/")[1] === root)
    .flatMap(codeOf);
  const own = `${action}action_not_allowed_for_${singular(root ?? "")}`;
  const close = near.find((code) => code === own) ?? near.find((code) => code.startsWith(action));
  return codes[0] ?? close ?? near[0] ?? own;
}

function recordedCodes({ path, method, status }: ErrorPlace, answers: readonly Recording[]): readonly string[] {
  const subject = `${method.toUpperCase()} ${path}`;
  const own = answers.filter((one) => one.subject === subject && String(one.status) === status);
  return [...new Set(own.flatMap(codeOf))].toSorted();
}

function codeOf({ body }: Recording): readonly string[] {
  const code = isObject(body) ? body["code"] : undefined;
  return typeof code === "string" && codePattern.test(code) ? [code] : [];
}

/** The objects that the parameters of a path identify, in order: `wallet` in `/wallets/{lago_id}`. */
function objectsIn(path: string): readonly string[] {
  const segments = path.split("/");
  return segments.flatMap((segment, index) =>
    segment.startsWith("{") && index > 0 ? [singular(segments[index - 1] ?? "")] : [],
  );
}

function singular(segment: string): string {
  return segment.replace(/ies$/, "y").replace(/xes$/, "x").replace(/s$/, "");
}
