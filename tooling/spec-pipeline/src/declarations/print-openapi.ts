import { printMember } from "./declaration.ts";
import { queryOwner } from "./operation-parts.ts";
import type { Member, ObjectModel, Owner, TypeModel } from "./type-model.ts";
import type { TypeModule } from "./type-module.ts";

const server: Owner = { name: "", isSent: false, isReceived: true };
const caller: Owner = { name: "", isSent: true, isReceived: false };

/** Prints what the generator printed, with the names of types in their places. */
export function printOpenapi(module: TypeModule): string {
  const interfaces = [...module.types].map(([name, type]) => {
    const printer = new OpenapiPrinter(module);
    return `export interface ${name} ${printer.section(name, type)}\n`;
  });
  const text = `${interfaces.join("")}`;
  const names = [...module.declarer.declarations.keys()].filter((name) => mentions(text, name)).toSorted();
  return `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "./names.ts";\n\n${text}`;
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`[^\\w"/]${name}[^\\w"?:]`).test(text);
}

class OpenapiPrinter {
  readonly #module: TypeModule;

  constructor(module: TypeModule) {
    this.#module = module;
  }

  section(name: string, type: ObjectModel): string {
    if (name === "components") return this.#block(type.members, "", (member) => this.#components(member));
    if (name === "operations") return this.#block(type.members, "", (member) => this.#operation(member));
    return this.#inline(type, server, "");
  }

  #components({ name, type }: Member): string {
    if (name !== "schemas" || type.kind !== "object") return this.#inline(type, server, "  ");
    return this.#block(type.members, "  ", (member) => this.#schema(member));
  }

  #schema({ name, type }: Member): string {
    const { declarer, schemas } = this.#module;
    const owner = schemas.owner(name);
    const place = { owner, property: "", documentation: { title: "", text: "", tags: [] } };
    const named = declarer.print({ kind: "reference", section: "schemas", name }, place);
    return named.startsWith("components[") ? this.#envelope(name, type, owner) : named;
  }

  /** What an envelope holds has the name of the whole. */
  #envelope(schema: string, type: TypeModel, owner: Owner): string {
    if (type.kind !== "object") return this.#inline(type, owner, "    ");
    const { names } = this.#module;
    return this.#block(type.members, "    ", (member) => {
      const held = [...names].find(([, { place }]) => place.replace("+", "") === `${schema}.${member.name}`);
      const [name, candidate] = held ?? [];
      if (name === undefined || candidate === undefined || member.type.kind === "reference")
        return this.#inline(member.type, owner, "      ", member);
      const siblings = type.members.filter((one) => one !== member).map((one) => JSON.stringify(one.name));
      return candidate.place.endsWith("+") ? `Omit<${name}, ${siblings.join(" | ")}>` : orNull(name, member.type);
    });
  }

  #operation(operation: Member): string {
    const { names, events } = this.#module;
    const event = events.find((one) => one.operation === operation.name);
    const [query = ""] = [...names].find(([, { place }]) => place === `${operation.name}?query`) ?? [];
    const visit = (member: Member, indent: string, within = server): string => {
      const owner = member.name === "requestBody" ? caller : within;
      if (member.name === "query" && query !== "") return this.#inline(member.type, queryOwner(query), indent);
      if (member.name === "application/json" && event) return event.name;
      return member.type.kind === "object"
        ? this.#block(member.type.members, indent, (inner) => visit(inner, `${indent}  `, owner), member.type)
        : this.#inline(member.type, owner, indent, member);
    };
    return visit({ ...operation, name: "" }, "  ");
  }

  #inline(type: TypeModel, owner: Owner, indent: string, member?: Member): string {
    if (type.kind === "object")
      return this.#block(
        type.members,
        indent,
        (inner) =>
          isStructure(inner, owner) ? this.#inline(inner.type, owner, `${indent}  `) : this.#memberType(inner, owner),
        type,
      );
    if (type.kind === "intersection") return type.parts.map((part) => this.#inline(part, owner, indent)).join(" & ");
    if (type.kind === "union" && type.parts.some(({ kind }) => kind === "object"))
      return type.parts.map((part) => this.#inline(part, owner, indent)).join(" | ");
    return member ? this.#memberType(member, owner) : this.#module.declarer.print(type, placeOf(owner));
  }

  #memberType(member: Member, owner: Owner): string {
    const { type } = member;
    // What stands beside the schemas has no name but its own.
    if (type.kind === "reference" && type.section !== "schemas" && owner.isQuery !== true)
      return `components["${type.section}"]["${type.name}"]`;
    const printed = this.#module.declarer.printMember(member, owner).type;
    return owner.isSent ? printed : printed.replace(/ \| undefined$/, "");
  }

  #block(members: readonly Member[], indent: string, print: (member: Member) => string, type?: ObjectModel): string {
    const lines = members.map((member) => printMember({ ...member, type: print(member) }, `${indent}  `));
    const index = type?.index ? [`${indent}  [key: string]: ${this.#inline(type.index, server, indent)};\n`] : [];
    return `{\n${[...lines, ...index].join("")}${indent}}`;
  }
}

/** Whether a property is of how OpenAPI describes an API, not of what the API sends. */
function isStructure({ type }: Member, owner: Owner): boolean {
  return type.kind === "object" && type.members.length > 0 && owner.name === "";
}

function orNull(name: string, type: TypeModel): string {
  return type.kind === "union" && type.parts.some(({ kind }) => kind === "null") ? `${name} | null` : name;
}

function placeOf(owner: Owner): { owner: Owner; property: string; documentation: Member["documentation"] } {
  return { owner, property: "", documentation: { title: "", text: "", tags: [] } };
}
