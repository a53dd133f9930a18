import type { Behavior, FakeBehavior } from "./behavior.ts";
import { fees } from "./fees/index.ts";
import { invoices } from "./invoices/index.ts";
import { taxes } from "./taxes.ts";

/** All behaviors, by what they are about. */
export const behaviors: Readonly<Record<string, readonly Behavior[]>> = { fees, invoices, taxes };

/** The behaviors that only the fake can show. */
export const fakeBehaviors: Readonly<Record<string, readonly FakeBehavior[]>> = {};
