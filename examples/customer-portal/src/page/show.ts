import type { Problem } from "../problem.ts";

/** What the page waits for: the first portal, or another one after expiry. */
export type Waiting = "loading" | "expired";

/** A text of the page. */
interface Notice {
  readonly title: string;
  readonly text: string;
  /** The label of the button, if one can help. */
  readonly action?: string;
}

const notices: Readonly<Record<Waiting | Problem | "ready", Notice>> = {
  loading: { title: "Opening your portal", text: "This takes a few seconds." },
  ready: { title: "Your portal is open", text: "" },
  expired: { title: "Your portal has expired", text: "For your security, we open it again." },
  "signed-out": { title: "You are signed out", text: "Sign in again to see your portal.", action: "Sign in" },
  "not-found": {
    title: "We cannot find your billing account",
    text: "If you signed up recently, try again in a few minutes. Otherwise, please contact our support.",
    action: "Try again",
  },
  unauthorised: {
    title: "Billing is not available",
    text: "The problem is on our side, and it was logged. You do not need to do anything.",
  },
  unreachable: {
    title: "Billing does not respond",
    text: "Please try again in a few minutes. Your account has not changed.",
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

/** Finds an element that the page always has. */
export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The page has no ${selector}.`);
  return element;
}
