import { Lago } from "@lagokit/client";
import { undiciFetch } from "@lagokit/client/undici";
import { callsOf } from "./lagokit-client.ts";
import { apiKey, type Connect } from "./subject.ts";

/** This project's client with its undici transport, and with the defaults otherwise. */
export const connect: Connect = ({ baseUrl }) => callsOf(new Lago({ apiKey, baseUrl, fetch: undiciFetch() }));
