import { compareText } from "../document/order.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { printComment, printDeclaration } from "./declaration.ts";
import type { TypeModule } from "./type-module.ts";

/** Prints the types that have a name, in alphabetical order. */
export function printNames(module: TypeModule): string {
  const declarations = [...module.declarer.declarations.values()].toSorted((one, other) =>
    compareText(one.name, other.name),
  );
  const printed = declarations.map((declaration) => printDeclaration(declaration));
  const text = `${printed.join("")}${printEvents(module)}`;
  refuseUnnamed(text);
  return text.includes("UnknownValue") ? `import type { UnknownValue } from "./unknown-value.ts";\n\n${text}` : text;
}

function refuseUnnamed(text: string): void {
  const [, schema] = /components\["schemas"\]\["(\w+)"\]/.exec(text) ?? [];
  if (schema === undefined) return;
  throw new PipelineError(
    exitCode.lintError,
    `The schema "${schema}" has no name of its own, and a type that has one holds it: give it a name in spec/type-names.yaml.`,
  );
}

function printEvents({ events }: TypeModule): string {
  const lines = events.map(({ webhookType, name, documentation }) => {
    const comment = printComment({ ...documentation, text: "" }, "  ");
    return `${comment}  ${JSON.stringify(webhookType)}: ${name};\n`;
  });
  return `/** The payload of each webhook, by its \`webhook_type\`. */\nexport interface WebhookEvents {\n${lines.join("")}}\n`;
}
