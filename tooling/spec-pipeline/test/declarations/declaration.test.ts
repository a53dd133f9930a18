import { describe, expect, test } from "vitest";
import { alias, printDeclaration, type PrintedMember } from "../../src/declarations/declaration.ts";
import { noDocumentation } from "../../src/declarations/type-model.ts";

function memberOf(name: string, documentation: Partial<typeof noDocumentation> = {}): PrintedMember {
  return { name, isOptional: false, type: "string", documentation: { ...noDocumentation, ...documentation } };
}

function interfaceOf(...members: PrintedMember[]): string {
  return printDeclaration({ name: "Plan", documentation: noDocumentation, bases: [], members, type: undefined });
}

describe("a declaration", () => {
  test("of an alias is one line", () => {
    expect(printDeclaration(alias("Code", "string | null", noDocumentation))).toBe(
      "export type Code = string | null;\n",
    );
  });

  test("of an interface extends others, and has an index signature", () => {
    const members = [{ ...memberOf("code"), isOptional: true }];
    const bases = ["PlanBase", "Priced"];

    const printed = printDeclaration({ name: "Plan", documentation: noDocumentation, bases, members, type: "unknown" });

    expect(printed).toBe(
      "export interface Plan extends PlanBase, Priced {\n  code?: string;\n  [key: string]: unknown;\n}\n",
    );
  });

  test("of an interface without own properties is empty", () => {
    expect(interfaceOf()).toBe("export interface Plan {}\n");
  });

  test("quotes names that are not identifiers", () => {
    expect(interfaceOf(memberOf("statuses[]"), memberOf("200"), memberOf("$id"))).toBe(
      'export interface Plan {\n  "statuses[]": string;\n  200: string;\n  $id: string;\n}\n',
    );
  });

  test("is only its shape without documentation", () => {
    const documentation = { ...noDocumentation, text: "A plan." };
    const members = [memberOf("code", { text: "Its code." })];

    const printed = printDeclaration({ name: "Plan", documentation, bases: [], members, type: undefined }, true);

    expect(printed).toBe("export interface Plan {\n  code: string;\n}\n");
  });
});

describe("a comment", () => {
  test("of one line stays on one line", () => {
    expect(interfaceOf(memberOf("code", { text: "Code." }))).toContain("\n  /** Code. */\n  code: string;\n");
  });

  test("has its title above its text, and its tags below", () => {
    const documentation = { title: "Get a plan", text: "By code.", tags: ["@deprecated", "@example plan"] };

    expect(interfaceOf(memberOf("code", documentation))).toContain(
      "  /**\n   * Get a plan\n   *\n   * By code.\n   * @deprecated\n   * @example plan\n   */\n",
    );
  });

  test("keeps the lines of an example", () => {
    const tags = ['@example {\n      "code": "plan"\n    }'];

    expect(interfaceOf(memberOf("code", { tags }))).toContain(
      '  /**\n   * @example {\n   *       "code": "plan"\n   *     }\n   */\n',
    );
  });

  test("cannot be ended by its text", () => {
    expect(interfaceOf(memberOf("cron", { text: "Such as */5 * * * *." }))).toContain("/** Such as *\\/5 * * * *. */");
  });
});
