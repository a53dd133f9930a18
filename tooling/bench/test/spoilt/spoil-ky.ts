// Preloaded into every process of a run: has each that asks for ky get one that sends a header too many.
import { registerHooks } from "node:module";

const spoilt = new URL("ky.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === "ky" && context.parentURL !== spoilt ? spoilt : specifier, context),
});
