"use strict";

/* Dialogs that are opened by a button or a key: the palette and the list of keys. They open from the first moment, before the circuit is there. */
(() => {
    const open = id => {
        const dialog = document.getElementById(id);
        if (dialog === null || dialog.open || document.querySelector("dialog:modal, .mud-dialog") !== null)
            return false;
        remember();
        dialog.showModal();
        const field = dialog.querySelector("input");
        field?.focus();
        field?.select();
        return true;
    };

    document.addEventListener("click", event => {
        if (!(event.target instanceof Element))
            return;
        const opener = event.target.closest("[data-opens]");
        if (opener !== null)
            open(opener.dataset.opens);
        else if (event.target.closest("[data-closes]") !== null || event.target instanceof HTMLDialogElement)
            event.target.closest("dialog")?.close(); // The dialog itself is hit only beside what it holds.
        if (event.target.closest("a[href]") !== null)
            remember();
    }, true);

    document.addEventListener("keydown", event => {
        if (event.defaultPrevented || event.altKey)
            return;

        // The arrows walk through the suggestions, not through the letters.
        if (event.target instanceof Element && event.target.id === "cari-portal") {
            if (["ArrowDown", "ArrowUp"].includes(event.key) || (["Home", "End"].includes(event.key) && !event.shiftKey))
                event.preventDefault();
            return;
        }

        const control = event.ctrlKey || event.metaKey;
        const id = control && !event.shiftKey && event.key.toLowerCase() === "k" || !control && event.key === "/" ? "palet"
            : !control && event.key === "?" ? "pintasan" : null;
        // While somebody writes, a key is a letter and not a command; a dialog keeps its keys too.
        const writing = event.target instanceof Element && event.target.closest(
            "textarea, select, [contenteditable], [role='dialog'], dialog, input:not([type='checkbox'], [type='radio'], [type='button'], [type='submit'], [type='file'])") !== null;
        if (id !== null && !writing && open(id))
            event.preventDefault();
    });

    /* Where somebody has been, for the palette: kept in this browser alone, for each account by itself, and forgotten at signing out. */
    const most = 12;
    const drawer = () => "portal-dibuka-" + (document.getElementById("palet")?.dataset.person ?? "");
    const read = () => {
        try {
            const found = JSON.parse(localStorage.getItem(drawer()) ?? "[]");
            return Array.isArray(found) ? found.filter(v => typeof v?.path === "string" && typeof v.title === "string") : [];
        } catch {
            return [];
        }
    };
    const remember = () => {
        const title = document.title.replace(/ – Portal PKS$/, "");
        if (document.getElementById("palet") === null || title === "" || location.pathname === "/cari")
            return;
        try {
            const here = { path: location.pathname, title };
            localStorage.setItem(drawer(), JSON.stringify([here, ...read().filter(v => v.path !== here.path)].slice(0, most)));
        } catch {
            // Storage is full or forbidden: nothing is remembered.
        }
    };
    window.addEventListener("pagehide", remember);
    window.portalVisited = read;
    if (location.pathname === "/akun/keluar") {
        // What is typed and not saved belongs to whoever leaves.
        Object.keys(sessionStorage).filter(k => k.startsWith("isian:")).forEach(k => sessionStorage.removeItem(k));
    }
    if (location.pathname === "/akun/masuk") {
        try {
            Object.keys(localStorage).filter(k => k.startsWith("portal-dibuka-")).forEach(k => localStorage.removeItem(k));
        } catch {
            // There is nothing to forget.
        }
    }
})();

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

/* The router gives the focus to the heading without scrolling; who went on by keys before the page came to life would not see where it is. */
document.addEventListener("focusin", event => {
    if (event.target.matches("main h1"))
        event.target.scrollIntoView({ block: "nearest" });
});

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

/* What a refused form is about: the first field that is marked, else the sentence that says why. */
window.portalLeadTo = sentence => (sentence.closest("form")?.querySelector("[aria-invalid='true']") ?? sentence).focus();

/*
 * A closed dialog gives the focus back to where it was taken from, however soon somebody went on inside it. When what opened it goes away
 * with what was done, the reading goes on at the page's heading and not at the top of the window.
 */
(() => {
    const dialogs = document.getElementsByClassName("mud-dialog");
    let before = null;
    let givenBack = null;
    let open = false;
    document.addEventListener("focusin", event => {
        if (event.target !== givenBack)
            givenBack = null;
        if (dialogs.length === 0)
            before = event.target;
    });
    new MutationObserver(() => {
        const wasOpen = open;
        open = dialogs.length > 0;
        if (wasOpen && !open)
            givenBack = before;
        if (open || givenBack === null || document.activeElement !== document.body)
            return;
        if (givenBack.isConnected && wasOpen)
            givenBack.focus();
        else if (!givenBack.isConnected) {
            givenBack = null;
            document.querySelector("main h1")?.focus();
        }
    }).observe(document.body, { childList: true, subtree: true });
})();
