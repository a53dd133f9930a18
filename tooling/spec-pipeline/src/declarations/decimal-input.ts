import { alias, type Declaration } from "./declaration.ts";
import { noDocumentation, type Owner } from "./type-model.ts";

/** The type of an object that is a decimal, which a request takes where it takes one as text. */
export const decimalLike = "DecimalLike";

/** Whether a property of a request is a decimal, by its name, as the client tells it. */
export function isDecimal(name: string, owner?: Owner): boolean {
  if (name === "value") return owner !== undefined && /Threshold/.test(owner.name);
  return /(?:^|_)(?:amount|rate|units|credits|balance|cents|aggregation)$/.test(name);
}

/** Takes a decimal as an object wherever a printed type takes it as text. */
export function orDecimalLike(printed: string): string {
  return printed.replace(/\bstring\b/, `string | ${decimalLike}`);
}

/** What the type of a decimal is: an object, since a number of JavaScript has a method of that name, which rounds. */
export function decimalDeclaration(): Declaration {
  const text =
    "A decimal as an object, such as those of decimal.js, big.js and bignumber.js. It is sent as its `toFixed()` writes it, in full and without an exponent.";
  return alias(decimalLike, "object & { toFixed(): string }", { ...noDocumentation, text });
}
