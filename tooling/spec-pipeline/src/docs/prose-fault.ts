import type { Subject, Want } from "./subject.ts";

/** The most characters of the description of a property or parameter, and of any other text. */
const limits = { brief: 400, other: 1200, summary: 80 };

/** Words that say nothing of their own. */
const emptyWords = new Set(
  wordsOf(`a all an and any api are as at be been belongs by contains data defines description details done field for
    from given has have holds id identifier in indicates info information input is it its lago list object of on one
    or parameter property represents response request returns set shows specifies the their them these this to unique
    used value values was were when whether which will with`),
);

/** Says what is wrong with a text of ours, if anything is. */
export function proseFault(text: string, want: Exclude<Want, "example">, subject: Subject): string | undefined {
  if (text.trim() === "") return "is empty";
  if (want === "summary") return summaryFault(text);
  if (!/[.!?]\)?$/.test(text.trim())) return "does not end with a full stop";
  const limit = subject.isBrief ? limits.brief : limits.other;
  if (text.length > limit) return `is longer than ${limit} characters`;
  return isFiller(text, subject.names) ? "says no more than the name" : undefined;
}

function summaryFault(text: string): string | undefined {
  if (text.endsWith(".")) return "ends with a full stop, which a title has not";
  return text.length > limits.summary ? `is longer than ${limits.summary} characters` : undefined;
}

/** Whether a text has no word beyond those of the names and those that say nothing. */
function isFiller(text: string, names: readonly string[]): boolean {
  // It says which of two IDs is meant: most objects also have one of the user's own.
  if (text.startsWith("Lago ID")) return false;
  const known = new Set(names.flatMap(wordsOf));
  return wordsOf(text).every((word) => emptyWords.has(word) || known.has(word));
}

/** The words of a text or a name, in the singular: `BillableMetricsPaginated` has billable, metric, paginated. */
function wordsOf(text: string): readonly string[] {
  const parted = text.replaceAll(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
  return (parted.match(/[a-z\d]+/g) ?? []).map((word) => word.replace(/(?<=..)s$/, ""));
}
