/** The same promise, which is given up when it takes longer. What it does goes on. */
export async function within<Result>(
  ms: number,
  promise: Promise<Result>,
  complaint: string,
): Promise<Result> {
  let stopWaiting = () => {};
  const late = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(complaint)), ms);
    stopWaiting = () => clearTimeout(timer);
  });
  return Promise.race([promise, late]).finally(stopWaiting);
}
