// Shows the portal, and what there is to say while it is not there.
import type { Problem } from "../problem.ts";
import { find, show, type Waiting } from "./show.ts";

/** What the server answers. */
type Answer = { readonly url: string; readonly lifetime: number } | { readonly problem: Problem };

/** When the URL that is shown expires. */
let expiry = Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

find("#portal button").addEventListener("click", tryAgain);
// A timer can be late: the machine may have slept.
document.addEventListener("visibilitychange", renewIfExpired);
void open("loading");

/** Gets a URL, which each visit needs a new one of, and shows what is there. */
async function open(waiting: Waiting): Promise<void> {
  clearTimeout(timer);
  expiry = Infinity;
  close(waiting);
  const answer = await ask();
  if ("problem" in answer) return show(answer.problem);
  expiry = Date.now() + answer.lifetime;
  timer = setTimeout(renewIfExpired, answer.lifetime);
  // A new frame each time: another URL in the same one would be a step of the history.
  const frame = document.createElement("iframe");
  frame.title = "Customer portal";
  frame.referrerPolicy = "no-referrer";
  frame.allow = "payment; clipboard-write";
  frame.addEventListener("load", () => show("ready"), { once: true });
  frame.src = answer.url;
  find("#portal .frame").replaceChildren(frame);
}

/** To whoever is signed out, the address of this page shows how to sign in. */
function tryAgain(): void {
  if (find("#portal").dataset["state"] === "signed-out") location.reload();
  else void open("loading");
}

async function ask(): Promise<Answer> {
  try {
    const response = await fetch("/portal-link", { cache: "no-store" });
    // As: it is what this page's own server answers.
    return (await response.json()) as Answer;
  } catch {
    return { problem: "unreachable" };
  }
}

/** Takes away what has expired, and gets another when somebody looks. */
function renewIfExpired(): void {
  if (Date.now() < expiry) return;
  if (document.hidden) close("expired");
  else void open("expired");
}

function close(waiting: Waiting): void {
  find("#portal .frame").replaceChildren();
  show(waiting);
}
