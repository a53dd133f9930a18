// A webhook that was signed with OpenSSL in both ways. The private key no longer exists.

/** The body, byte for byte. */
export const body = `{"webhook_type":"invoice.created","object_type":"invoice","organization_id":"1a901a90-1a90-1a90-1a90-1a901a901a90","invoice":{"lago_id":"5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba","number":"ACME-001 \\u0026 Søn"}}`;

/** The secret of the HMAC. */
export const secret = "the-secret";

/** The HMAC of the body. */
export const hmac = "9Jur/ES60zfgHqzWhMDgiNWECSjPx/64E8qs3nITKZs=";

/** The organization of the webhook. */
export const organizationId = "1a901a90-1a90-1a90-1a90-1a901a901a90";

/** The Lago server that issued the JWT. */
export const issuer = "https://lago.example";

const signature = [
  "ICcPAEbLEmgVpd9n_7ztFdK0fGKSd7t1nkL4sYBoK1fwajOYdBfOfbYjyKIzbEWoxAXGW6LkU_ZmwShSi3fpyWfIIsKOcGcY",
  "yhSQoiFX7C_65qDMVH_vcpQupU1dXVnygFSwoR93EoEkv2AOdudE47bGF2cV9Ps3y00xNRWLBIXvSyNSojZXK_fw2yoIoNKA",
  "Yo7F3FTu9VpkZSZ3cXX_qeXve1xejKhTEOMFTot1PfYKSkzpI7h3A2aizXo0sHUj082bKjb1RjXezpRku6bwPZsPnqmVYWm_",
  "qT_MKRH9b-P5qu4wWZH1shcKceuumBZnzzvIFVDxvbtNgqogILc_bA",
].join("");

/** The JWT of the body. */
export const jwt = [{ alg: "RS256" }, { data: body, iss: issuer }]
  .map((part) => base64Of(JSON.stringify(part)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""))
  .concat(signature)
  .join(".");

const key = [
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1OxdeqY/uYc0LlJ8efuwECfLhNong5EFiz2p+a9zN8uzAErxyZFi",
  "6koTzsmydtWdeFPOXrCfdUA55iJ//leZ0zGGbcjcwLcwu57RM29EnOwPxssI3LE4e2FUYumEJh8JxuSYsKxavkD3f2Yc27k3",
  "+gpqKLfRk9wm4xfJZY9HWTgs6Eemfq2MGRtLNJNwu03ojjSw08w8lK1NKHGUYbWp2cfWP9FgLjNRacs1a9PiXS3Sr4R9uZEA",
  "/B7qVFfobF+y56Uwr1/wo/1EM9U1sbwjesrsSBkB2bgWKiG3/E//T0mCV3+c+UtItuYOJwCmaskdcMOpgVrYNjT1db5dGJHL",
  "RwIDAQAB",
];

/** The public key as the API returns it: a base64-encoded PEM. */
export const publicKey = base64Of(["-----BEGIN PUBLIC KEY-----", ...key, "-----END PUBLIC KEY-----", ""].join("\n"));

function base64Of(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
