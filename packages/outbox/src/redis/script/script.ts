import { createHash } from "node:crypto";
import { deliver } from "./deliver.ts";
import { inspect } from "./inspect.ts";
import { put } from "./put.ts";
import { state } from "./state.ts";

/** The Lua script of the store. It gets the name of an operation and its arguments, and runs as one atomic step. */
export const script: string = `${state}${put}${deliver}${inspect}return run[ARGV[1]]()`;

/** The name by which Redis knows the script after its first use. */
export const scriptHash: string = createHash("sha1").update(script).digest("hex");
