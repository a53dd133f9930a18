/** Opens an address, and returns the portal URL in its response or in its redirect. */
export async function portalUrlOf(address: URL, options?: RequestInit): Promise<string | undefined> {
  const response = await fetch(address, { ...options, redirect: "manual" });
  const answer = `${response.headers.get("location")} ${await response.text()}`;
  return /https:\/\/portal\.example\/\d+/.exec(answer)?.[0];
}

/** Submits a form that calls a server action, as a browser without scripts does. */
export async function portalUrlOfForm(address: URL): Promise<string | undefined> {
  const page = await (await fetch(address)).text();
  const body = new FormData();
  for (const [, name = ""] of page.matchAll(/name="(\$ACTION[^"]+)"/g)) body.append(name, "");
  return portalUrlOf(address, { method: "POST", headers: { origin: address.origin }, body });
}
