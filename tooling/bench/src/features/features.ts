import { runCell } from "../measure/run-cell.ts";
import { fetchSubjects, isSubjectName, type Subject, subjects } from "../subjects/subjects.ts";

/** What a subject was observed to do in addition to sending requests. */
export interface ObservedFeatures {
  /** Whether a call has a timeout. */
  readonly timeout: boolean;
  /** The statuses after which a GET is retried. */
  readonly retried: readonly number[];
  /** Whether an error response becomes an error of a specific class. */
  readonly errors: boolean;
}

/** The observed features of each subject. */
export type Features = ReadonlyMap<string, ObservedFeatures>;

/** Observes the defaults of the subjects that accept a `fetch`. */
export async function observeFeatures(): Promise<Features> {
  const script = new URL("features-cell.ts", import.meta.url);
  const entries = fetchSubjects.map(
    async (subject) => [subject, await runCell<ObservedFeatures>({ script }, { subject })] as const,
  );
  return new Map(await Promise.all(entries));
}

/**
 * Describes the features of a row's subject. The name of the row begins with the name of the subject: `ky`, `ky, 8 at a
 * time`.
 */
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
