"use strict";

// The picker is a label in the page's own words; the name of what was chosen stands beside it.
for (const input of document.querySelectorAll("[data-chosen-in]")) {
    const told = document.getElementById(input.dataset.chosenIn);
    const none = told.textContent;
    input.addEventListener("change", () => { told.textContent = input.files[0]?.name ?? none; });
}

// The file stays with its holder: its digest is computed here and only that is asked about.
const form = document.querySelector("[data-verification]");
form?.querySelector("[data-verification-file]").addEventListener("change", async (e) => {
    const [file] = e.target.files;
    if (!file)
        return;
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    form.querySelector("[data-verification-digest]").value = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    e.target.value = "";
    form.requestSubmit();
});
