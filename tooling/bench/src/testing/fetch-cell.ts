// Measures how long Node takes to load its classes of `fetch`, which every call of a fake needs.
import type { TestingSample } from "./servers.ts";

const begin = performance.now();
await new Response(await new Request("https://lago.fake").text()).text();
const sample: Pick<TestingSample, "first"> = { first: performance.now() - begin };
console.log(JSON.stringify(sample));
