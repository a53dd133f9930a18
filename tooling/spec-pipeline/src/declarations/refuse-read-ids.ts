import type { Declaration, PrintedMember } from "./declaration.ts";
import { noDocumentation } from "./type-model.ts";

type Declarations = Map<string, Declaration>;

/** A list that is a property of some type: what it is called, and the type of what is in it. */
interface ListProperty {
  readonly property: string;
  readonly item: string;
  readonly isSent: boolean;
}

const refusal = "written as `id`, not as `lago_id`: see @lagokit/client/inputs";

const refused: PrintedMember = {
  name: "lago_id",
  isOptional: true,
  type: `${JSON.stringify(refusal)} | undefined`,
  documentation: {
    ...noDocumentation,
    text: "Never sent: what is read has it, and the API ignores it here. An entry that is there already is named by `id`.",
  },
};

/**
 * Has the compiler refuse what was read where it would be taken for something new: an entry of a list is named by
 * `lago_id` in an answer, and by `id` in a request, which ignores the other.
 *
 * A list that is sent is the twin of one that is received under the same name.
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

/** The interfaces that give a property to a type: itself, what it extends, or its variants if it is a union. */
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
