import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { alias, type Declaration, type PrintedMember, printDeclaration } from "./declaration.ts";
import { discriminatorKey, type Enums } from "./enums.ts";
import type { EnumPlace } from "./enum-places.ts";
import { allMembers, type Base, extendable, type Flat, flatten, type FlatUnion, owned } from "./flatten.ts";
import type { InnerNames } from "./inner-names.ts";
import { isEnum, partsOf, valuesOf, withoutNull } from "./inspect-type.ts";
import type { NamedSchemas } from "./named-schemas.ts";
import { itemName, nestedName } from "./nested-name.ts";
import { printProperty } from "./print-property.ts";
import { namingVariants } from "./too-many-variants.ts";
import {
  type Documentation,
  type Member,
  noDocumentation,
  type Owner,
  type Place,
  type TypeModel,
} from "./type-model.ts";
import { type InnerTypes, TypePrinter } from "./type-printer.ts";
import { discriminatorOf, isOpenIn, nameVariants, valuesIn } from "./variants.ts";

/** A union that has a variant for unknown values. */
interface OpenUnion {
  readonly discriminator: string;
  readonly values: readonly string[];
}

/** Declares each type that has a name, and the types nested in it. */
export class TypeDeclarer implements InnerTypes {
  readonly declarations = new Map<string, Declaration>();
  /** The enums, in the order in which they were found. */
  readonly places: EnumPlace[] = [];
  /** The discriminators of the variants of inputs. */
  readonly discriminators = new Set<string>();
  /** The unions with a variant for unknown values: their names and discriminators. */
  readonly openUnions = new Map<string, OpenUnion>();
  /** The nested place that a name was last used for. */
  readonly #inside = new Map<string, string>();
  /** The nesting depth of the current type. */
  #depth = 0;
  readonly #schemas: NamedSchemas;
  readonly #innerNames: InnerNames;
  readonly #printer: TypePrinter;

  constructor(schemas: NamedSchemas, innerNames: InnerNames, enums: Enums) {
    this.#schemas = schemas;
    this.#innerNames = innerNames;
    this.#printer = new TypePrinter(schemas, enums, this);
  }

