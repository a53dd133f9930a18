declare const unknownValue: unique symbol;

/**
 * A value that this version does not know, of a field that tells the types of a union apart, such as `charge_model`.
 * What equals a known value, or passes a guard such as `isChargeModel`, is not of this type.
 */
// A pattern with a brand: TypeScript takes any other text for one that may be equal to a known value.
export type UnknownValue = `${string}_${string}` & { readonly [unknownValue]: true };
