/** Region of a Lago cloud. */
export type Region = "us" | "eu";
