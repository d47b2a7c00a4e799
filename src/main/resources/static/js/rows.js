// Typed lines: as many as are filled and one to go on with; beside prices a running total, which the server reckons again.
(() => {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!rows.length) return;
  const form = rows[0].closest("form");
  const output = form.querySelector("[data-total]");
  const filled = row => [...row.querySelectorAll("input")].some(input => input.type === "text" ? input.value.trim() : input.checked);
  const number = (row, name) => Number(row.querySelector(`[name$=".${name}"]`)?.value) || 0;
  const reckon = () => {
    const last = rows.findLastIndex(filled);
    rows.forEach((row, index) => { row.hidden = index > last + 1; });
    const total = rows.reduce((sum, row) => sum + Math.round(number(row, "quantity") * number(row, "unitPrice") * 100), 0);
    if (output) output.textContent = "¥" + (total / 100).toFixed(2);
  };
  form.addEventListener("input", reckon);
  reckon();
})();
