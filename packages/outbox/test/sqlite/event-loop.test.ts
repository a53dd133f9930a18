import { expect, it, onTestFinished, vi } from "vitest";
import { GroupCommit } from "../../src/sqlite/group-commit.ts";
import { newStore } from "../delivery/outbox-kit.ts";
import { entry } from "../store-contract/example-events.ts";

it("the event loop has its turns during a put of thousands of events", async () => {
  const store = await newStore();
  await store.open();
  const entries = Array.from({ length: 2000 }, (_, index) => entry(index));
  let now = 0;
  // Each look at the clock takes a millisecond.
  const clock = vi.spyOn(performance, "now").mockImplementation(() => ++now);
  onTestFinished(() => clock.mockRestore());
  let turns = 0;
  const count = (): unknown => turns++ < 1e6 && (counting = setImmediate(count));
  let counting = setImmediate(count);

  await store.put(entries, {});

  clearImmediate(counting);
  // Each event is looked at twice.
  expect(turns).toBeGreaterThan((2 * entries.length) / 10);
  expect((await store.status()).pending).toBe(2000);
  await store.close();
});

it("nothing is accepted after the disk failed to flush, since the system may report success later", async () => {
  let flushes = 0;
  const group = new GroupCommit({
    begin: () => ({}),
    commit: () => undefined,
    rollback: () => undefined,
    flush: () => (++flushes === 2 ? Promise.reject(new Error("EIO")) : Promise.resolve()),
  });

  await group.run(() => undefined);

  await expect(group.run(() => undefined)).rejects.toMatchObject({ outcomeUnknown: true });
  await expect(group.run(() => undefined)).rejects.toThrow("restart this process");
});

it("a job whose transaction fails is rejected alone", async () => {
  const results = await Promise.allSettled(
    withGroup((group) =>
      [1, 2, 3].map((number) =>
        group.run(() => {
          if (number === 2) throw new Error("disk I/O error");
          return number;
        }),
      ),
    ),
  );

  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

it("a commit that fails rejects each job, and does not retry without an end", async () => {
  const results = await Promise.allSettled(withGroup((group) => [1, 2].map(() => group.run(() => 1)), failFull));

  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

function failFull(): never {
  throw new Error("database or disk is full");
}

async function succeed(): Promise<void> {}

function withGroup<Result>(run: (group: GroupCommit<object>) => Result, commit: () => void = () => undefined): Result {
  return run(new GroupCommit({ begin: () => ({}), commit, rollback: () => undefined, flush: succeed }));
}
