// Preloaded into every process of a run: replaces ky with a version that sends an additional header.
import { registerHooks } from "node:module";

const spoilt = new URL("ky.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === "ky" && context.parentURL !== spoilt ? spoilt : specifier, context),
});
