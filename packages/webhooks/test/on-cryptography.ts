/** What the package verifies with: Node's own modules, or what every other runtime has. */
export const cryptographies = ["node:crypto", "WebCrypto"] as const;

export type CryptographyName = (typeof cryptographies)[number];

/** Makes something that verifies with one or the other. */
export function on<Made>(cryptography: CryptographyName, make: () => Made): Made {
  return cryptography === "WebCrypto" ? onWebCrypto(make) : make();
}

function onWebCrypto<Made>(make: () => Made): Made {
  const { getBuiltinModule: own } = Object.getOwnPropertyDescriptors(process);
  Object.defineProperty(process, "getBuiltinModule", { ...own, value: undefined });
  try {
    return make();
  } finally {
    Object.defineProperty(process, "getBuiltinModule", own);
  }
}
