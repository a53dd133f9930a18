/** Opens an address, and gives the portal URL that is in its answer or that it redirects to. */
export async function portalUrlOf(address: URL, options?: RequestInit): Promise<string | undefined> {
  const response = await fetch(address, { ...options, redirect: "manual" });
  const answer = `${response.headers.get("location")} ${await response.text()}`;
  return /https:\/\/portal\.example\/\d+/.exec(answer)?.[0];
}

/** Presses the button of a form that calls a server action, as a browser does without scripts. */
export async function portalUrlOfForm(address: URL): Promise<string | undefined> {
  const page = await (await fetch(address)).text();
  const body = new FormData();
  for (const [, name = ""] of page.matchAll(/name="(\$ACTION[^"]+)"/g)) body.append(name, "");
  return portalUrlOf(address, { method: "POST", headers: { origin: address.origin }, body });
}
