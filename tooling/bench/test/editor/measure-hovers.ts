import { answerCases } from "./answer-cases.ts";
import { callCases } from "./call-cases.ts";
import type { Editor, Hover, Sources } from "./editor.ts";
import { entityCases } from "./entity-cases.ts";
import { type Client, clients, type HoverCase, preludes } from "./hover-case.ts";
import { isNamed, typeIn } from "./is-named.ts";

/** What an editor shows in one case. */
export interface MeasuredHover {
  readonly display: string;
  /** Whether the type consists of names only. */
  readonly isNamed: boolean;
  /** The length of the type as displayed. */
  readonly length: number;
  /** Whether the name is documented: itself, or (for a variable) through its type. */
  readonly text: "own" | "type" | "none";
}

/** A case, and what an editor shows for each client that supports it. */
export interface HoverRow {
  readonly what: string;
  readonly hovers: { readonly [Name in Client]?: MeasuredHover | undefined };
}

/** In the order in which a caller meets them. */
const hoverCases: readonly HoverCase[] = [...entityCases, ...callCases, ...answerCases];

// As: these are the keys of `clients`.
export const clientKeys = Object.keys(clients) as readonly Client[];

/** The file of each client. Every case is a separate block. */
export const hoverSources: Sources = Object.fromEntries(
  clientKeys.map((client) => [fileOf(client), markedSource(client).replaceAll("|", "")]),
);

export function fileOf(client: Client): string {
  return `hovers-of-${client}.ts`;
}

/** Asks an editor that has the files open about all cases. */
export function measureHovers(editor: Editor): readonly HoverRow[] {
  const columns = clientKeys.map((client) => [client, measure(editor, client)] as const);
  return hoverCases.map(({ what }) => ({
    what,
    hovers: Object.fromEntries(columns.map(([client, hovers]) => [client, hovers.get(what)])),
  }));
}

function measure(editor: Editor, client: Client): ReadonlyMap<string, MeasuredHover> {
  // Each mark before this one moved the place by one character, so subtract their number.
  const places = [...markedSource(client).matchAll(/\|/g)].map((mark, index) => mark.index - index);
  const asked = hoverCases.filter((hoverCase) => hoverCase[client] !== undefined);
  return new Map(asked.map(({ what }, index) => [what, describe(editor.hover(fileOf(client), places[index] ?? NaN))]));
}

function describe({ display, text, textOfType }: Hover): MeasuredHover {
  const type = typeIn(display);
  const source = textOfType === "" ? "none" : "type";
  return { display, isNamed: isNamed(type), length: type.length, text: text === "" ? source : "own" };
}

function markedSource(client: Client): string {
  return [preludes[client], ...hoverCases.map((hoverCase) => `{ ${hoverCase[client] ?? ""} }`)].join("\n");
}
