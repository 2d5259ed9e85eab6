// What a page does with the element: it listens, and it sets attributes.
const value = document.getElementById("value");
const heard = document.getElementById("heard");

value.addEventListener("clovis-result", ({ detail }) => {
  heard.textContent = `value ${detail.values.value.toFixed(2)} at retention ${detail.inputs.retention}`;
});
value.addEventListener("clovis-error", ({ detail }) => {
  heard.textContent = `error ${detail.code}`;
});
document.getElementById("raise").addEventListener("click", () => {
  value.setAttribute("retention", "0.9");
});
