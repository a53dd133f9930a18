import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { startServer } from "../start-server.ts";
import { upsertCustomer } from "./customers.ts";
import { createPlan, plansInList, updatePlan } from "./plans.ts";
import { create, type Entity, found, listed, notFound, refused, type Reply, taken } from "./store.ts";

/** A parsed request. */
interface Call {
  readonly method: string;
  /** The parts of the path after `/api/v1`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly input: Entity;
}

/** A fault: the request is handled and its response is lost or garbled, or the request is not handled. */
export type Fault = "lose" | "garble" | "gateway" | "drop" | "taken" | number;

/** The resources with a code, and the name of a single object. */
const byCode: Readonly<Record<string, string>> = {
  add_ons: "add_on",
  billable_metrics: "billable_metric",
  coupons: "coupon",
  features: "feature",
  plans: "plan",
  taxes: "tax",
};

/** A small Lago that stores its objects, and simulates the surprising behavior of the real one. */
export class StatefulLago {
  /** All objects, by the last part of their path, or by the whole path if they are inside another object. */
  readonly kept = new Map<string, Entity[]>();
  /** The requests, such as `POST plans`. */
  readonly calls: string[] = [];
  /** The faults to come, by their request; each request uses one. */
  readonly faults = new Map<string, Fault[]>();
  /** What to wait for before a request is handled, by the request. */
  readonly gates = new Map<string, () => Promise<void>>();

  /** Returns the objects under a path. */
  all(path: string): Entity[] {
    const entities = this.kept.get(path) ?? [];
    this.kept.set(path, entities);
    return entities;
  }

  /** Holds requests until this many have arrived. */
  holdUntil(request: string, count: number): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    let arrived = 0;
    this.gates.set(request, async () => {
      if (++arrived === count) resolve();
      await promise;
    });
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://lago");
    const path = pathname.replace("/api/v1/", "").split("/").map(decodeURIComponent);
    const method = request.method ?? "";
    const name = `${method} ${path.length > 2 || method === "POST" ? path.at(method === "GET" ? -2 : -1) : path[0]}`;
    this.calls.push(name);
    const input = method === "GET" ? {} : Object(Object.values(Object(await json(request)))[0]);
    await this.gates.get(name)?.();
    const fault = this.faults.get(name)?.shift();
    if (typeof fault === "number") return send(response, { status: fault, body: { status: fault, error: "" } });
    if (fault === "taken") return send(response, taken("external_id"));
    const reply = fault === "drop" ? undefined : this.#handle({ method, path, query: searchParams, input });
    if (fault === "garble") response.writeHead(200, { "content-type": "application/json" }).end('{"cut');
    else if (fault === "gateway") response.writeHead(504, { "content-type": "text/html" }).end("<html>");
    else if (fault !== undefined || reply === undefined) request.socket.destroy();
    else send(response, reply);
  }

  #handle({ method, path, query, input }: Call): Reply {
    const [kind = "", key] = path;
    if (path.includes("alerts")) return this.#alert({ method, path, query, input });
    if (path.includes("entitlements")) return this.#entitle(path.join("/"), input);
    if (kind === "wallets") return this.#wallet(method, query, input);
    if (kind === "webhook_endpoints") return this.#endpoint(method, input);
    if (kind === "customers") return this.#customer(method, key, input);
    if (kind === "plans" && method === "POST") return createPlan(this.all(kind), input);
    if (kind === "plans" && method === "PUT") return updatePlan(this.all(kind), key, input);
    if (kind === "plans" && key === undefined) return listed(kind, plansInList(this.all(kind)));
    return this.#byCode(method, kind, key, input);
  }

  #byCode(method: string, kind: string, key: string | undefined, input: Entity): Reply {
    const name = byCode[kind] ?? "resource";
    if (method === "POST") return this.#add({ kind, name, field: "code" }, input);
    const entity = this.all(kind).find(({ code }) => code === key);
    return entity === undefined ? notFound(name) : found(name, entity);
  }

  #add({ kind, name, field }: { kind: string; name: string; field: string }, input: Entity): Reply {
    if (this.all(kind).some((entity) => entity[field] === input[field])) return taken(field);
    const entity = create(input);
    this.all(kind).push(entity);
    return found(name, entity);
  }

  #customer(method: string, key: string | undefined, input: Entity): Reply {
    if (method === "POST") return upsertCustomer(this.all("customers"), input);
    const customer = this.all("customers").find(({ external_id }) => external_id === key);
    return customer === undefined ? notFound("customer") : found("customer", customer);
  }

  /** The code of a terminated wallet can be used again. */
  #wallet(method: string, query: URLSearchParams, input: Entity): Reply {
    const wallets = this.all("wallets");
    const ofCustomer = (id: unknown): Entity[] =>
      wallets.filter(({ external_customer_id }) => external_customer_id === id);
    if (method === "GET") return listed("wallets", ofCustomer(query.get("external_customer_id")));
    const rivals = ofCustomer(input["external_customer_id"]).filter(({ status }) => status === "active");
    if (rivals.some(({ code }) => code === input["code"])) return taken("code");
    const wallet = create({ status: "active", ...input });
    wallets.push(wallet);
    return found("wallet", wallet);
  }

  /** Only one alert of each type can exist, regardless of its code. */
  #alert({ method, path, input }: Call): Reply {
    const place = path.slice(0, path.indexOf("alerts") + 1).join("/");
    const alerts = this.all(place);
    if (method === "POST" && alerts.some(({ code }) => code === input["code"])) return taken("code");
    if (method === "POST" && alerts.some(({ alert_type }) => alert_type === input["alert_type"]))
      return refused({ base: ["alert_already_exists"] });
    if (method === "POST") return this.#add({ kind: place, name: "alert", field: "code" }, input);
    const alert = alerts.find(({ code }) => code === path.at(-1));
    return alert === undefined ? notFound("alert") : found("alert", alert);
  }

  #entitle(place: string, input: Entity): Reply {
    this.all(place).push(input);
    return { status: 200, body: { entitlements: [] } };
  }

  #endpoint(method: string, input: Entity): Reply {
    const kind = "webhook_endpoints";
    if (method === "GET") return listed(kind, this.all(kind));
    return this.#add({ kind, name: "webhook_endpoint", field: "webhook_url" }, input);
  }
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** A running Lago and its URL. */
export interface RunningLago extends AsyncDisposable {
  readonly lago: StatefulLago;
  readonly url: string;
}

/** Starts a Lago on a free port. */
export async function startLago(): Promise<RunningLago> {
  const lago = new StatefulLago();
  const server = await startServer((request, response) => void lago.answer(request, response));
  return { lago, url: server.url, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
