import { Window } from "happy-dom";
import { createElement, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { vi } from "vitest";

/** What React has put into a page. */
export interface Rendered extends Disposable {
  /** The text of the page, once it is one of these. */
  textOf(pattern: RegExp): Promise<string>;
  unmount(): void;
}

/** Renders with React, into a page that is there for nothing else. */
export function render(children: () => ReactNode): Rendered {
  const window = new Window();
  // As: React takes a page of happy-dom's for one of a browser's.
  vi.stubGlobal("window", window).stubGlobal("document", window.document);
  const container = window.document.body as unknown as Element;
  const root = createRoot(container);
  root.render(createElement(children));
  return {
    textOf: async (pattern) =>
      vi.waitFor(() => {
        const text = container.textContent ?? "";
        if (!pattern.test(text)) throw new Error(`The page says: ${text}`);
        return text;
      }),
    unmount: () => root.unmount(),
    // The page stays, since React looks at it once more when it has time.
    [Symbol.dispose]: () => root.unmount(),
  };
}
