import { Lago } from "@lagokit/client";
import { undiciFetch } from "@lagokit/client/undici";
import { callsOf } from "./lagokit-client.ts";
import { apiKey, type Connect } from "./subject.ts";

/** The client of this project on its transport for servers, with everything else as it is by default. */
export const connect: Connect = ({ baseUrl }) => callsOf(new Lago({ apiKey, baseUrl, fetch: undiciFetch() }));
