import { describe, expect, it } from "vitest";
import { Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { completionsAt } from "./completions.ts";

// An error for a misspelt option lists those that there are.
const ofClient = namesIn(await rejection((async () => new Lago(misspelt({ apiKey: "key" })))()));
const ofMethod = namesIn(await rejection(new Lago({ apiKey: "key" }).customers.get("acme", misspelt({}))));

function misspelt<Options extends object>(options: Options): Options {
  return { ...options, misspelt: true };
}

function namesIn(error: unknown): readonly string[] {
  return /There are (?<names>.+)\.$/.exec(String(error))?.groups?.["names"]?.split(", ") ?? [];
}

describe.each(["editor.ts", "editor.cts"])("an editor, in %s,", (file) => {
  const built = file.endsWith(".cts") ? "../../dist/index.cjs" : "../../dist/index.js";
  const before = `import { Lago, LagoCore } from ${JSON.stringify(built)};\nconst lago = new Lago();\n`;
  const offered = (code: string): readonly string[] => [...completionsAt(file, before + code)].toSorted();

  it.each(["new Lago({ | });", "new LagoCore({ | });"])("offers at `%s` the options of a client alone", (code) => {
    expect(offered(code)).toEqual(ofClient.toSorted());
    expect(ofClient).toContain("apiKey");
  });

  it("offers the key, and the options of a method, for another client", () => {
    expect(offered("lago.withOptions({ | });")).toEqual(["apiKey", ...ofMethod].toSorted());
  });

  it.each(['lago.customers.get("acme", { | });', "lago.customers.list({}, { | });"])(
    "offers at `%s` the options of a method alone",
    (code) => {
      expect(offered(code)).toEqual(ofMethod.toSorted());
      expect(ofMethod).toContain("timeout");
    },
  );

  it("offers what is left once some options are there", () => {
    const left = ofClient.filter((name) => name !== "apiKey");

    expect(offered('new Lago({ apiKey: "key", | });')).toEqual(left.toSorted());
  });

  it("offers of a client what is public", () => {
    const names = offered("lago.|");

    expect(names).toContain("customers");
    expect(names.filter((name) => /^[#_]/.test(name))).toEqual([]);
  });
});
