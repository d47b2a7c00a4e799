// Slips signed one after the other without leaving the list: J and K open them (keys.js), S signs, B sends back with a note.
(() => {
  const list = document.querySelector("[data-review]");
  if (!list) return;
  const rows = () => [...list.querySelectorAll(".review-row:not(.review-gone)")];
  const show = row => {
    if (!row) return;
    row.querySelector("details").open = true;
    row.querySelector("summary").focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };

  list.addEventListener("qiantai:row", event => show(event.target.closest(".review-row")));
  // What is wrong is written at once, and Ctrl+Enter sends it.
  list.addEventListener("toggle", event => {
    if (event.target.matches(".review-back[open]")) event.target.querySelector("textarea").focus();
  }, true);
  list.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest("form");
    if (!form) return;
    event.preventDefault();
    form.requestSubmit();
  });

  list.addEventListener("htmx:afterSwap", event => {
    const row = event.detail.elt;
    if (!row.matches(".review-row")) return;
    if (!row.matches(".review-gone")) {
      // It came in beside the open one, which closed it.
      row.querySelector("details").open = true;
      row.querySelector(".is-invalid")?.focus();
      return;
    }
    const left = rows();
    show(left.find(other => row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) || left.at(-1));
  });
  // Whatever else the answer is, its page says it; a lost connection is said here, and nothing that was typed is lost.
  list.addEventListener("htmx:responseError", event => HTMLFormElement.prototype.submit.call(event.detail.elt));
  list.addEventListener("htmx:sendError", event => {
    delete event.detail.elt.dataset.sent;
    event.detail.elt.closest(".review-row").querySelector("[data-unsent]").hidden = false;
  });

  const first = rows()[0];
  if (first && document.activeElement === document.body) show(first);
})();
