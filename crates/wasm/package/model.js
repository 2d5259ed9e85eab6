import {
  PurchaseHistory,
  RetentionTable,
  fitHistory,
  fitTable,
  modelOf,
  regularityOfHistory,
  regularityOfTimes,
} from "./clovis.js";
import { ClovisError } from "./error.js";

/** Fits a model to a history or a retention table. */
export function fit(model, data, settings) {
  if (data instanceof PurchaseHistory) return fitHistory(String(model), data, settings);
  if (data instanceof RetentionTable) return fitTable(String(model), data, settings);
  throw new ClovisError("bad-option", { column: "history", expected: "PurchaseHistory RetentionTable" });
}

/** The model with these parameters. It has been fitted to nothing, so its log-likelihood is a function of the data. */
export function fromParameters(id, parameters) {
  const model = modelOf(String(id), parameters);
  return Object.defineProperty(model, "logLikelihood", { value: (data) => model.logLikelihoodOf(data) });
}

/** How regular the purchases of a history are, or those at these times. */
export function regularity(data, settings) {
  if (data instanceof PurchaseHistory) return regularityOfHistory(data, settings);
  if (Array.isArray(data)) return regularityOfTimes(data, settings);
  throw new ClovisError("bad-option", { column: "history", expected: "PurchaseHistory number[][]" });
}
