import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { dateInput, dateSentence } from "./date-input.ts";
import { type Declaration, type PrintedMember, printDeclaration } from "./declaration.ts";
import { type EnumPlace, type NamedEnum, placeKey, setOf } from "./enum-names.ts";
import { type Flat, type FlatUnion, allMembers, type Base, extendable, flatten } from "./flatten.ts";
import { itemName, nestedName, variantName } from "./nested-name.ts";
import type { NamedSchemas } from "./named-schemas.ts";
import { type Documentation, type Member, noDocumentation, type Owner, type TypeModel } from "./type-model.ts";
import { discriminatorOf, isOpenIn, labelsOf, wordsOf } from "./variants.ts";
import { singular } from "./words.ts";

/** The enums of all places, and those of them that take no other word. */
export interface Enums {
  readonly named: ReadonlyMap<string, NamedEnum>;
  readonly closed: ReadonlySet<string>;
}

/** A union that has a variant for values that are not known. */
interface OpenUnion {
  readonly discriminator: string;
  readonly values: readonly string[];
}

/** Where a type stands: whose property it is. */
interface Place {
  readonly owner: Owner;
  readonly property: string;
  readonly documentation: Documentation;
}

/** Gives a declaration to each type that has a name, and to what is inside them. */
export class TypeDeclarer {
  readonly declarations = new Map<string, Declaration>();
  /** The enums that were met, in the order in which they were. */
  readonly places: EnumPlace[] = [];
  /** The properties that tell the variants of an input apart, with their words. */
  readonly discriminators = new Set<string>();
  /** The unions with a variant for values that are not known: their names, and what tells them apart. */
  readonly openUnions = new Map<string, OpenUnion>();
  readonly #schemas: NamedSchemas;
  readonly #enums: Enums;

  constructor(schemas: NamedSchemas, enums: Enums) {
    this.#schemas = schemas;
    this.#enums = enums;
  }

  /** Declares a type under a name. */
  declare(name: string, type: TypeModel, owner: Owner, documentation: Documentation): void {
    if (isEnum(type)) return this.#meet({ owner, property: "", words: wordsIn(type), documentation });
    const flat = flatten(withoutNull(type), this.#schemas.resolve);
    if (flat === undefined) return this.#declareAlias(name, type, owner, documentation);
    if (flat.variants.length > 0) return this.#declareUnion(name, flat, owner, documentation);
    this.#declareInterface(name, flat.common, { ...owner, name }, documentation);
  }

  /** Prints a type, and declares the objects inside it. */
  print(type: TypeModel, place: Place): string {
    switch (type.kind) {
      case "null":
        return "null";
      case "open":
        return "(string & {})";
      case "word":
        return JSON.stringify(type.value);
      case "text":
        return type.text;
      case "array":
        return this.#printArray(type.item, place);
      case "reference":
        return this.#printReference(type.section, type.name, place);
      case "union":
        return this.#printUnion(type.parts, place);
      case "object":
      case "intersection":
        return this.#printObject(type, place);
    }
  }

  /** Prints a property of something that a caller sends or receives. */
  printMember(member: Member, owner: Owner): PrintedMember {
    const { name, isOptional, documentation } = member;
    const inner = { owner: member.owner ?? owner, property: name, documentation };
    const date = isSentAlone(owner) && takesText(member.type) ? dateInput(name) : undefined;
    const printed = date ? this.#printDate(member.type, date, inner) : this.print(member.type, inner);
    const type = isOptional && owner.isSent ? orUndefined(printed, name) : printed;
    const sentence = date ? dateSentence(date) : "";
    return {
      name,
      isOptional,
      type,
      documentation: { ...documentation, text: `${documentation.text} ${sentence}`.trim() },
    };
  }

  #printDate(type: TypeModel, date: string, place: Place): string {
    if (type.kind !== "union") return date;
    const others = type.parts.filter((part) => !takesText(part) && !(date === "TimestampInput" && isNumber(part)));
    return [date, ...others.map((part) => this.print(part, place))].join(" | ");
  }

