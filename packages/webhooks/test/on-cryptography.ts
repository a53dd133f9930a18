/** The implementations of the package: modules of Node, or WebCrypto on other runtimes. */
export const cryptographies = ["node:crypto", "WebCrypto"] as const;

export type CryptographyName = (typeof cryptographies)[number];

/** Creates something that verifies with the given implementation. */
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
