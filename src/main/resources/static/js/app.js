// What makes the pages better with JavaScript; none of them needs it.
(() => {
  const csrf = document.querySelector('meta[name="csrf"]');
  document.addEventListener("htmx:configRequest", event => {
    if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  // htmx learns of what it has put into the page only when that has settled: a quick key or click in between would leave the page.
  // On the window, so that what the page itself does with the new part comes first.
  window.addEventListener("htmx:afterSwap", event => htmx.process(event.detail.elt));

  // A menu closes when one clicks elsewhere or presses Escape.
  const openMenus = () => document.querySelectorAll("details.app-menu[open]");
  document.addEventListener("click", event => {
    openMenus().forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    openMenus().forEach(menu => { menu.open = false; menu.querySelector("summary").focus(); });
  });

  // A second click on the same button sends nothing; the server would not be fooled either.
  document.addEventListener("submit", event => {
    const form = event.target;
    // What the form itself holds back for a moment, such as a photo still being made small, has not been sent.
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    addEventListener("pageshow", () => { delete form.dataset.sent; }, { once: true });
  });

  // One box ticks all rows of a list; without a script each is ticked by itself.
  document.querySelectorAll("[data-check-all]").forEach(label => {
    label.hidden = false;
    label.querySelector("input").addEventListener("change", event => document
      .querySelectorAll(`input[type=checkbox][name="${label.dataset.checkAll}"]`)
      .forEach(box => { box.checked = event.target.checked; }));
  });

  // The first wrong field gets the focus, else the first one of a part marked data-begin.
  const wrong = document.querySelector(".is-invalid");
  const begin = wrong || document.querySelector("[data-begin] :is(input, select, textarea)");
  if (begin) begin.focus();
})();
