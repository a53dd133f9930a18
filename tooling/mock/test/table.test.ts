import { expect, it } from "vitest";
import { printTable } from "../src/table.ts";

it("prints a line for each operation, then the findings, then the totals", () => {
  const good = { id: "findCoin", method: "GET", path: "/coins/{id}", declaredErrors: 2, findings: [] };
  const finding = { check: "ajv", problem: "full request: /side must be string (#/type)" } as const;
  const bad = { id: "tossCoin", method: "POST", path: "/coins", declaredErrors: 1, findings: [finding] };

  const table = printTable([good, bad]);

  expect(table).toBe(
    [
      "request  static   dynamic  ajv      errors   operation",
      `${"ok       ".repeat(5)}GET /coins/{id}`,
      `${"ok       ".repeat(3)}FAILED   ok       POST /coins`,
      "",
      "POST /coins (tossCoin)",
      "  ajv: full request: /side must be string (#/type)",
      "",
      "2 operations: 2 request, 2 static, 2 dynamic, 1 ajv, 2 errors (3 declared errors)",
    ].join("\n"),
  );
});
