// The suite in a page. The driver of the browser calls it.
import { Lago } from "@lagokit/client";
import { runSuite } from "./suite.ts";
import type { Result, Surroundings } from "./topic.ts";

const page = {
  /** Returns all results. */
  async run(surroundings: Surroundings): Promise<readonly Result[]> {
    const results: Result[] = [];
    await runSuite(surroundings, (result) => results.push(result));
    return results;
  },

  /** Returns the error of a client that would expose its key in a page. */
  refusal(): string {
    try {
      return `none: ${new Lago({ apiKey: "key" }).constructor.name} works`;
    } catch (error) {
      return String(error);
    }
  },

  /** Shows the portal in a frame, and returns its URL from the page's server. */
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

/** The object that this script defines in a page. */
export type SuitePage = typeof page;
