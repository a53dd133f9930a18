// The version of the package, inserted by the build.
declare const LAGOKIT_VERSION: string;

/** Returns the header that names the package, its version, the runtime and the application. */
export function userAgent(suffix: string | undefined): Readonly<Record<string, string>> {
  const version = typeof LAGOKIT_VERSION === "string" ? LAGOKIT_VERSION : "0.0.0";
  const runtime = runtimeOf();
  const value = [`lagokit-client/${version}`, runtime, suffix].filter(Boolean).join(" ");
  // A browser does not let a page set `User-Agent`.
  return { [runtime === undefined ? "x-lagokit-client" : "user-agent"]: value };
}

function runtimeOf(): string | undefined {
  // As: not every runtime has `process`, so the types for this build do not include it.
  const { process, navigator } = globalThis as {
    readonly process?: { readonly versions?: Readonly<Record<string, string>> };
    readonly navigator?: { readonly userAgent?: string };
  };
  const versions = process?.versions ?? {};
  for (const name of ["bun", "deno", "node"]) if (versions[name]) return `${name}/${versions[name]}`;
  return navigator?.userAgent === "Cloudflare-Workers" || "EdgeRuntime" in globalThis ? "edge" : undefined;
}
