/** Returns which part of the version was raised. */
export function bumpOf(before = "0.0.0", after = "0.0.0"): "major" | "minor" | "patch" | "none" {
  const [older, newer] = [before.split("."), after.split(".")];
  if (older[0] !== newer[0]) return "major";
  if (older[1] !== newer[1]) return "minor";
  return older[2] === newer[2] ? "none" : "patch";
}
