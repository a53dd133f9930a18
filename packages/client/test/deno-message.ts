const beginning = "error sending request";

/** The message of an error that Deno's `fetch` throws: it names the URL, and then the failure. */
export function denoMessage(failure: string, url = "https://lago.example/"): string {
  return `${beginning} for url (${url}): ${failure}`;
}
