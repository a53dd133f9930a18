import type { Declaration, PrintedMember } from "./declaration.ts";
import { noDocumentation } from "./type-model.ts";

type Declarations = Map<string, Declaration>;

/** A list property: its name, and the type of its items. */
interface ListProperty {
  readonly property: string;
  readonly item: string;
  readonly isSent: boolean;
}

const refusal = "use `id` instead of `lago_id`: see @lagokit/client/inputs";

const refused: PrintedMember = {
  name: "lago_id",
  isOptional: true,
  type: `${JSON.stringify(refusal)} | undefined`,
  documentation: {
    ...noDocumentation,
    text: "Do not send: responses contain it, but the API ignores it here. Use `id` to refer to an existing entry.",
  },
};

/**
 * Makes the compiler reject a list entry of a response in a request, where the API would create a new entry. An entry
 * has `lago_id` in a response and `id` in a request, which ignores `lago_id`.
 *
 * A list in a request corresponds to the list in a response with the same name.
 */
export function refuseReadIds(declarations: Declarations): void {
  const lists = [...declarations.values()].flatMap(({ members = [] }) => members.flatMap((member) => listOf(member)));
  const read = new Set(
    lists
      .filter(({ item, isSent }) => !isSent && declarersOf("lago_id", item, declarations).length > 0)
      .map(({ property }) => property),
  );
  const twins = lists.filter(({ property, isSent }) => isSent && read.has(property));
  const names = new Set(twins.flatMap(({ item }) => declarersOf("id", item, declarations)));
  for (const name of names) refuseIn(name, declarations);
}

function listOf({ name, type }: PrintedMember): readonly ListProperty[] {
  const [, readonly, item] = /^(readonly )?(\w+)\[\]/.exec(type) ?? [];
  return item === undefined ? [] : [{ property: name, item, isSent: readonly !== undefined }];
}

/**
 * The interfaces that declare a property of a type: the type itself, the interfaces that it extends, or the variants of
 * a union.
 */
function declarersOf(property: string, name: string, declarations: Declarations): readonly string[] {
  const declaration = declarations.get(name);
  if (declaration === undefined) return [];
  const { bases, members, type = "" } = declaration;
  if (members === undefined) return type.split(" | ").flatMap((part) => declarersOf(property, part, declarations));
  const above = bases.flatMap((base) => declarersOf(property, base, declarations));
  return above.length === 0 && members.some((member) => member.name === property) ? [name] : above;
}

function refuseIn(name: string, declarations: Declarations): void {
  const declaration = declarations.get(name);
  if (declaration?.members === undefined || declaration.members.some((member) => member.name === refused.name)) return;
  const members = declaration.members.flatMap((member) => (member.name === "id" ? [member, refused] : [member]));
  declarations.set(name, { ...declaration, members });
}
