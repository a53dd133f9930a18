import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { operationCalls } from "@lagokit/spec-pipeline/operation-calls";
import ts from "typescript";

/** The argument of a method in addition to IDs and options: the query or the input of its operation. */
export interface MethodArgument {
  /** The declaration, such as `Customers.currentUsage`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly argument: "query" | "input";
  readonly isOptional: boolean;
}

const resources = fileURLToPath(new URL("../../src/resources", import.meta.url));

/** Finds the queries and inputs of the client's methods, and which of them are optional. */
export async function clientArguments(): Promise<readonly MethodArgument[]> {
  const found: MethodArgument[] = [];
  for await (const file of glob("*.ts", { cwd: resources }))
    found.push(...methodArguments(await readFile(`${resources}/${file}`, "utf8")));
  return found;
}

/** Finds the queries and inputs in the source of a resource. */
export function methodArguments(text: string): readonly MethodArgument[] {
  const declared = declaredArguments(text);
  return operationCalls(text).flatMap(({ className, methodName, method, path }) => {
    const name = `${className}.${methodName}`;
    return declared.filter((one) => one.name === name).map((one) => ({ ...one, method, path }));
  });
}

function declaredArguments(text: string): readonly Omit<MethodArgument, "method" | "path">[] {
  const source = ts.createSourceFile("resource.ts", text, ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isClassDeclaration).flatMap((owner) =>
    owner.members.filter(ts.isMethodDeclaration).flatMap((member) =>
      member.parameters.flatMap((parameter) => {
        const argument = parameter.name.getText(source);
        if (argument !== "query" && argument !== "input") return [];
        const isOptional = (parameter.questionToken ?? parameter.initializer) !== undefined;
        return [{ name: `${owner.name?.text}.${member.name.getText(source)}`, argument, isOptional }];
      }),
    ),
  );
}
