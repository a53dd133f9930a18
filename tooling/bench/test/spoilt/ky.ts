import ky, { type Options } from "ky";

const create = (options: Options): typeof ky => ky.create(options).extend({ headers: { "x-of-its-own": "1" } });

export default { create };
