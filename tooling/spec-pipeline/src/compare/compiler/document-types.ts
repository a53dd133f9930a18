import ts from "typescript";
import { listMember, type Place } from "../findings/place.ts";
import { TypeFile } from "./type-file.ts";
import { type DeclaredNode, type Origins, originsOf } from "./type-origins.ts";
import { type Shape, shapeOf } from "./type-shape.ts";

/** A type, with the nodes that declare it. */
export interface DeclaredType {
  readonly type: ts.Type;
  readonly nodes: readonly DeclaredNode[];
}

/** A property of a type. */
export interface Member extends DeclaredType {
  readonly isOptional: boolean;
  /** Where it is declared, if it has a named declaration. */
  readonly place: Place | undefined;
}

/** The types of one of the two documents. */
export class DocumentTypes {
  readonly file: TypeFile;
  readonly #checker: ts.TypeChecker;

  constructor(source: ts.SourceFile, checker: ts.TypeChecker) {
    this.file = new TypeFile(source);
    this.#checker = checker;
  }

  /** What is declared at a place. */
  declaredAt(place: Place): DeclaredType | undefined {
    const node = this.file.nodeAt(place);
    return node == null ? undefined : { type: this.#checker.getTypeFromTypeNode(node), nodes: [{ node, place }] };
  }

  /** The properties of an object, without those declared as `never`. */
  membersOf(type: ts.Type): ReadonlyMap<string, Member> {
    // An optional part of an operation, such as its body, includes undefined.
    const properties = this.#checker.getPropertiesOfType(this.#checker.getNonNullableType(type));
    const members = properties.map((symbol) => [symbol.name, this.#member(symbol)] as const);
    return new Map(members.filter(([, member]) => !isAbsent(member)));
  }

  /** The type of the additional properties of an object, if it allows any. */
  mapMember(type: ts.Type): DeclaredType | undefined {
    const info = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (info == null) return undefined;
    const { declaration } = info;
    return { type: info.type, nodes: declaration == null ? [] : this.#nodesOf([declaration]) };
  }

  /** The item type of a list. */
  listMember(list: ts.Type, origin: DeclaredNode | undefined): DeclaredType {
    const type = this.#checker.getIndexTypeOfType(list, ts.IndexKind.Number) ?? this.#checker.getNeverType();
    const node = origin?.node;
    if (origin == null || node == null || !ts.isArrayTypeNode(node)) return { type, nodes: [] };
    return { type, nodes: [{ node: node.elementType, place: [...origin.place, listMember] }] };
  }

  /** The item types of a tuple. */
  tupleMembers(tuple: ts.TupleTypeReference, origin: DeclaredNode | undefined): DeclaredType[] {
    const node = origin != null && ts.isTupleTypeNode(origin.node) ? origin.node : undefined;
    return this.#checker.getTypeArguments(tuple).map((type, index) => {
      const element = node?.elements[index];
      const place = [...(origin?.place ?? []), String(index)];
      return { type, nodes: element == null ? [] : [{ node: element, place }] };
    });
  }

  /** The component that a declared type refers to, if it is only a reference. */
  reference({ nodes: [declared, ...others] }: DeclaredType): DeclaredType | undefined {
    const place = declared == null || others.length > 0 ? undefined : this.file.referenceOf(declared.node);
    return place == null ? undefined : this.declaredAt(place);
  }

  shape(declared: DeclaredType): Shape {
    return shapeOf(declared.type, this.#checker);
  }

  origins(declared: DeclaredType): Origins {
    return originsOf(declared.nodes, this.file, this.#checker);
  }

  #member(symbol: ts.Symbol): Member {
    const nodes = this.#nodesOf(symbol.declarations ?? []);
    return {
      type: this.#checker.getTypeOfSymbol(symbol),
      isOptional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
      nodes,
      place: nodes[0]?.place,
    };
  }

  #nodesOf(declarations: readonly ts.Declaration[]): DeclaredNode[] {
    return declarations.flatMap((declaration) => {
      const isDeclared = ts.isPropertySignature(declaration) || ts.isIndexSignatureDeclaration(declaration);
      const place = this.file.placeOf(declaration);
      return isDeclared && place != null && declaration.type != null ? [{ node: declaration.type, place }] : [];
    });
  }
}

/** Whether a property is declared as `name?: never`. */
function isAbsent({ type, isOptional }: Member): boolean {
  return isOptional && (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)) !== 0;
}
