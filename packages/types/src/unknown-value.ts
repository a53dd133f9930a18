declare const unknownValue: unique symbol;

/**
 * A value that this version does not know, in a field that discriminates a union, such as `charge_model`.
 * A known value, or a value that passes a guard such as `isChargeModel`, is not of this type.
 */
// A pattern with a brand, because TypeScript assumes that any other string type can equal a known value.
export type UnknownValue = `${string}_${string}` & { readonly [unknownValue]: true };
