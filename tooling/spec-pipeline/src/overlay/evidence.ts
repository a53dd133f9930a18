/** The evidence for a correction or an addition. */
export type Evidence =
  | { readonly kind: "source"; readonly place: string; readonly commit: string }
  | {
      readonly kind: "recording";
      readonly version: string;
      readonly message: "answer" | "request" | "webhook";
      readonly subject: string;
      readonly status?: number;
    };

/** A file of the server's source with a line or a range of lines, and the commit if it differs from the overlay's. */
const source = /^(?<place>[\w./-]+\.\w+:\d+(?:-\d+)?)(?:@(?<own>[0-9a-f]{7,40}))?$/;
const answer = /^(?<version>[\d.]+) (?<subject>[A-Z]+ \/\S*) (?<status>\d{3})$/;
const request = /^(?<version>[\d.]+) request (?<subject>[A-Z]+ \/\S*)$/;
const webhook = /^(?<version>[\d.]+) webhook (?<subject>\S+)$/;

/** The accepted forms of evidence, for error messages. */
export const evidenceForms =
  "a line of the server's source (`app/models/fee.rb:58`, with `x-server-commit` in the file) or a recording (`1.51.0 GET /fees 200`, `1.51.0 request POST /taxes`, `1.51.0 webhook fee.created`)";

/** Parses evidence. Returns undefined if it has none of the accepted forms. */
export function parseEvidence(text: string, commit: string | undefined): Evidence | undefined {
  const { place, own = commit } = source.exec(text)?.groups ?? {};
  if (place !== undefined) return own === undefined ? undefined : { kind: "source", place, commit: own };
  const forms = [
    ["answer", answer],
    ["request", request],
    ["webhook", webhook],
  ] as const;
  for (const [message, form] of forms) {
    const { version = "", subject = "", status } = form.exec(text)?.groups ?? {};
    if (subject === "") continue;
    return { kind: "recording", version, message, subject, ...(status !== undefined && { status: Number(status) }) };
  }
  return undefined;
}
