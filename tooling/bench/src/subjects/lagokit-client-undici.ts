import { Lago } from "@lagokit/client";
import { undiciFetch } from "@lagokit/client/undici";
import { callsOf } from "./lagokit-client.ts";
import { apiKey, type Connect } from "./subject.ts";

/** The client of this project on its transport for servers, and as its README has it on a busy server. */
export const connect: Connect = ({ baseUrl }) =>
  callsOf(new Lago({ apiKey, baseUrl, fetch: undiciFetch(), traceCalls: false }));
