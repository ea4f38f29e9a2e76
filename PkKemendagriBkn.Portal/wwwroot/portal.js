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

/* The base address would turn a link inside the page into one to the dashboard. */
document.addEventListener("click", event => {
    if (event.target instanceof Element && event.target.closest(".skip-link") !== null) {
        event.preventDefault();
        event.stopPropagation();
        document.getElementById("isi")?.focus();
    }
}, { capture: true });

/* A dialog holds the focus here and not by an answer of the server, which a quick hand would outrun. */
document.addEventListener("keydown", event => {
    const dialog = [...document.querySelectorAll(".mud-dialog")].at(-1);
    if (event.key !== "Tab" || dialog === undefined)
        return;
    const stops = [...dialog.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(e => !e.disabled && e.type !== "hidden" && e.checkVisibility());
    const at = stops.indexOf(document.activeElement);
    if (stops.length === 0 || (at > 0 && at < stops.length - 1) || (at === 0 && !event.shiftKey && stops.length > 1) || (at === stops.length - 1 && event.shiftKey && at > 0))
        return;
    event.preventDefault();
    stops.at(event.shiftKey ? -1 : 0).focus();
}, { capture: true });
