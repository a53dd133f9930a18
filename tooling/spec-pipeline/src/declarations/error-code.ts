import { compareText } from "../document/order.ts";
import { alias, type Declaration } from "./declaration.ts";
import { anyText, type Enums } from "./enums.ts";
import type { EnumPlace } from "./enum-places.ts";
import { noDocumentation } from "./type-model.ts";

/** The type with every known error code. */
export function errorCode({ byName }: Enums): Declaration {
  const codes = [...byName.values()].filter(({ places }) => places.some(isErrorCode));
  const names = codes.map(({ name }) => name).toSorted(compareText);
  const text = "A known value of the `code` of an error response. A newer server can send other values.";
  return alias("ErrorCode", [...names, anyText].join(" | "), { ...noDocumentation, text });
}

function isErrorCode({ owner, property }: EnumPlace): boolean {
  return owner.name.startsWith("ApiError") && property === "code";
}