  #printArray(item: TypeModel, place: Place): string {
    const text = this.print(item, { ...place, property: singular(place.property) });
    const list = / [|&] /.test(text) ? `(${text})[]` : `${text}[]`;
    return place.owner.isSent ? `readonly ${list}` : list;
  }

  #printReference(section: string, name: string, place: Place): string {
    const target = this.#schemas.component(section, name);
    if (section !== "schemas") return target ? this.print(target, place) : `components["${section}"]["${name}"]`;
    if (target && isEnum(target))
      return this.#printUnion(target.kind === "union" ? target.parts : [target], place, name);
    const own = this.#schemas.nameOf(name);
    if (own === undefined) return `components["schemas"]["${name}"]`;
    return target?.kind === "union" && target.parts.some(({ kind }) => kind === "null") ? `${own} | null` : own;
  }

  #printUnion(parts: readonly TypeModel[], place: Place, schema?: string): string {
    const enumSchema = parts.find((part) => part.kind === "reference" && this.#isEnumSchema(part.name));
    if (enumSchema?.kind === "reference") {
      const target = this.#schemas.component("schemas", enumSchema.name);
      const inner = target?.kind === "union" ? target.parts : [];
      return this.#printUnion([...inner, ...parts.filter((part) => part !== enumSchema)], place, enumSchema.name);
    }
    const words = parts.flatMap((part) => (part.kind === "word" ? [part.value] : []));
    const others = parts.filter(({ kind }) => kind !== "word" && kind !== "open" && kind !== "null");
    const isOpen = parts.some(({ kind }) => kind === "open");
    const isNullable = parts.some(({ kind }) => kind === "null");
    const objects = others.length > 1 && others.every(({ kind }) => kind === "object" || kind === "intersection");
    const printed = [
      ...(words.length > 0 ? [this.#printWords(words, isOpen, place, schema)] : isOpen ? ["(string & {})"] : []),
      ...(objects
        ? [this.#printObject({ kind: "union", parts: others }, place)]
        : others.map((part) => this.print(part, place))),
      ...(isNullable ? ["null"] : []),
    ];
    return [...new Set(printed)].join(" | ");
  }

  #isEnumSchema(name: string): boolean {
    const target = this.#schemas.component("schemas", name);
    return target !== undefined && isEnum(target);
  }

  #printWords(words: readonly string[], isOpen: boolean, place: Place, schema?: string): string {
    if (words.length === 1 && schema === undefined) return words.map((word) => JSON.stringify(word)).join("");
    const enumPlace = { ...place, words };
    this.#meet(enumPlace);
    const { name } = this.#enums.named.get(placeKey(enumPlace)) ?? {};
    if (name === undefined) return "string";
    return isOpen && this.#enums.closed.has(name) ? `${name} | (string & {})` : name;
  }

  #meet(place: EnumPlace): void {
    this.places.push(place);
  }

  #printObject(type: TypeModel, place: Place): string {
    const flat = flatten(type, this.#schemas.resolve);
    if (flat === undefined) throw new Error(`${place.owner.name}.${place.property} is composed of what is no object`);
    const { bases, members, index } = flat.common;
    if (bases.length + members.length + flat.variants.length === 0)
      return `{ [key: string]: ${index ? this.print(index, place) : "never"} }`;
    const name = this.#nestedName(place);
    this.declare(name, type, { ...place.owner, name }, { ...noDocumentation, text: place.documentation.text });
    return name;
  }

  #nestedName({ owner, property }: Place): string {
    const exception = this.#schemas.exceptions.get(`${owner.name}.${property || "item"}`);
    return exception ?? (property === "" ? itemName(owner.name) : nestedName(owner.name, property));
  }

  #declareAlias(name: string, type: TypeModel, owner: Owner, documentation: Documentation): void {
    const text = this.print(withoutNull(type), { owner, property: "", documentation });
    this.#add({ name, documentation, bases: [], members: undefined, type: text });
  }

  #declareInterface(name: string, flat: Flat, owner: Owner, documentation: Documentation): void {
    const { bases, index, members: own } = extendable(flat);
    const members = own.map((member) => this.printMember(member, owner));
    const type = index && this.print(index, { owner, property: "", documentation });
    this.#add({ name, documentation, bases: bases.map((base) => base.name), members, type });
  }

  #declareUnion(name: string, { common, variants }: FlatUnion, owner: Owner, documentation: Documentation): void {
    const discriminator = discriminatorOf(variants);
    if (discriminator !== undefined && owner.isSent)
      this.discriminators.add(`${discriminator}:${setOf(wordsOf(variants, discriminator))}`);
    const bases = this.#declareBase(name, common, owner);
    const names = variants.map((variant) => {
      const labels = labelsOf(variant, variants);
      const own = labels.reduce((text, label) => variantName(text, label), name);
      const declared = { ...owner, name: own };
      const members = variant.members.map((member) => ({ ...unknownValue(member, discriminator), owner: declared }));
      const text = `${variantText(name, discriminator, labels)}`;
      this.#declareInterface(own, { ...variant, bases: [...bases, ...variant.bases], members }, declared, {
        ...noDocumentation,
        text,
      });
      return own;
    });
    this.#add({ name, documentation, bases: [], members: undefined, type: names.join(" | ") });
    this.#declareKnown(name, variants, discriminator);
  }

  /** Declares the variants whose values are known, beside one for those that are not. */
  #declareKnown(name: string, variants: readonly Flat[], discriminator: string | undefined): void {
    if (discriminator === undefined || !variants.some((variant) => isOpenIn(variant, discriminator))) return;
    this.openUnions.set(name, { discriminator, values: wordsOf(variants, discriminator) });
    const documentation = {
      ...noDocumentation,
      text: `A {@link ${name}} whose \`${discriminator}\` this version knows.`,
    };
    const type = `Exclude<${name}, Other${name}>`;
    this.#add({ name: `Known${name}`, documentation, bases: [], members: undefined, type });
  }

  /** Declares what all variants have, if it is more than one named type. */
  #declareBase(name: string, common: Flat, owner: Owner): readonly Base[] {
    if (common.members.length === 0 && common.index === undefined && common.bases.length < 2) return common.bases;
    const base = nestedName(name, "base");
    this.#declareInterface(
      base,
      common,
      { ...owner, name },
      { ...noDocumentation, text: `What every {@link ${name}} has.` },
    );
    return [{ name: base, members: allMembers(common) }];
  }

  #add(declaration: Declaration): void {
    const twin = this.declarations.get(declaration.name);
    const isSame = twin === undefined || printDeclaration(twin, true) === printDeclaration(declaration, true);

    if (!isSame)
      throw new PipelineError(
        exitCode.lintError,
        `Two different types would be exported as "${declaration.name}": give one of them another name in spec/type-names.yaml.`,
      );
    if (twin === undefined) this.declarations.set(declaration.name, declaration);
  }
}

