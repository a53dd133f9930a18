// Entry point for users of openapi-fetch. Others do not load its declarations.
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
