import { expect, it } from "vitest";
import { WEBHOOK_TYPES } from "../../src/index.ts";
import { completionsAt } from "./completions-at.ts";

const before = `import { Webhooks } from "@lagokit/webhooks";\nconst webhooks = new Webhooks({ hmac: { secret: "" } });\n`;

it.each(["webhooks.handler({ | });", 'webhooks.handler({ "|" });'])(
  "an editor offers the known types and `unknown` at `%s`",
  (code) => {
    const offered = completionsAt(before + code);

    expect(offered).toEqual([...WEBHOOK_TYPES, "unknown"].toSorted());
  },
);
