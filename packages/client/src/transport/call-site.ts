/** Where in the caller's code a call was made. */
export interface CallSite {
  stack?: string;
}

/** Captures the stack above a function. It becomes text only when it is read. */
export function callSite(above: unknown): CallSite {
  const site: CallSite = {};
  // As: not every engine has this, so the types for this build do not include it.
  const { captureStackTrace } = Error as { readonly captureStackTrace?: (target: CallSite, above: unknown) => void };
  captureStackTrace?.(site, above);
  return site;
}

/** Replaces the stack of an error by that of its call: its own stack begins inside the client or in the event loop. */
export function addCallSite(site: CallSite, error: unknown): unknown {
  const frames = site.stack?.replace(/^.*\n?/, "");
  if (error instanceof Error && frames) error.stack = `${error.name}: ${error.message}\n${frames}`;
  return error;
}
