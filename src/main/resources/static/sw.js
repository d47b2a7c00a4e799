// A technician's phone without a signal: the pages of his orders as he last saw them. It asks the network first, always, and
// sends nothing itself: outbox.js does.
const PAGES = "qiantai-pages";
const PARTS = "qiantai-parts";
const HIS = /^\/(my\/orders|orders\/[^/]+(\/[a-z-]+)?|attachments\/[^/]+)$/;
const ASSETS = /^\/(css|js|img|webjars)\//;
const NOTHING = "<!DOCTYPE html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>前台</title>"
  + "<p>没有信号，这一页没有存在手机上。<br>No signal, and this page is not kept on the phone.<p><a href=/my/orders>我的维修单 / My orders</a>";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

const remember = async (cache, request, answer) => {
  if (answer.ok && !answer.redirected) await (await caches.open(cache)).put(request.url.split("?")[0], answer.clone());
  return answer;
};
const page = async request => {
  try {
    return await remember(PAGES, request, await fetch(request));
  } catch (lost) {
    const kept = await (await caches.open(PAGES)).match(request.url.split("?")[0]);
    if (kept) return kept;
    if (request.mode !== "navigate") throw lost;
    return new Response(NOTHING, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
};
// Their addresses change with their content.
const asset = async request => {
  const cache = await caches.open(PARTS);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
};

self.addEventListener("fetch", event => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (ASSETS.test(url.pathname)) { event.respondWith(asset(request)); return; }
  // Somebody else may sign in next: nobody finds another's pages.
  if (url.pathname === "/login") { event.waitUntil(caches.delete(PAGES)); return; }
  if (HIS.test(url.pathname) && (request.mode === "navigate" || request.headers.has("X-Ahead"))) event.respondWith(page(request));
});
