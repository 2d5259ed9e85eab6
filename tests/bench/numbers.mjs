// Summaries of measurements, and how they are printed.

export const sorted = (numbers) => [...numbers].sort((a, b) => a - b);

export const median = (numbers) => {
  const all = sorted(numbers);
  const half = all.length >> 1;
  return all.length % 2 === 1 ? all[half] : (all[half - 1] + all[half]) / 2;
};

export const quantile = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

export const milliseconds = (value) => (value < 1000 ? `${value.toFixed(value < 20 ? 1 : 0)} ms` : `${(value / 1000).toFixed(2)} s`);

export const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
