// The count of unread notices in the head, told anew when the server says that the inbox has changed.
(() => {
  const place = document.querySelector("[data-inbox]");
  if (!place || !window.htmx) return;
  const news = document.querySelector("[data-inbox-news]");
  const title = document.title;
  const POLL = 60_000;
  let known = null;

  const ask = () => htmx.trigger(place, "inbox-changed");
  place.addEventListener("htmx:afterSwap", () => {
    const badge = place.querySelector("[data-count]");
    const count = Number(badge?.dataset.count ?? 0);
    document.title = count > 0 ? `(${badge.dataset.shown}) ${title}` : title;
    if (known !== null && count > known) news.textContent = badge.dataset.news;
    known = count;
  });

  document.addEventListener("news:inbox", ask);
  document.addEventListener("news:open", ask);
  let heard = Date.now();
  ["beat", "open", "inbox"].forEach(name => document.addEventListener("news:" + name, () => { heard = Date.now(); }));

  // Another tab may be the one that listens, and its stream be open already.
  setTimeout(() => { if (known === null) ask(); }, 1_000);
  // Where a proxy keeps events back, or the server is away, it asks by itself.
  setInterval(() => { if (!document.hidden && Date.now() - heard > POLL) ask(); }, POLL);
})();
