import { type HeyApi, readHeyApi } from "./hey-api-sdk.ts";
import { apiKey, type Connect, customerInput, headers, pageSize } from "./subject.ts";

const { createClient, createConfig, ...sdk }: HeyApi = await readHeyApi();

/** The functions that Hey API generates from the same spec, with their own client. */
export const connect: Connect = ({ baseUrl, fetch }) => {
  const { accept } = headers;
  const client = createClient(createConfig({ baseUrl, fetch, auth: apiKey, headers: { accept } }));
  const path = { external_customer_id: "acme" };
  return {
    get: async () => (await sdk.findCustomer({ client, path })).data?.customer,
    create: async () => (await sdk.createCustomer({ client, body: { customer: customerInput } })).data?.customer,
    page: async (page) => (await sdk.findAllCustomers({ client, query: { page, per_page: pageSize } })).data,
    sendBatch: async (events) => (await sdk.createBatchEvents({ client, body: { events } })).data,
  };
};
