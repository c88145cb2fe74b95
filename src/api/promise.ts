/**
 * openPromise : a promise, and the function that settles it
 */
export function openPromise<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
