import { runCell } from "../measure/run-cell.ts";
import { fetchSubjects, isSubjectName, type Subject, subjects } from "../subjects/subjects.ts";

/** What a subject was seen to do besides sending requests. */
export interface ObservedFeatures {
  /** Whether a call ends when it takes too long. */
  readonly timeout: boolean;
  /** The statuses after which a GET is sent again. */
  readonly retried: readonly number[];
  /** Whether a refusal becomes an error of a class for such. */
  readonly errors: boolean;
}

/** What each subject was seen to do. */
export type Features = ReadonlyMap<string, ObservedFeatures>;

/** Finds out what those that have a `fetch` do by default. */
export async function observeFeatures(): Promise<Features> {
  const script = new URL("features-cell.ts", import.meta.url);
  const entries = fetchSubjects.map(
    async (subject) => [subject, await runCell<ObservedFeatures>({ script }, { subject })] as const,
  );
  return new Map(await Promise.all(entries));
}

/** Says what the subject of a row does, with whose name the row's begins: `ky`, `ky, 8 at a time`. */
export function describeFeatures(features: Features, row: string): string {
  const [name = ""] = row.split(", ");
  if (!isSubjectName(name)) return "–";
  const { isTyped, doesAs = name }: Subject = subjects[name];
  const { timeout = false, retried = [], errors = false } = features.get(doesAs) ?? {};
  const words = [
    ...(isTyped ? ["types"] : []),
    ...(timeout ? ["timeout"] : []),
    ...(retried.length > 0 ? [`retries (${retried.join(", ")})`] : []),
    ...(errors ? ["error classes"] : []),
  ];
  return words.join(", ") || "nothing";
}
