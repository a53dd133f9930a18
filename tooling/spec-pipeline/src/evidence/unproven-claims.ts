import type { Evidence } from "../overlay/evidence.ts";
import type { ProvenOverlay } from "../overlay/overlay.ts";
import type { Recording } from "./recording.ts";

/** One line for each recording that an overlay names as evidence but that does not exist. */
export function unprovenClaims(
  overlays: readonly ProvenOverlay[],
  recordings: readonly Recording[],
): readonly string[] {
  const known = new Set(recordings.map((one) => printClaim(one, one.kind)));
  return overlays.flatMap(({ file, evidence }) =>
    evidence.flatMap((claims, index) =>
      claims.flatMap((claim) => {
        if (claim.kind === "source" || known.has(printClaim(claim, claim.message))) return [];
        return `${file}, action ${index + 1}: the recording \`${printClaim(claim, claim.message)}\` does not exist.`;
      }),
    ),
  );
}

function printClaim(
  { version, subject, status }: Pick<Recording, "version" | "subject" | "status">,
  message: Extract<Evidence, { kind: "recording" }>["message"],
): string {
  if (message === "answer") return `${version} ${subject} ${status}`;
  return `${version} ${message} ${subject}`;
}
