/** Does something in a task of its own, and what waits for it goes on in another: what takes long together then holds nobody up. */
export async function inOwnTask<Result>(run: () => Result): Promise<Result> {
  await nextTask();
  const result = run();
  await nextTask();
  return result;
}

/** By a message: timers rest in pages that are hidden. */
function nextTask(): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (message) => {
      port1.close();
      resolve(message);
    };
    port2.postMessage(0);
  });
}
