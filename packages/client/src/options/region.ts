/** Lago's clouds. */
export type Region = "us" | "eu";
