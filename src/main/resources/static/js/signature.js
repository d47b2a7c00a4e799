// A name written with a finger, beside the one that is typed. The drawing travels in a hidden field of the same form; without
// this script, or without the pad, the typed name is the signature.
(() => {
  // Twice as fine as the page is enough for paper, and keeps the form small on phones that are three times as fine.
  const RATIO = Math.min(Math.max(window.devicePixelRatio || 1, 1), 2);
  let loading = null;

  const pad = address => {
    loading ??= window.SignaturePad ? Promise.resolve() : new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
    return loading.then(() => window.SignaturePad);
  };

  const prepare = (place, SignaturePad) => {
    const canvas = place.querySelector("canvas");
    const value = place.querySelector("[data-signature-value]");
    const strokes = new SignaturePad(canvas, { minWidth: 1.4, maxWidth: 3.6 });
    const brush = canvas.getContext("2d");

    // What was drawn stands there again: after a refusal, and after the phone was turned.
    const show = () => {
      if (!value.value) return;
      const image = new Image();
      image.addEventListener("load", () => {
        const scale = Math.min(1 / RATIO, canvas.clientWidth / image.width, canvas.clientHeight / image.height);
        brush.drawImage(image, 0, 0, image.width * scale, image.height * scale);
      });
      image.addEventListener("error", () => { value.value = ""; });
      image.src = value.value;
    };
    const fit = () => {
      const width = Math.round(canvas.clientWidth * RATIO);
      const height = Math.round(canvas.clientHeight * RATIO);
      if (!width || (width === canvas.width && height === canvas.height)) return;
      canvas.width = width;
      canvas.height = height;
      brush.scale(RATIO, RATIO);
      strokes.clear();
      show();
    };

    strokes.addEventListener("endStroke", () => { value.value = canvas.toDataURL("image/png"); });
    place.querySelector("[data-signature-clear]").addEventListener("click", () => {
      strokes.clear();
      value.value = "";
    });
    place.hidden = false;
    fit();
    new ResizeObserver(fit).observe(canvas);
  };

  const begin = within => within.querySelectorAll("[data-signature]:not([data-ready])").forEach(place => {
    place.dataset.ready = "";
    pad(place.dataset.signature).then(SignaturePad => prepare(place, SignaturePad), () => {});
  });

  begin(document);
  // A form that comes without its page; on the way in, htmx hands over the part itself.
  document.addEventListener("htmx:load", event => begin(event.detail.elt.parentElement ?? event.detail.elt));
})();
