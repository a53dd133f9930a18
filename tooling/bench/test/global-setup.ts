import { generateHeyApi } from "../src/subjects/generate-hey-api.ts";

export default generateHeyApi;