  /** Declares a type under the name of its owner. */
  declare(type: TypeModel, owner: Owner, documentation: Documentation): void {
    if (isEnum(type)) return this.meetEnum({ owner, property: "", values: valuesOf(partsOf(type)), documentation });
    const flat = namingVariants(owner.name, () => flatten(withoutNull(type), this.#schemas.resolve));
    if (flat === undefined) return this.#declareAlias(withoutNull(type), owner, documentation);
    if (flat.variants.length > 0) return this.#declareUnion(flat, owner, documentation);
    this.#declareInterface(flat.common, owner, documentation);
  }

  /** Prints a type, and declares the objects nested in it. */
  print(type: TypeModel, place: Place): string {
    return this.#printer.print(type, place);
  }

  /** Prints a property, and declares the objects nested in it. */
  printProperty(member: Member, owner: Owner): PrintedMember {
    return printProperty(member, owner, (type, place) => this.print(type, place));
  }

  meetEnum(place: EnumPlace): void {
    this.places.push(place);
  }

  declareObject(type: TypeModel, place: Place): string {
    const name = `${place.owner.name}.${place.property}`;
    const flat = namingVariants(name, () => flatten(type, this.#schemas.resolve));
    if (flat === undefined) return this.#printComposition(type, place);
    const { bases, members, index } = flat.common;
    if (bases.length + members.length + flat.variants.length === 0)
      return `{ [key: string]: ${index ? this.print(index, place) : "never"} }`;
    const inner = this.#nameInside(place);
    this.#depth++;
    this.declare(type, { ...place.owner, name: inner }, { ...noDocumentation, text: place.documentation.text });
    this.#depth--;
    return inner;
  }

  /** A composition that has other parts than objects stays as the generator printed it. */
  #printComposition(type: TypeModel, place: Place): string {
    const parts = type.kind === "intersection" ? type.parts : [];
    return parts.map((part) => `(${this.print(part, place)})`).join(" & ");
  }

  #nameInside({ owner, property }: Place): string {
    if (this.#depth > depthLimit) throw endless(owner.name);
    const rule = property === "" ? itemName(owner.name) : nestedName(owner.name, property);
    const place = `${owner.name}.${property || "item"}`;
    const name = this.#innerNames.exceptionFor(place, rule) ?? rule;
    this.#inside.set(name, place);
    return name;
  }

  #declareAlias(type: TypeModel, owner: Owner, documentation: Documentation): void {
    this.add(alias(owner.name, this.print(type, { owner, property: "", documentation }), documentation));
  }

  #declareInterface(flat: Flat, owner: Owner, documentation: Documentation): void {
    const { bases, index, members: own } = extendable(flat);
    const members = own.map((member) => this.printProperty(member, owner));
    const others = index && this.print(index, { owner, property: "", documentation });
    const type = others && indexType(others, members);
    this.add({ name: owner.name, documentation, bases: bases.map(({ name }) => name), members, type });
  }

  #declareUnion({ common, variants }: FlatUnion, owner: Owner, documentation: Documentation): void {
    const discriminator = discriminatorOf(variants);
    if (discriminator !== undefined && owner.isSent)
      this.discriminators.add(discriminatorKey(discriminator, valuesIn(variants, discriminator)));
    const bases = this.#declareBase(common, owner);
    const named = nameVariants(owner.name, variants);
    for (const { name, text, flat } of named) {
      const variant = { ...owner, name };
      // A type nested in a variant is named after the variant, regardless of which part of the union declares it.
      const members = flat.members.map((member) => ({ ...member, owner: variant }));
      this.#declareInterface({ ...flat, bases: [...bases, ...flat.bases], members }, variant, {
        ...noDocumentation,
        text,
      });
    }
    this.add(alias(owner.name, named.map(({ name }) => name).join(" | "), documentation));
    if (discriminator !== undefined) this.#declareKnown(owner.name, variants, discriminator);
  }

  /** Declares the common properties of all variants, unless these are a single named type. */
  #declareBase(common: Flat, owner: Owner): readonly Base[] {
    if (common.members.length === 0 && common.index === undefined && common.bases.length < 2) return common.bases;
    const name = nestedName(owner.name, "base");
    const documentation = { ...noDocumentation, text: `The properties that every {@link ${owner.name}} has.` };
    this.#declareInterface(owned(common, owner), { ...owner, name }, documentation);
    return [{ name, members: allMembers(common) }];
  }

  /** Declares the variants with known values, next to the one for unknown values. */
  #declareKnown(name: string, variants: readonly Flat[], discriminator: string): void {
    if (!variants.some((variant) => isOpenIn(variant, discriminator))) return;
    this.openUnions.set(name, { discriminator, values: valuesIn(variants, discriminator) });
    const text = `A {@link ${name}} whose \`${discriminator}\` is known to this version.`;
    this.add(alias(`Known${name}`, `Exclude<${name}, Other${name}>`, { ...noDocumentation, text }));
  }

  /** Adds a declaration, and refuses a second type of the same name. */
  add(declaration: Declaration): void {
    const { name } = declaration;
    const twin = this.declarations.get(name);
    if (twin === undefined) this.declarations.set(name, declaration);
    else if (printDeclaration(twin, true) !== printDeclaration(declaration, true))
      throw ambiguous(name, this.#inside.get(name));
  }
}

// The maximum nesting depth of a document.
const depthLimit = 64;

/** A type that contains itself without having a name would get endless names. */
function endless(name: string): PipelineError {
  const [beginning = name] = name.match(/^(?:[A-Z][a-z0-9]*){1,4}/) ?? [];
  return new PipelineError(
    exitCode.lintError,
    `A type inside "${beginning}" contains itself and has no name: name its schema in spec/type-names.yaml.`,
  );
}

function ambiguous(name: string, place: string | undefined): PipelineError {
  const [where, which] =
    place === undefined ? ["", "one of them"] : [`, one of them nested at "${place}"`, `"${place}"`];
  return new PipelineError(
    exitCode.lintError,
    `Two different types would be exported as "${name}"${where}: rename ${which} in spec/type-names.yaml.`,
  );
}

/** The type of any property. An interface cannot have a property that its index signature does not accept. */
function indexType(others: string, members: readonly PrintedMember[]): string {
  if (others === "unknown") return others;
  const optional = members.some(({ isOptional }) => isOptional) ? ["undefined"] : [];
  return [...new Set([others, ...members.map(({ type }) => type), ...optional])].join(" | ");
}
