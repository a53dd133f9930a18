import * as zlib from "node:zlib";

/** A body, and its `Content-Encoding`. */
export interface CodedBody {
  readonly coding: string;
  readonly body: Uint8Array | string;
}

/** The bodies before they are encoded; long enough for compression. */
export const plain = JSON.stringify({ customer: { portal_url: `https://portal.example/${"株é🎉x".repeat(60)}` } });

const gzip = zlib.gzipSync(plain);
const deflate = zlib.deflateSync(plain);
const brotli = zlib.brotliCompressSync(plain);
const zstd = "zstdCompressSync" in zlib ? zlib.zstdCompressSync(plain) : plain;
const times = (count: number): Buffer =>
  Array.from({ length: count }).reduce<Buffer>((body) => zlib.gzipSync(body), Buffer.from(plain));

/** Bodies that `fetch` reads, some of them unchanged. */
export const readable: Readonly<Record<string, CodedBody>> = {
  "no coding": { coding: "", body: plain },
  identity: { coding: "identity", body: plain },
  "an unknown coding": { coding: "rot13", body: plain },
  "an unknown coding in a list": { coding: "rot13, identity", body: plain },
  gzip: { coding: "gzip", body: gzip },
  "x-gzip": { coding: "x-gzip", body: gzip },
  "capitals and spaces": { coding: " GZip ", body: gzip },
  "gzip in two parts": {
    coding: "gzip",
    body: Buffer.concat([zlib.gzipSync(plain.slice(0, 9)), zlib.gzipSync(plain.slice(9))]),
  },
  "gzip without its end": { coding: "gzip", body: gzip.subarray(0, -8) },
  "gzip and zeros": { coding: "gzip", body: Buffer.concat([gzip, Buffer.alloc(9)]) },
  deflate: { coding: "deflate", body: deflate },
  "raw deflate": { coding: "deflate", body: zlib.deflateRawSync(plain) },
  "raw deflate, stored": { coding: "deflate", body: zlib.deflateRawSync(plain, { level: 0 }) },
  "deflate and more": { coding: "deflate", body: Buffer.concat([deflate, Buffer.from("more")]) },
  br: { coding: "br", body: brotli },
  "br and more": { coding: "br", body: Buffer.concat([brotli, Buffer.from("more")]) },
  zstd: { coding: "zstd", body: zstd },
  "a list": { coding: "gzip, br", body: zlib.brotliCompressSync(gzip) },
  "a list without spaces": { coding: "br,Deflate,gzip", body: zlib.gzipSync(zlib.deflateSync(brotli)) },
  "five codings": { coding: "gzip,gzip,gzip,gzip,gzip", body: times(5) },
};

/** Bodies that are not JSON after decoding: they are cut off, or passed on unchanged. */
export const garbled: Readonly<Record<string, CodedBody>> = {
  "gzip under another name": { coding: "x-deflate", body: gzip },
  "a list with an unknown coding": { coding: "rot13, gzip", body: gzip },
  "a list with identity": { coding: "gzip, identity", body: gzip },
  "a list with a gap": { coding: "gzip,", body: gzip },
  "gzip that is cut off": { coding: "gzip", body: gzip.subarray(0, 60) },
  "deflate that is cut off": { coding: "deflate", body: deflate.subarray(0, 40) },
  "br that is cut off": { coding: "br", body: brotli.subarray(0, 40) },
  "gzip of nothing": { coding: "gzip", body: "" },
  "br of nothing": { coding: "br", body: "" },
};

/** Bodies that cannot be decoded. */
export const undecodable: Readonly<Record<string, CodedBody>> = {
  "not gzip": { coding: "gzip", body: plain },
  "gzip and more": { coding: "gzip", body: Buffer.concat([gzip, Buffer.from("more")]) },
  "gzip with a wrong sum": { coding: "gzip", body: Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8, 1)]) },
  "not deflate": { coding: "deflate", body: "xhello" },
  "deflate with a wrong sum": { coding: "deflate", body: Buffer.concat([deflate.subarray(0, -4), Buffer.alloc(4, 1)]) },
  "not br": { coding: "br", body: plain },
  "br for gzip": { coding: "gzip", body: brotli },
  "a list in the wrong order": { coding: "br, gzip", body: zlib.brotliCompressSync(gzip) },
  "not zstd": { coding: "zstd", body: gzip },
  "zstd that is cut off": { coding: "zstd", body: zstd.slice(0, 40) },
};
