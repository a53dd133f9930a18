// The suite in a page, which who drives the browser calls.
import { Lago } from "@lagokit/client";
import { runSuite } from "./suite.ts";
import type { Result, Surroundings } from "./topic.ts";

const page = {
  /** Gives all results. */
  async run(surroundings: Surroundings): Promise<readonly Result[]> {
    const results: Result[] = [];
    await runSuite(surroundings, (result) => results.push(result));
    return results;
  },

  /** Gives what the client says to a page that would show its key to everyone. */
  refusal(): string {
    try {
      return `none: ${new Lago({ apiKey: "key" }).constructor.name} works`;
    } catch (error) {
      return String(error);
    }
  },

  /** Shows the portal, as the server of the page says where it is, and gives its URL. */
  async showPortal(): Promise<string> {
    const url = await (await fetch("/portal-url")).text();
    const frame = document.querySelector("iframe");
    if (frame === null) throw new Error("The page has no frame.");
    await new Promise((resolve) => {
      frame.addEventListener("load", resolve, { once: true });
      frame.src = url;
    });
    return url;
  },
};

Object.assign(globalThis, { page });

/** What a page has once it has loaded this. */
export type SuitePage = typeof page;
