/** Where a change is visible: in the types, or only on the wire. */
export type Axis = "types" | "wire";
