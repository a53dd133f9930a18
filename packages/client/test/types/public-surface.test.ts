import { describe, expect, it } from "vitest";
import { exportedNames, unexportedNames, unnamedObjects } from "./public-names.ts";
import { foreignImports, publicMethods } from "./public-surface.ts";

const methods = publicMethods();

describe("the public types", () => {
  it("name no type of a dependency but those of the API", () => {
    expect(foreignImports()).toEqual([]);
  });

  it("are exported by the main entry under the names by which they are called there", () => {
    expect(exportedNames).toEqual(expect.arrayContaining(["Lago", "RequestOptions", "CustomerExtended", "Currency"]));
    expect(unexportedNames()).toEqual([]);
  });

  it("have names wherever a signature takes or gives an object", () => {
    expect(unnamedObjects()).toEqual([]);
  });

  it("say in a few words what each method gives", () => {
    const others = methods.filter(
      ({ result }) => !/^(Promise|LagoPromise|Page)<\w+(\[\])?( \| null)?( \| undefined)?>$/.test(result),
    );

    expect(methods.map(({ name }) => name)).toContain("lago.customers.wallets.alerts.list");
    expect(others).toEqual([]);
  });

  it("take a Date wherever the API takes a date or a time", () => {
    const all = methods.flatMap(({ name, dates }) => dates.map((date) => ({ name, ...date })));

    expect(all).toContainEqual({ name: "lago.wallets.create", field: "input.expiration_at", takesDate: true });
    expect(all.filter(({ takesDate }) => !takesDate)).toEqual([]);
  });
});
