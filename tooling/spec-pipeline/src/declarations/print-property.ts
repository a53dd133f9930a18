import { dateInput, type DateInput, dateSentence } from "./date-input.ts";
import { isDecimal, orDecimalLike } from "./decimal-input.ts";
import type { PrintedMember } from "./declaration.ts";
import { isText, partsOf, takesText } from "./inspect-type.ts";
import type { Member, Owner, Place, TypeModel } from "./type-model.ts";

type Print = (type: TypeModel, place: Place) => string;

/** Prints a property of a request or a response. */
export function printProperty(member: Member, owner: Owner, print: Print): PrintedMember {
  const { name, isOptional, documentation } = member;
  // Callers write `statuses` for `statuses[]`, and one type is used for both.
  const property = name.replace(/\[\]$/, "");
  const place = { owner: member.owner ?? owner, property, documentation };
  const date = isSentAlone(owner) && takesText(member.type) ? dateInput(property, member.isMoment) : undefined;
  const plain = date ? printDate(date, member.type, (part) => print(part, place)) : print(member.type, place);
  const printed = isDecimalInput(member, owner) ? orDecimalLike(plain) : plain;
  const type = isOptional && owner.isSent ? orUndefined(printed, name) : printed;
  const text = date ? `${documentation.text} ${dateSentence(date)}`.trim() : documentation.text;
  return { name, isOptional, type, documentation: { ...documentation, text } };
}

/** Allows undefined for optional properties and for those that must be undefined. */
function orUndefined(printed: string, property: string): string {
  if (printed !== "never") return `${printed} | undefined`;
  // openapi-fetch recognizes operations without a body by `requestBody?: never`.
  return property === "requestBody" ? printed : "undefined";
}

/** Whether a type only occurs in requests. */
function isSentAlone({ isSent, isReceived }: Owner): boolean {
  return isSent && !isReceived;
}

function isDecimalInput({ name, type }: Member, owner: Owner): boolean {
  return isSentAlone(owner) && owner.isQuery !== true && takesText(type) && isDecimal(name, owner);
}

/** Prints the type of a date, and what else the property accepts. */
function printDate(date: DateInput, type: TypeModel, print: (part: TypeModel) => string): string {
  const others = partsOf(type).filter((part) => !isInDate(date, part));
  return [date, ...others.map(print)].join(" | ");
}

/** Whether a date type accepts everything that a type does. */
function isInDate(date: DateInput, type: TypeModel): boolean {
  return takesText(type) || (date === "TimestampInput" && isText(type, "number"));
}
