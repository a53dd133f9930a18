/** Reads a variable of the environment, where there is an environment; an empty variable counts as absent. */
export function environmentVariable(name: string): string | undefined {
  // As: not every run-time has `process`, so the types that this is compiled with do not know it.
  const { process } = globalThis as { readonly process?: { readonly env?: Readonly<Record<string, string>> } };
  try {
    return process?.env?.[name] || undefined;
  } catch {
    // Deno throws unless it was started with --allow-env.
    return undefined;
  }
}
