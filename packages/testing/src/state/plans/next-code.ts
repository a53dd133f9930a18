/** Returns the code that Lago generates: the base, or the base with the next free number, such as `calls_2`. */
export function nextCode(base: string, taken: readonly { readonly code: string | null }[]): string {
  const codes = taken.flatMap(({ code }) => code ?? []);
  if (!codes.includes(base)) return base;
  const numbers = codes.flatMap((code) => {
    const suffix = code.startsWith(`${base}_`) ? code.slice(base.length + 1) : "";
    return /^\d+$/.test(suffix) ? [Number(suffix)] : [];
  });
  return `${base}_${Math.max(1, ...numbers) + 1}`;
}
