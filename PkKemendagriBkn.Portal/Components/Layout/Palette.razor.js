"use strict";

/**
 * The keys of the list under the field. They work on the list that is shown: an arrow marks one of its suggestions and Enter opens the
 * marked one. While the list still belongs to what was typed before, a key waits for the new list; and an Enter that followed a waiting
 * arrow is dropped, because nobody has seen yet what that arrow would mark.
 */
export function listen(field) {
    const form = field.form;
    const list = document.getElementById("cari-saran");
    let shownFor = "";
    let marked = null; // The address of the suggestion that an arrow has marked.
    let waiting = [];

    const options = () => [...list.querySelectorAll("[role='option']")];
    const isCurrent = () => list.dataset.for === field.value.trim();
    const isWalkable = () => isCurrent() && (options().length > 0 || list.dataset.settled === "true");
    const active = () => list.querySelector("[aria-selected='true']");

    const mark = option => {
        for (const one of options())
            one.setAttribute("aria-selected", one === option ? "true" : "false");
        if (option)
            field.setAttribute("aria-activedescendant", option.id);
        else
            field.removeAttribute("aria-activedescendant");
    };

    const walk = key => {
        const all = options();
        if (all.length === 0)
            return;
        const at = all.indexOf(active());
        const next = key === "ArrowDown" ? (at + 1) % all.length : key === "ArrowUp" ? (at > 0 ? at - 1 : all.length - 1) : key === "Home" ? 0 : all.length - 1;
        marked = all[next].getAttribute("href");
        mark(all[next]);
        all[next].scrollIntoView({ block: "nearest" });
    };

    // Without a mark the form leads to everything that was found.
    const enter = () => active() ? active().click() : form.requestSubmit();

    /** A new list: what an arrow had marked stays marked while the same words are sought. */
    const show = () => {
        if (shownFor !== list.dataset.for)
            marked = null;
        shownFor = list.dataset.for;
        const all = options();
        mark(all.find(o => o.getAttribute("href") === marked) ?? (list.dataset.fits === "true" ? all[0] : undefined));
        while (waiting.length > 0 && (waiting[0] === "Enter" ? isCurrent() : isWalkable())) {
            const key = waiting.shift();
            if (key === "Enter")
                enter();
            else
                walk(key);
        }
    };

    // What was waited for is given up by typing on, and by leaving.
    for (const end of ["input", "focus", "blur"])
        field.addEventListener(end, () => waiting = []);
    field.addEventListener("keydown", event => {
        const { key } = event;
        const isWalk = ["ArrowDown", "ArrowUp"].includes(key) || (["Home", "End"].includes(key) && !event.shiftKey);
        if (event.isComposing || (!isWalk && key !== "Enter"))
            return;
        event.preventDefault();
        if (isWalk && waiting.length === 0 && isWalkable())
            walk(key);
        else if (!isWalk && waiting.length === 0 && isCurrent())
            enter();
        else if (isWalk ? !waiting.includes("Enter") : waiting.length === 0)
            waiting.push(key);
    });
    new MutationObserver(show).observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ["href", "data-for", "data-settled", "data-fits"] });
    show();
}

/** Empties the field and closes the dialog that it stands in: the person has gone somewhere. */
export function close(field) {
    field.value = "";
    const dialog = field.closest("dialog");
    if (dialog?.open) {
        dialog.close();
        // The dialog gives the focus back to where it was opened; the new page's heading is where the reading goes on.
        document.querySelector("main h1")?.focus();
    }
}

/** The pages that this person visited before in this browser, newest first. */
export function visited() {
    return window.portalVisited();
}
