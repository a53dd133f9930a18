declare const unknownValue: unique symbol;

/**
 * A value that this version does not know, of a field that tells the types of a union apart, such as `charge_model`.
 * What equals a known value, or passes a guard such as `isChargeModel`, is not of this type.
 */
export type UnknownValue = string & { readonly [unknownValue]: true };
