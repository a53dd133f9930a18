import { basename } from "node:path";

import { download } from "./download.ts";
import { displayUrl, permittedUrl } from "./permitted-url.ts";
import { printable } from "./printable.ts";
import { readLocalFile } from "./read-local-file.ts";
import { readLimits, type ReadOptions } from "./read-options.ts";

const url = /^(?:https?:|[a-z][a-z\d+.-]*:\/\/)/i;

/**
 * Reads the raw bytes of a document from a file or an https URL.
 * http is only allowed for loopback hosts: tests and local mirrors.
 */
export async function readSource(source: string, options: ReadOptions = {}): Promise<Uint8Array> {
  const limits = { ...readLimits, ...options };
  return url.test(source) ? download(permittedUrl(source), limits) : readLocalFile(source, limits.sizeLimit);
}

/** Returns the name of a source for others, without query, credentials or folder, because these may be secret. */
export function displaySource(source: string): string {
  return url.test(source) ? displayUrl(permittedUrl(source)) : printable(basename(source));
}
