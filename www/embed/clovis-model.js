// Defines <clovis-model>. Attributes, events and an example: index.html beside this file.
//
// This small script is all that a page loads at first. The module that computes comes when an element is first seen,
// once for the page, from the folder of this script; so do the texts.

const here = new URL("./", import.meta.url);
const texts = new URL("../texts/", here).href;

let module;

function load() {
  module ??= import(new URL("clovis-element.js", here).href).then(async (loaded) => {
    await loaded.default({ module_or_path: new URL("clovis-element_bg.wasm", here) });
    return loaded;
  });
  return module;
}

// What is shown until the module is here: room, so that the page does not jump.
const waiting = new CSSStyleSheet();
waiting.replaceSync(":host { display: block; min-height: 24rem } :host([hidden]) { display: none }");

class ClovisModel extends HTMLElement {
  #shadow = this.attachShadow({ mode: "open" });
  #view;
  #seen;
  #attributes;
  #result = null;

  constructor() {
    super();
    this.addEventListener("clovis-result", (event) => {
      if (event.target === this) this.#result = event.detail;
    });
  }

  /** Detail of the last clovis-result, or null. */
  get result() {
    return this.#result;
  }

  connectedCallback() {
    if (!this.#view) this.#shadow.adoptedStyleSheets = [waiting];
    this.#seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        this.#seen.disconnect();
        this.#start();
      }
    }, { rootMargin: "200px" });
    this.#seen.observe(this);
  }

  disconnectedCallback() {
    this.#seen?.disconnect();
    this.#attributes?.disconnect();
    this.#view?.destroy();
    this.#view = undefined;
    this.#shadow.replaceChildren();
  }

  async #start() {
    try {
      const { ModelElement } = await load();
      if (!this.isConnected || this.#view) return;
      this.#shadow.adoptedStyleSheets = [];
      this.#view = new ModelElement(this, this.#shadow, texts);
      // Which attributes count is the model's to say: all are watched.
      this.#attributes = new MutationObserver(() => this.#view?.update());
      this.#attributes.observe(this, { attributes: true });
    } catch (reason) {
      const detail = { code: "not-loaded", model: this.getAttribute("model"), reason: String(reason) };
      this.dispatchEvent(new CustomEvent("clovis-error", { bubbles: true, composed: true, detail }));
    }
  }
}

if (!customElements.get("clovis-model")) customElements.define("clovis-model", ClovisModel);
