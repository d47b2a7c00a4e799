// A select chosen from by typing: what the field finds are buttons, and a button sets the select beside it.
(() => {
  const show = root => root.querySelectorAll("[data-needs-script]").forEach(part => { part.hidden = false; });
  show(document);
  // A page that begins with the choice begins with typing it, unless something wrong has the focus already.
  const begin = document.querySelector("[data-begin] [data-needs-script] input");
  if (begin && (document.activeElement === document.body || begin.closest("[data-begin]").contains(document.activeElement))) begin.focus();
  document.addEventListener("htmx:load", event => show(event.detail.elt.parentElement || event.detail.elt));

  const choices = place => [...place.querySelectorAll("[data-choose]")];
  const choose = button => {
    const place = button.closest("[data-choose-for]");
    const select = place.querySelector(`[name="${place.dataset.chooseFor}"]`);
    const field = place.querySelector("input[type=search]");
    select.value = button.dataset.choose;
    if (field) field.value = "";
    choices(place).forEach(other => other.remove());
    select.dispatchEvent(new Event("change", { bubbles: true }));
    const text = place.closest("form").querySelector("textarea");
    (text && !text.value ? text : select).focus();
  };

  document.addEventListener("click", event => {
    const button = event.target.closest("[data-choose]");
    if (button) choose(button);
  });

  // Enter in the field takes the first; it is asked for when the answer is still under way. Arrows walk.
  let wanted = null;
  document.addEventListener("htmx:afterSettle", event => {
    if (!wanted?.contains(event.detail.elt)) return;
    const first = choices(wanted)[0];
    wanted = null;
    if (first) choose(first);
  });
  document.addEventListener("keydown", event => {
    const place = event.target.closest?.("[data-choose-for]");
    if (!place || event.isComposing || event.ctrlKey || !["Enter", "ArrowDown", "ArrowUp"].includes(event.key)) return;
    const field = place.querySelector("input[type=search]");
    const all = choices(place);
    const at = all.indexOf(event.target);
    if (event.target !== field && at < 0) return;
    if (event.key === "Enter" && at >= 0) return;
    event.preventDefault();
    if (event.key === "Enter") {
      if (!field.value.trim() && !all.length) return;
      if (all.length && field.dataset.asked === field.value) choose(all[0]);
      else { wanted = place; htmx.trigger(field, "search"); }
    } else {
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      (all[next] || field).focus();
    }
  });
  document.addEventListener("htmx:beforeRequest", event => {
    const field = event.target;
    if (field.matches?.("[data-choose-for] input[type=search]")) field.dataset.asked = field.value;
  });
})();
