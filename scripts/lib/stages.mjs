// A line a stage, with the seconds since the beginning. Node's built-ins only.

export function createStages(out = process.stdout) {
  const begin = performance.now();
  const elapsed = () => `${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s`;
  return {
    elapsed,
    done: (text) => out.write(`${elapsed()}  ${text}\n`),
  };
}
