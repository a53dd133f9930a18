import { compareText } from "../document/order.ts";
import { printComment, printDeclaration } from "./declaration.ts";
import type { TypeModule } from "./type-module.ts";

/** Prints the named types in alphabetical order. */
export function printNames(module: TypeModule): string {
  const declarations = [...module.declarer.declarations.values()].toSorted((one, other) =>
    compareText(one.name, other.name),
  );
  const printed = declarations.map((declaration) => printDeclaration(declaration));
  const text = `${printed.join("")}${printEvents(module)}`;
  const imports = [
    // An envelope nested in a type has no name.
    ...(text.includes('components["') ? ['import type { components } from "./openapi.ts";\n'] : []),
    ...(text.includes("UnknownValue") ? ['import type { UnknownValue } from "./unknown-value.ts";\n'] : []),
  ];
  return [...imports, ...(imports.length > 0 ? ["\n"] : []), text].join("");
}

function printEvents({ events }: TypeModule): string {
  const lines = events.map(({ webhookType, name, documentation }) => {
    const comment = printComment({ ...documentation, text: "" }, "  ");
    return `${comment}  ${JSON.stringify(webhookType)}: ${name};\n`;
  });
  return `/** The payload of each webhook, by its \`webhook_type\`. */\nexport interface WebhookEvents {\n${lines.join("")}}\n`;
}
