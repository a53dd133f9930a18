import { bodyForgeries } from "./body-forgeries.ts";
import type { Forgery } from "./forgery.ts";
import { headerForgeries } from "./header-forgeries.ts";
import { hmacForgeries } from "./hmac-forgeries.ts";
import { jwtForgeries } from "./jwt-forgeries.ts";
import { tenantForgeries } from "./tenant-forgeries.ts";

/** Every delivery that must be refused. */
export const corpus: readonly Forgery[] = [
  ...jwtForgeries,
  ...hmacForgeries,
  ...headerForgeries,
  ...bodyForgeries,
  ...tenantForgeries,
];