/** Takes undefined for what may be left out, and for what has to be. */
function orUndefined(printed: string, property: string): string {
  if (printed !== "never") return `${printed} | undefined`;
  // By `requestBody?: never`, openapi-fetch knows the operations without a body.
  return property === "requestBody" ? printed : "undefined";
}

/** Whether something is part of requests, and of no response. */
function isSentAlone({ isSent, isReceived }: Owner): boolean {
  return isSent && !isReceived;
}

function variantText(union: string, discriminator: string | undefined, labels: ReturnType<typeof labelsOf>): string {
  const traits = labels.map((label) => {
    if ("word" in label) return `whose \`${discriminator}\` is \`${label.word}\``;
    if ("without" in label) return `without \`${label.without}\``;
    return "required" in label ? `with \`${label.required}\`` : `whose \`${discriminator}\` this version does not know`;
  });
  return `A {@link ${union}} ${traits.join(", ")}.`;
}

/** The word of the variant for words that are not known has a type which is none of the known ones. */
function unknownValue(member: Member, discriminator: string | undefined): Member {
  if (member.name !== discriminator || member.type.kind !== "open") return member;
  return { ...member, type: { kind: "text", text: "UnknownValue" } };
}

function isEnum(type: TypeModel): boolean {
  return type.kind === "union" && wordsIn(type).length > 1 && type.parts.every(({ kind }) => kind !== "object");
}

function wordsIn(type: TypeModel): readonly string[] {
  return type.kind === "union" ? type.parts.flatMap((part) => (part.kind === "word" ? [part.value] : [])) : [];
}

function withoutNull(type: TypeModel): TypeModel {
  if (type.kind !== "union") return type;
  const parts = type.parts.filter(
    (part) => part.kind !== "null" && !(part.kind === "text" && part.text === "undefined"),
  );
  const [only] = parts;
  return parts.length === 1 && only ? only : { ...type, parts };
}

function takesText(type: TypeModel): boolean {
  if (type.kind === "union") return type.parts.some(takesText);
  return type.kind === "text" && type.text === "string";
}

function isNumber(type: TypeModel): boolean {
  return type.kind === "text" && type.text === "number";
}
