export async function propose(..._args: unknown[]): Promise<string> {
  return "";
}
