/** The windows in which tests and screenshots show the site, in CSS pixels. */
export const devices = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** The color schemes that a system can prefer. */
export const schemes = ["light", "dark"] as const;
