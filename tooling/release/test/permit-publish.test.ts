import { describe, expect, it } from "vitest";

import { exitCode } from "../src/exit-code.ts";
import { permitPublish } from "../src/permit-publish.ts";

const manifest = { name: "@lagokit/types" };
const away = { manifest, registry: "https://registry.invalid/" };
const refusal = (text: string): unknown =>
  expect.objectContaining({ exitCode: exitCode.refused, message: expect.stringContaining(text) });

describe("permitPublish", () => {
  it.each(["http://localhost:4873/", "http://127.0.0.1:4873", "http://127.8.0.1/", "http://[::1]:4873/npm/"])(
    "permits a registry on this machine: %s",
    (registry) => {
      expect(() => permitPublish([{ manifest, registry }])).not.toThrow();
    },
  );

  it.each([
    "https://registry.invalid/",
    "http://localhost.registry.invalid/",
    "http://127.0.0.1.registry.invalid/",
    "http://localhost@registry.invalid/",
    "ftp://localhost/",
    "undefined",
    "",
  ])("refuses any other registry: %s", (registry) => {
    expect(() => permitPublish([{ manifest, registry }])).toThrow(refusal("the release workflow"));
  });

  it("refuses all packages if one of them would go to another machine", () => {
    const here = { manifest, registry: "http://localhost:4873/" };

    expect(() => permitPublish([here, away])).toThrow(refusal("would go to registry.invalid"));
  });

  it.each(["registry", "@lagokit:registry"])(
    "refuses a package with a registry in its `publishConfig`, which overrides every other: %s",
    (key) => {
      const own = { ...manifest, publishConfig: { access: "public", [key]: "https://registry.invalid/" } };
      const destination = { manifest: own, registry: "http://localhost:4873/" };

      expect(() => permitPublish([destination])).toThrow(refusal(`\`${key}\``));
    },
  );

  it("shows no credentials", () => {
    const registry = "https://someone:secret@registry.invalid/?token=secret";

    expect(() => permitPublish([{ manifest, registry }])).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("secret") }),
    );
  });
});
