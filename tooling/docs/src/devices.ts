/** What people read the site on, in CSS pixels. */
export const devices = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** What their system may ask for. */
export const schemes = ["light", "dark"] as const;
