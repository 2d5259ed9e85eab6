// Starts the app, without an inline script (the content security policy forbids one); shows a bar when it breaks;
// keeps the page for use without a network.

const bar = document.getElementById("crash-bar");

/**
 * Shows the bar. It lives outside the app, since a panic leaves the app's own view dead.
 * @param {unknown} error what was thrown
 */
function showCrash(error) {
  const detail = document.getElementById("crash-detail");
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (!detail.textContent.includes(text)) detail.textContent += (detail.textContent ? "\n" : "") + text;
  document.getElementById("crash-download").hidden = typeof window.clovisProject !== "string";
  bar.hidden = false;
}

document.getElementById("crash-reload").addEventListener("click", () => location.reload());
document.getElementById("crash-download").addEventListener("click", () => {
  // The app keeps the text of its project file here, so that it outlives the app.
  const file = new Blob([window.clovisProject], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "clovis-project.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
});
window.addEventListener("error", (event) => {
  // Chromium reports a skipped resize notification as an error; nothing is broken by it.
  if (event.message?.startsWith("ResizeObserver loop")) return;
  showCrash(event.error ?? event.message);
});
window.addEventListener("unhandledrejection", (event) => showCrash(event.reason));

// What the app has no word for: a module that it loads when it is wanted. Compiling ends and starting begins in tasks of
// their own, so that the page answers in between; a host that names the file's type wrongly is left to the module's own script.
window.importModule = async (script, binary) => {
  const [module, compiled] = await Promise.all([import(script), WebAssembly.compileStreaming(fetch(binary)).catch(() => binary)]);
  await new Promise((resolve) => setTimeout(resolve));
  await module.default({ module_or_path: compiled });
  return module;
};

const script = document.querySelector("script[data-js][data-wasm]");
const absolute = (path) => new URL(path, document.baseURI).href;
try {
  const { default: start } = await import(absolute(script.dataset.js));
  await start({ module_or_path: absolute(script.dataset.wasm) });
} catch (error) {
  showCrash(error);
}

if (location.protocol.startsWith("http") && "serviceWorker" in navigator) {
  const register = () =>
    navigator.serviceWorker
      .register(absolute("service-worker.js"), { scope: absolute("./"), updateViaCache: "none" })
      // A private window may refuse; the page works without, only not offline.
      .catch((error) => console.info("not kept for offline use:", error.message));
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register, { once: true });
}
