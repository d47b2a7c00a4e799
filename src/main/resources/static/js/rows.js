// Typed lines: as many as are filled and one to go on with; beside prices a running total, which the server reckons again. A line
// found in the price list fills the first empty row, or is one more of the row that has it.
(() => {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!rows.length) return;
  const form = rows[0].closest("form");
  const output = form.querySelector("[data-total]");
  const filled = row => [...row.querySelectorAll("input")].some(input => input.type === "text" ? input.value.trim() : input.checked);
  const input = (row, name) => row.querySelector(`input:not([type=hidden])[name$=".${name}"]`);
  const number = (row, name) => Number(input(row, name)?.value) || 0;
  const reckon = () => {
    const last = rows.findLastIndex(filled);
    rows.forEach((row, index) => { row.hidden = index > last + 1; });
    const total = rows.reduce((sum, row) => sum + Math.round(number(row, "quantity") * number(row, "unitPrice") * 100), 0);
    if (output) output.textContent = "¥" + (total / 100).toFixed(2);
  };
  const take = (row, price) => {
    const again = filled(row) && row.querySelector("[data-list-code]").value === price.price;
    if (again) input(row, "quantity").value = number(row, "quantity") + 1;
    else {
      const texts = { name: price.name, quantity: 1, unit: price.unit, unitPrice: price.amount };
      Object.entries(texts).forEach(([name, text]) => { input(row, name).value = text; });
      if (input(row, "labour")) input(row, "labour").checked = price.labour === "true";
      row.querySelector("[data-list-code]").value = price.price;
      row.querySelector("[data-list-price]").value = price.amount;
      row.querySelector("[data-listed-text]").textContent = price.listed;
    }
    reckon();
    const words = form.querySelector("#price-words");
    words.value = "";
    document.getElementById("price-found").replaceChildren();
    input(row, "quantity").focus();
    input(row, "quantity").select();
  };
  form.addEventListener("click", event => {
    const hit = event.target.closest("[data-price]");
    if (!hit) return;
    const row = rows.find(one => one.querySelector("[data-list-code]")?.value === hit.dataset.price) || rows.find(one => !filled(one));
    if (!row) return; // The form goes to the server, which adds a row.
    event.preventDefault();
    take(row, hit.dataset);
  });
  form.addEventListener("input", reckon);
  reckon();
})();
