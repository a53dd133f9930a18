import { writeApplication } from "../applications/application-folder.ts";
import { sourceOf, type TypedApplication } from "../applications/applications.ts";
import { pickSteps } from "../applications/pick-steps.ts";
import { compile } from "./compile.ts";

/** What an application's types cost the compiler. */
export interface TypeFigure {
  readonly name: string;
  readonly instantiations: number;
}

const calls = 50;

/** Measures the compiler on the same calls, written with the client and with openapi-fetch. */
export async function typeFigures(): Promise<readonly TypeFigure[]> {
  return [
    { name: `${calls} calls with the client`, instantiations: await instantiations("@lagokit/client", calls) },
    { name: "no call, with the client", instantiations: await instantiations("@lagokit/client", 0) },
    { name: `${calls} calls with openapi-fetch alone`, instantiations: await instantiations("openapi-fetch", calls) },
  ];
}

async function instantiations(name: TypedApplication, count: number): Promise<number> {
  const source = sourceOf(name, await pickSteps(count));
  return compile(await writeApplication(`${name}-${count}.ts`, source)).instantiations;
}
