import { alias, type Declaration } from "./declaration.ts";
import { noDocumentation, type Owner } from "./type-model.ts";

/** The type of a decimal object. A request accepts it wherever it accepts a decimal string. */
export const decimalLike = "DecimalLike";

/** Whether a property of a request is a decimal, by its name, as the client decides it. */
export function isDecimal(name: string, owner?: Owner): boolean {
  if (name === "value") return owner !== undefined && /Threshold/.test(owner.name);
  return /(?:^|_)(?:amount|rate|units|credits|balance|cents|aggregation)$/.test(name);
}

/** Adds the decimal object to a printed type wherever it accepts a decimal string. */
export function orDecimalLike(printed: string): string {
  return printed.replace(/\bstring\b/, `string | ${decimalLike}`);
}

/**
 * The declaration of the decimal type. It is an object type, because a JavaScript number also has a `toFixed` method,
 * which rounds.
 */
export function decimalDeclaration(): Declaration {
  const text =
    "A decimal object, such as those of decimal.js, big.js and bignumber.js. It is sent as the result of `toFixed()`: all digits, no exponent.";
  return alias(decimalLike, "object & { toFixed(): string }", { ...noDocumentation, text });
}
