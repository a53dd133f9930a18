import { Window } from "happy-dom";
import { createElement, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { vi } from "vitest";

/** What React rendered into a page. */
export interface Rendered extends Disposable {
  /** The text of the page, once it matches one of these. */
  textOf(pattern: RegExp): Promise<string>;
  unmount(): void;
}

/** Renders with React into a page that is used for nothing else. */
export function render(children: () => ReactNode): Rendered {
  const window = new Window();
  // As: React treats a page of happy-dom as a browser's page.
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
    // The page stays, because React accesses it once more later.
    [Symbol.dispose]: () => root.unmount(),
  };
}
