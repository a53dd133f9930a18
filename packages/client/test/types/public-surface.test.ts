import { describe, expect, it } from "vitest";
import { exportedNames, unexportedNames, unnamedObjects } from "./public-names.ts";
import { foreignImports, publicMethods } from "./public-surface.ts";

const methods = publicMethods();

describe("the public types", () => {
  it("contain no type of a dependency except those of the API", () => {
    expect(foreignImports()).toEqual([]);
  });

  it("are exported by the main entry under the names that they have there", () => {
    expect(exportedNames).toEqual(expect.arrayContaining(["Lago", "RequestOptions", "CustomerExtended", "Currency"]));
    expect(unexportedNames()).toEqual([]);
  });

  it("have names wherever a signature accepts or returns an object", () => {
    expect(unnamedObjects()).toEqual([]);
  });

  it("describe briefly what each method returns", () => {
    const others = methods.filter(
      ({ result }) => !/^(Promise|LagoPromise|Page)<\w+(\[\])?( \| null)?( \| undefined)?>$/.test(result),
    );

    expect(methods.map(({ name }) => name)).toContain("lago.customers.wallets.alerts.list");
    expect(others).toEqual([]);
  });

  it("accept a Date wherever the API accepts a date or a time", () => {
    const all = methods.flatMap(({ name, dates }) => dates.map((date) => ({ name, ...date })));

    expect(all).toContainEqual({ name: "lago.wallets.create", field: "input.expiration_at", takesDate: true });
    expect(all.filter(({ takesDate }) => !takesDate)).toEqual([]);
  });
});
