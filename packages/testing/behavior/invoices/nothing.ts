/** An ID that no object has. */
export const nothing = "00000000-0000-4000-8000-000000000000";
