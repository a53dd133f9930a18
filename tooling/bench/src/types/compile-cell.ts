// One cell of the table of types: compiles an application in its own process.
import { readOrder } from "../measure/order.ts";
import { peakMemory } from "../measure/usage.ts";
import { compile } from "./compile.ts";
import type { CompileSample, TypeOrder } from "./type-order.ts";

const { file } = readOrder<TypeOrder>();
const sample: CompileSample = { ...compile(file), peakBytes: peakMemory() };
console.log(JSON.stringify(sample));
