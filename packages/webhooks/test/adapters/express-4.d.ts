/** Express 4. The tests use only what Express 5 has too. */
declare module "express-4" {
  export { default } from "express";
}
