/** The target of a reference: its size, and the targets that it refers to itself. */
export interface Referred {
  readonly size: number;
  readonly refersTo: readonly string[];
}

// Types with this many values are easier to read under their own name. Without these limits, a document in which each
// part refers to the next part twice would grow exponentially.
const sizeLimit = 500;
const depthLimit = 8;

/**
 * Chooses the targets that cannot be inlined at each reference: circular ones, and those that would become too large or
 * too deeply nested.
 */
export function chooseHoisted(all: ReadonlyMap<string, Referred>): ReadonlySet<string> {
  const hoisted = new Set(circular(all));
  const extents = new Map<string, { readonly size: number; readonly depth: number }>();
  for (const key of inOrder(all, hoisted)) {
    const { size = 0, refersTo = [] } = all.get(key) ?? {};
    const inner = refersTo.filter((other) => !hoisted.has(other)).map((other) => extents.get(other));
    const whole = inner.reduce((sum, one) => sum + (one?.size ?? 0), size);
    const depth = 1 + Math.max(0, ...inner.map((one) => one?.depth ?? 0));
    if (whole > sizeLimit || depth > depthLimit) hoisted.add(key);
    else extents.set(key, { size: whole, depth });
  }
  return hoisted;
}

/** Returns the circular targets, by repeatedly removing targets without incoming or without outgoing references. */
function circular(all: ReadonlyMap<string, Referred>): readonly string[] {
  const left = new Set(all.keys());
  const forward = edgesOf(all);
  for (const edges of [forward, reversed(forward)]) for (const key of peel(left, edges)) left.delete(key);
  return [...left];
}

/** Orders each key after everything that it refers to. Keys in circles are omitted. */
function inOrder(all: ReadonlyMap<string, Referred>, hoisted: ReadonlySet<string>): readonly string[] {
  const left = new Set([...all.keys()].filter((key) => !hoisted.has(key)));
  return peel(left, edgesOf(all));
}

type Edges = ReadonlyMap<string, readonly string[]>;

/** Repeatedly removes the keys without remaining references, and returns them in that order. */
function peel(left: ReadonlySet<string>, edges: Edges): readonly string[] {
  const back = reversed(edges);
  const open = new Map([...left].map((key) => [key, targets(edges, key, left).length]));
  const gone = [...left].filter((key) => open.get(key) === 0);
  for (const key of gone)
    for (const before of targets(back, key, left)) {
      const count = (open.get(before) ?? 0) - 1;
      open.set(before, count);
      if (count === 0) gone.push(before);
    }
  return gone;
}

function targets(edges: Edges, key: string, left: ReadonlySet<string>): readonly string[] {
  return (edges.get(key) ?? []).filter((other) => left.has(other));
}

function edgesOf(all: ReadonlyMap<string, Referred>): Edges {
  return new Map([...all].map(([key, { refersTo }]) => [key, refersTo]));
}

function reversed(edges: Edges): Edges {
  const back = new Map<string, string[]>();
  for (const [key, others] of edges)
    for (const other of others) {
      const list = back.get(other) ?? [];
      back.set(other, list);
      list.push(key);
    }
  return back;
}
