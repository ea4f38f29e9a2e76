"use strict";

/* The keys of the search box. They work from the first moment, before the circuit is there, and for whichever field a later render brings. */
document.addEventListener("keydown", event => {
    const field = document.getElementById("cari-portal");
    if (field === null || event.defaultPrevented)
        return;

    // The arrows walk through the suggestions, not through the letters.
    if (event.target === field) {
        if (event.key === "ArrowDown" || event.key === "ArrowUp")
            event.preventDefault();
        return;
    }

    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    // While somebody writes, a key is a letter and not a command; a dialog keeps its keys too.
    const writing = event.target instanceof Element && event.target.closest(
        "textarea, select, [contenteditable], [role='dialog'], input:not([type='checkbox'], [type='radio'], [type='button'], [type='submit'], [type='file'])") !== null;
    if ((!slash && !control) || writing)
        return;
    event.preventDefault();
    field.focus();
    field.select();
});

/* The address of a page for a colleague, and the page on paper. */
document.addEventListener("click", async event => {
    if (!(event.target instanceof Element))
        return;
    if (event.target.closest("[data-print]") !== null)
        window.print();
    const copy = event.target.closest("[data-copy-address]");
    if (copy === null)
        return;
    const told = copy.parentElement?.querySelector("[data-copied]");
    let sentence = "Tautan disalin.";
    try {
        await navigator.clipboard.writeText(location.href);
    } catch {
        // No permission, or not over HTTPS: the address bar still has it.
        sentence = "Peramban menolak menyalin. Salin alamat dari bilah alamat.";
    }
    if (told)
        told.textContent = sentence;
});

/* The base address would turn a link inside the page into one to the dashboard. */
document.addEventListener("click", event => {
    if (event.target instanceof Element && event.target.closest(".skip-link") !== null) {
        event.preventDefault();
        event.stopPropagation();
        document.getElementById("isi")?.focus();
    }
}, { capture: true });
