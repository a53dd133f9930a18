import { printMember } from "./declaration.ts";
import { isEnum, isNullable } from "./inspect-type.ts";
import { queryOwner } from "./operation-parts.ts";
import { type Member, noDocumentation, type ObjectModel, type Owner, type TypeModel } from "./type-model.ts";
import type { NamedParts } from "./declare-all.ts";
import type { TypeDeclarer } from "./declare-types.ts";

/**
 * A type outside any schema has no owner to be named after, so it is written inline. Only the sender matters: types
 * that a caller sends accept a `Date`, `undefined` and `readonly` lists.
 */
const server: Owner = { name: "", isSent: false, isReceived: true };
const caller: Owner = { name: "", isSent: true, isReceived: false };

/** Prints `paths`, `webhooks`, `components` and `operations` like the generator, but with the names of named types. */
export class OpenapiPrinter {
  readonly #parts: NamedParts;
  readonly #declarer: TypeDeclarer;

  constructor(parts: NamedParts, declarer: TypeDeclarer) {
    this.#parts = parts;
    this.#declarer = declarer;
  }

  /** Prints everything, and declares types that only occur in envelopes. */
  print(): string {
    const sections = [...this.#parts.types];
    return sections.map(([name, type]) => `export interface ${name} ${this.#section(name, type)}\n`).join("");
  }

  #section(name: string, type: ObjectModel): string {
    if (name === "components") return block(type.members, (member) => this.#components(member));
    if (name === "operations") return block(type.members, (member) => this.#operation(member));
    return this.#inline(type, server);
  }

  #components({ name, type }: Member): string {
    if (name !== "schemas" || type.kind !== "object") return this.#inline(type, server);
    return block(type.members, (member) => this.#schema(member));
  }

  #schema({ name, type }: Member): string {
    const { schemas } = this.#parts;
    const owner = schemas.owner(name);
    if (schemas.nameOf(name) === undefined && !isEnum(type)) return this.#envelope(name, type, owner);
    return this.#declarer.print(
      { kind: "reference", section: "schemas", name },
      { owner, property: "", documentation: noDocumentation },
    );
  }

  /** An envelope has no name. Its content has one. */
  #envelope(schema: string, type: TypeModel, owner: Owner): string {
    if (type.kind !== "object") return this.#inline(type, owner);
    const print = (member: Member): string =>
      this.#content(`${schema}.${member.name}`, member, type.members) ?? this.#inline(member.type, owner, member);
    return block(type.members, print, type.index && this.#inline(type.index, owner));
  }

  /** The name of the content of an envelope. A name that includes the sibling properties is only used without them. */
  #content(place: string, member: Member, siblings: readonly Member[]): string | undefined {
    const { schemas } = this.#parts;
    const [name, whole] = [schemas.nameOf(place), schemas.nameOf(`${place}+`)];
    if (member.type.kind === "reference") return undefined;
    if (name !== undefined) return isNullable(member.type) ? `${name} | null` : name;
    const others = siblings.filter((one) => one !== member).map((one) => JSON.stringify(one.name));
    return whole === undefined ? undefined : `Omit<${whole}, ${others.join(" | ")}>`;
  }

  #operation(operation: Member): string {
    const event = this.#parts.events.find((one) => one.operation === operation.name);
    const query = this.#parts.schemas.nameOf(`${operation.name}?query`);
    const visit = ({ name, type, ...member }: Member, within: Owner): string => {
      const owner = name === "requestBody" ? caller : within;
      if (name === "query" && query !== undefined) return this.#inline(type, queryOwner(query));
      if (name === "application/json" && event) return event.name;
      if (type.kind !== "object") return this.#inline(type, owner, { ...member, name, type });
      return this.#object(type, (inner) => visit(inner, owner));
    };
    return visit({ ...operation, name: "" }, server);
  }

  /** Prints a type inline. Its property determines the names of nested types. */
  #inline(type: TypeModel, owner: Owner, member?: Member): string {
    if (type.kind === "object") return this.#object(type, (inner) => this.#inner(inner, owner));
    if (type.kind === "intersection") return type.parts.map((part) => this.#part(part, owner)).join(" & ");
    if (type.kind === "union" && type.parts.some(({ kind }) => kind === "object"))
      return type.parts.map((part) => this.#inline(part, owner)).join(" | ");
    return member
      ? this.#property(member, owner)
      : this.#declarer.print(type, { owner, property: "", documentation: noDocumentation });
  }

  #part(type: TypeModel, owner: Owner): string {
    const printed = this.#inline(type, owner);
    return type.kind === "union" ? `(${printed})` : printed;
  }

  #inner(member: Member, owner: Owner): string {
    const { type } = member;
    const isWrittenOut = type.kind === "object" && type.members.length > 0 && owner.name === "";
    return isWrittenOut ? this.#inline(type, owner) : this.#property(member, owner);
  }

  #property(member: Member, owner: Owner): string {
    const { type } = member;
    // Components other than schemas only have their own name.
    if (type.kind === "reference" && type.section !== "schemas" && owner.isQuery !== true)
      return `components["${type.section}"]["${type.name}"]`;
    return this.#declarer.printProperty(member, owner).type;
  }

  #object({ members, index }: ObjectModel, print: (member: Member) => string): string {
    return block(members, print, index && this.#inline(index, server));
  }
}

/** Prints an object on several lines. */
function block(members: readonly Member[], print: (member: Member) => string, index?: string): string {
  const lines = members.map((member) => printMember({ ...member, type: indented(print(member)) }, "  "));
  const rest = index === undefined ? [] : [`  [key: string]: ${indented(index)};\n`];
  return `{\n${[...lines, ...rest].join("")}}`;
}

/** Indents all lines except the first one. */
function indented(text: string): string {
  return text.replaceAll("\n", "\n  ");
}
