import { expect, test } from "vitest";
import { displaySource, readSource } from "../../src/read/read-source.ts";
import { refusalOf } from "./refusal-of.ts";

test.each(["http://docs.example/a.yaml", "HTTP://docs.example/a.yaml", "ftp://docs.example/a.yaml"])(
  "takes %s for a URL, and refuses it",
  async (source) => {
    const { message } = await refusalOf(readSource(source));

    expect(message).toContain("://docs.example/a.yaml: it is not https.");
  },
);

test.each(["missing.yaml", "./https/missing.yaml", "https", "C:\\missing.yaml"])(
  "takes %s for a file",
  async (source) => {
    const { message } = await refusalOf(readSource(source));

    expect(message).toBe(`Refused ${source}: the file does not exist. Check the path.`);
  },
);

test.each([
  ["https://docs.example/a.yaml?token=secret#part", "https://docs.example/a.yaml"],
  ["HTTPS://docs.example/a.yaml?token=secret", "https://docs.example/a.yaml"],
  ["/home/somebody/secret/a.yaml", "a.yaml"],
])("names %s for others without what may be secret in it", (source, shown) => {
  expect(displaySource(source)).toBe(shown);
});
