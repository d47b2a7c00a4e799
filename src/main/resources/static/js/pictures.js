// Photos are made small before they are sent: a camera's eight megabytes cost minutes in a basement. What the browser cannot
// read goes as it is, and the server says what it thinks of it.
(() => {
  const field = document.querySelector("input[type=file][data-pictures]");
  if (!field || !window.createImageBitmap || !window.DataTransfer) return;
  const longest = Number(field.dataset.pictures);

  const smaller = async file => {
    if (!file.type.startsWith("image/") && !/\.hei[cf]$/i.test(file.name)) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
      if (scale === 1 && /^image\/(jpeg|png)$/.test(file.type)) return file;
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.85));
      return blob ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
    } catch {
      return file;
    }
  };

  let working = null;
  field.addEventListener("change", () => {
    working = Promise.all([...field.files].map(smaller)).then(files => {
      const chosen = new DataTransfer();
      files.forEach(file => chosen.items.add(file));
      field.files = chosen.files;
      working = null;
    });
  });
  // Whoever is quicker than the canvas waits for it.
  field.form.addEventListener("submit", event => {
    if (!working) return;
    event.preventDefault();
    const button = event.submitter;
    working.then(() => field.form.requestSubmit(button));
  });
})();
