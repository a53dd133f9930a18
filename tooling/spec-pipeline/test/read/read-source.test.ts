import { expect, test } from "vitest";
import { displaySource, readSource } from "../../src/read/read-source.ts";
import { refusalOf } from "./refusal-of.ts";

test.each(["http://docs.example/a.yaml", "HTTP://docs.example/a.yaml", "ftp://docs.example/a.yaml"])(
  "treats %s as a URL, and refuses it",
  async (source) => {
    const { message } = await refusalOf(readSource(source));

    expect(message).toContain("://docs.example/a.yaml: it is not https.");
  },
);

test.each(["missing.yaml", "./https/missing.yaml", "https", "C:\\missing.yaml"])(
  "treats %s as a file",
  async (source) => {
    const { message } = await refusalOf(readSource(source));

    expect(message).toBe(`Refused ${source}: the file does not exist. Check the path.`);
  },
);

test.each([
  ["https://docs.example/a.yaml?token=secret#part", "https://docs.example/a.yaml"],
  ["HTTPS://docs.example/a.yaml?token=secret", "https://docs.example/a.yaml"],
  ["/home/somebody/secret/a.yaml", "a.yaml"],
])("removes secrets from the displayed source %s", (source, shown) => {
  expect(displaySource(source)).toBe(shown);
});
