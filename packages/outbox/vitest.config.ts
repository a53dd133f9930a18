import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["test/postgres/global-setup.ts", "test/redis/install-redis.ts", "test/kafka/install-kcat.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
