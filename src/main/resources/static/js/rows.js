// A running total beside typed lines; the server reckons again, and only its word counts.
(() => {
  const output = document.querySelector("[data-total]");
  if (!output) return;
  const form = output.closest("form");
  const number = (row, name) => Number(row.querySelector(`[name$=".${name}"]`)?.value) || 0;
  const reckon = () => {
    const total = [...form.querySelectorAll("[data-row]")].reduce((sum, row) => sum + Math.round(number(row, "quantity") * number(row, "unitPrice") * 100), 0);
    output.textContent = "¥" + (total / 100).toFixed(2);
  };
  form.addEventListener("input", reckon);
  reckon();
})();
