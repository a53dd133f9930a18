import { compareText } from "../document/order.ts";
import { alias, type Declaration } from "./declaration.ts";
import { anyText, type Enums } from "./enums.ts";
import type { EnumPlace } from "./enum-places.ts";
import { noDocumentation } from "./type-model.ts";

/** Every value that the code of an error is known to have. */
export function errorCode({ byName }: Enums): Declaration {
  const codes = [...byName.values()].filter(({ places }) => places.some(isErrorCode));
  const names = codes.map(({ name }) => name).toSorted(compareText);
  const text = "What the API says is wrong, as the `code` of an error. A newer server can send others.";
  return alias("ErrorCode", [...names, anyText].join(" | "), { ...noDocumentation, text });
}

function isErrorCode({ owner, property }: EnumPlace): boolean {
  return owner.name.startsWith("ApiError") && property === "code";
}
