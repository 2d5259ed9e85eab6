import * as module from "./clovis.js";
import { start } from "./source.js";

export {
  PurchaseFit,
  PurchaseHistory,
  SpendFit,
  Table,
  catalogue,
  customerValue,
  evaluate,
  fit,
  purchaseHistory,
  purchaseHistoryFrom,
  rfm,
} from "./clovis.js";
export { ClovisError } from "./error.js";
export { readTable } from "./table.js";

/** Starts the package; nothing else works before. Called again, it does nothing. */
export default async function init(source) {
  await start(module, "clovis_bg.wasm", source);
}
