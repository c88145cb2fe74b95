/**
 * openNumbering : plain data -> a number, equal for data of equal text      (each object is written to text once)
 */
export function openNumbering(): (value: unknown) => number {
  const byText = new Map<string, number>();
  const byObject = new WeakMap<object, number>();
  const numberOfText = (value: unknown): number => {
    const text = JSON.stringify(value) ?? '';
    const number = byText.get(text) ?? byText.size;
    byText.set(text, number);
    return number;
  };
  return (value) => {
    if (typeof value !== 'object' || value === null) return numberOfText(value);
    const number = byObject.get(value) ?? numberOfText(value);
    byObject.set(value, number);
    return number;
  };
}
