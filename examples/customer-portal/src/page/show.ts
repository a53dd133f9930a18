import type { Problem } from "../problem.ts";

/** What the page waits for: its first portal, or another one. */
export type Waiting = "loading" | "expired";

/** What the page says. */
interface Notice {
  readonly title: string;
  readonly text: string;
  /** What the button says, where one can help. */
  readonly action?: string;
}

const notices: Readonly<Record<Waiting | Problem | "ready", Notice>> = {
  loading: { title: "Opening your portal", text: "This takes a moment." },
  ready: { title: "Your portal is open", text: "" },
  expired: { title: "Your portal was open for a long time", text: "For your safety, it is opened anew." },
  "signed-out": { title: "You are signed out", text: "Sign in again to see your portal.", action: "Sign in" },
  "not-found": {
    title: "There is no billing account yet",
    text: "If you have just signed up, come back in a few minutes. Otherwise, please write to our support.",
    action: "Try again",
  },
  unauthorised: {
    title: "Billing is out of order",
    text: "The mistake is ours, and we have been told. There is nothing that you need to do.",
  },
  unreachable: {
    title: "Billing does not answer",
    text: "This is usually over soon. Nothing about your account has changed.",
    action: "Try again",
  },
};

/** Shows a state. */
export function show(state: keyof typeof notices): void {
  const { title, text, action } = notices[state];
  find("#portal").dataset["state"] = state;
  find("#portal h2").textContent = title;
  find("#portal p").textContent = text;
  const button = find("#portal button");
  button.hidden = action === undefined;
  button.textContent = action ?? "";
}

/** Finds what the page is known to have. */
export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The page has no ${selector}.`);
  return element;
}
