import type { Subject, Want } from "./subject.ts";

/** Maximum numbers of characters, for properties and parameters, for other descriptions, and for summaries. */
const limits = { brief: 400, other: 1200, summary: 80 };

/** Words that do not add information. */
const emptyWords = new Set([
  "api",
  "id",
  ...wordsOf(`a all an and any are as at be been belongs by contains data defines description details done field for
    from given has have holds identifier in indicates info information input is it its lago list object of on one
    or parameter property represents response request returns set shows specifies the their them these this to unique
    used value values was were when whether which will with`),
]);

/** Returns what is wrong with one of our texts, if anything. */
export function proseFault(text: string, want: Exclude<Want, "example">, subject: Subject): string | undefined {
  if (text.trim() === "") return "is empty";
  if (want === "summary") return summaryFault(text);
  if (!/[.!?]\)?$/.test(text.trim())) return "does not end with a period";
  const limit = subject.isBrief ? limits.brief : limits.other;
  if (text.length > limit) return `is longer than ${limit} characters`;
  return isFiller(text, subject.names) ? "only repeats the name" : undefined;
}

function summaryFault(text: string): string | undefined {
  if (text.endsWith(".")) return "ends with a period, which a title does not have";
  return text.length > limits.summary ? `is longer than ${limits.summary} characters` : undefined;
}

/** Whether a text only consists of words of the names and of empty words. */
function isFiller(text: string, names: readonly string[]): boolean {
  // This text distinguishes two IDs: most objects also have an ID that the user chooses.
  if (text.startsWith("Lago ID")) return false;
  const known = new Set(names.flatMap(wordsOf));
  return wordsOf(text).every((word) => emptyWords.has(word) || known.has(word));
}

/** The words of a text or a name, in the singular: `BillableMetricsPaginated` has `billable`, `metric`, `paginated`. */
function wordsOf(text: string): readonly string[] {
  const parted = text.replaceAll(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
  return (parted.match(/[a-z\d]+/g) ?? []).map((word) => word.replace(/(?<=..)s$/, ""));
}
