// The entry of those who know openapi-fetch: who does not use it has none of its declarations to read.
export { openapiFetch } from "./openapi-fetch/openapi-client.ts";
export type {
  OpenapiMiddleware,
  OpenapiMiddlewareCall,
  OpenapiMiddlewareOptions,
} from "./openapi-fetch/openapi-middleware.ts";
export type {
  OpenapiCall,
  OpenapiClient,
  OpenapiInit,
  OpenapiMethod,
  OpenapiResult,
  UncheckedMethod,
} from "./openapi-fetch/openapi-types.ts";
