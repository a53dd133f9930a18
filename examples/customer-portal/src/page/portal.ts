// Shows the portal, or a notice while the portal is not available.
import type { Problem } from "../problem.ts";
import { find, show, type Waiting } from "./show.ts";

/** The response of the server. */
type Answer = { readonly url: string; readonly lifetime: number } | { readonly problem: Problem };

/** The time at which the current URL expires. */
let expiry = Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

find("#portal button").addEventListener("click", tryAgain);
// A timer can be late, for example after the machine was asleep.
document.addEventListener("visibilitychange", renewIfExpired);
void open("loading");

/** Fetches a new URL, which each visit needs, and shows the portal or the problem. */
async function open(waiting: Waiting): Promise<void> {
  clearTimeout(timer);
  expiry = Infinity;
  close(waiting);
  const answer = await ask();
  if ("problem" in answer) return show(answer.problem);
  expiry = Date.now() + answer.lifetime;
  timer = setTimeout(renewIfExpired, answer.lifetime);
  // A new iframe each time, because another URL in the same one would add an entry to the browser history.
  const frame = document.createElement("iframe");
  frame.title = "Customer portal";
  frame.referrerPolicy = "no-referrer";
  frame.allow = "payment; clipboard-write";
  frame.addEventListener("load", () => show("ready"), { once: true });
  frame.src = answer.url;
  find("#portal .frame").replaceChildren(frame);
}

/** Opens the portal again. If the user is signed out, a reload of this page shows the sign-in page. */
function tryAgain(): void {
  if (find("#portal").dataset["state"] === "signed-out") location.reload();
  else void open("loading");
}

async function ask(): Promise<Answer> {
  try {
    const response = await fetch("/portal-link", { cache: "no-store" });
    // As: this page's own server defines the response.
    return (await response.json()) as Answer;
  } catch {
    return { problem: "unreachable" };
  }
}

/** Removes an expired portal, and opens another one if the tab is visible. */
function renewIfExpired(): void {
  if (Date.now() < expiry) return;
  if (document.hidden) close("expired");
  else void open("expired");
}

function close(waiting: Waiting): void {
  find("#portal .frame").replaceChildren();
  show(waiting);
}
