/** Who notices a change: a compiler that knows the types, or only who looks at the wire. */
export type Axis = "types" | "wire";
