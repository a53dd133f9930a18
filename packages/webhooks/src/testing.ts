export { sign, type SignedWebhook, type SignOptions } from "./sign.ts";
