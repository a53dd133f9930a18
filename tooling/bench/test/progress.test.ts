import { expect, it } from "vitest";
import { showProgress } from "../src/measure/progress.ts";

it("rewrites one line of a terminal with each part, and never exceeds its width", () => {
  const { written, ...screen } = screenOf({ isTTY: true, columns: 30 });
  const progress = showProgress(screen);

  progress.begin("Calls: round 1 of 3");
  progress.at("GET by ky");
  progress.end();

  expect(written.map(atStart)).toEqual([
    "\r\u001B[K   0 s  Calls: round 1 of 3",
    "\r\u001B[K   0 s  Calls: round 1 of 3: ",
    "\r\u001B[K   0 s  Done\n",
  ]);
});

it("writes a line per task if the stream is not a terminal", () => {
  const { written, ...screen } = screenOf({});
  const progress = showProgress(screen);

  progress.begin("Calls: round 1 of 3");
  progress.at("GET by ky");
  progress.end();

  expect(written.map(atStart)).toEqual(["   0 s  Calls: round 1 of 3\n", "   0 s  Done\n"]);
});

function atStart(text: string): string {
  return text.replace(/ *\d+ s/, "   0 s");
}

function screenOf(terminal: { readonly isTTY?: boolean; readonly columns?: number }) {
  const written: string[] = [];
  return { ...terminal, written, write: (text: string) => written.push(text) };
}
