// One model that fills a frame: frame.html?model=loyalty-matrix&lang=zh-CN&attitude=3
import "./clovis-model.js";

const element = document.createElement("clovis-model");
for (const [name, value] of new URLSearchParams(location.search)) {
  // What is no plain attribute name is no input either; handlers and styles do not come from an address.
  if (/^(?!on|style)[a-z][a-z0-9-]*$/.test(name)) element.setAttribute(name, value);
}
document.documentElement.lang = element.getAttribute("lang") ?? "en";
document.querySelector("main").append(element);
