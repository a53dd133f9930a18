/** Reads an environment variable, if there is an environment. An empty variable counts as missing. */
export function environmentVariable(name: string): string | undefined {
  // As: not every runtime has `process`, so the types for this build do not include it.
  const { process } = globalThis as { readonly process?: { readonly env?: Readonly<Record<string, string>> } };
  try {
    return process?.env?.[name] || undefined;
  } catch {
    // Deno throws unless it was started with --allow-env.
    return undefined;
  }
}
