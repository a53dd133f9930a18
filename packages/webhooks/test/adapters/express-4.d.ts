/** Express 4, of which this uses what Express 5 has too. */
declare module "express-4" {
  export { default } from "express";
}
