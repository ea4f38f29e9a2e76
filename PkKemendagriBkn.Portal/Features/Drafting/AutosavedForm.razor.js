"use strict";

/** Milliseconds of rest after which what was typed counts as changed. */
const rest = 800;

/**
 * Reports fields as changed while they are still being written, and holds what the server does not have yet in the tab's own
 * storage: a dropped line, a restarted server or a closed window loses nothing. The server draws a field once and never writes
 * into it again, so no answer can take a word away. A field is known by its data-field; when rows move, it has another one.
 */
export function watch(frame) {
    const store = `draft:${frame.dataset.draft}`;
    const timers = new Map();
    const unsaved = new Map();
    const changes = new WeakMap();

    const keep = () => {
        const entries = [...unsaved].filter(([field]) => field.isConnected).map(([field, value]) => [field.dataset.field, value]);
        if (entries.length === 0)
            sessionStorage.removeItem(store);
        else
            sessionStorage.setItem(store, JSON.stringify(Object.fromEntries(entries)));
    };

    const report = (field) => {
        clearTimeout(timers.get(field));
        timers.delete(field);
        field.dispatchEvent(new Event("change", { bubbles: true }));
    };

    const typed = (field) => {
        unsaved.set(field, field.value);
        keep();
        clearTimeout(timers.get(field));
        timers.set(field, setTimeout(() => report(field), rest));
    };

    const entered = (e) => {
        if (e.target.dataset?.field)
            typed(e.target);
    };

    const left = (e) => {
        if (timers.has(e.target))
            report(e.target);
    };

    const told = (e) => changes.set(e.target, (changes.get(e.target) ?? 0) + 1);

    /** Whether every change of the field has reached the server: one may still be on its way when an earlier save is answered. */
    const isHeard = (field) => Number(field.dataset.heard ?? Infinity) >= (changes.get(field) ?? 0);

    /** The server has everything that it has heard of. */
    const saved = () => {
        for (const field of [...unsaved.keys()].filter(f => !timers.has(f) && isHeard(f)))
            unsaved.delete(field);
        keep();
    };

    /** The writer has chosen the other one's text: the fields are drawn anew, and what was typed in the old ones is gone. */
    const take = () => {
        for (const timer of timers.values())
            clearTimeout(timer);
        timers.clear();
        unsaved.clear();
        keep();
    };

    const restore = () => {
        const kept = JSON.parse(sessionStorage.getItem(store) ?? "{}");
        for (const [name, value] of Object.entries(kept)) {
            const field = frame.querySelector(`[data-field="${CSS.escape(name)}"]`);
            if (field && !field.disabled && field.value !== value) {
                field.value = value;
                unsaved.set(field, value);
                report(field);
            }
        }
        keep();
    };

    const tool = (e) => {
        const button = e.target.closest("button[data-mark]");
        if (!button)
            return;
        const field = document.getElementById(button.dataset.for);
        write(field, button.dataset.mark);
        field.focus();
        typed(field);
    };

    const changed = new MutationObserver((changes) => {
        if (changes.some(c => c.attributeName === "data-taken"))
            take();
        else if (changes.some(c => c.attributeName === "data-saved"))
            saved();
        else
            keep();
    });

    frame.addEventListener("input", entered);
    frame.addEventListener("change", told, true);
    frame.addEventListener("focusout", left);
    frame.addEventListener("click", tool);
    changed.observe(frame, { attributes: true, attributeFilter: ["data-saved", "data-taken", "data-field"], subtree: true });
    restore();
    // From here on every key is heard; a test that types waits for it.
    frame.dataset.watched = "true";

    return {
        stop() {
            changed.disconnect();
            for (const timer of timers.values())
                clearTimeout(timer);
            frame.removeEventListener("input", entered);
            frame.removeEventListener("change", told, true);
            frame.removeEventListener("focusout", left);
            frame.removeEventListener("click", tool);
        },
    };
}

/** Puts a mark around the selection, or at the start of each selected line. */
function write(field, mark) {
    const { selectionStart: from, selectionEnd: to, value } = field;
    if (mark === "**" || mark === "*") {
        const words = value.slice(from, to) || "teks";
        field.setRangeText(`${mark}${words}${mark}`, from, to, "select");
        return;
    }
    if (mark === "table") {
        const start = value.lastIndexOf("\n", from - 1) + 1;
        field.setRangeText(`${value.slice(start, from) ? "\n" : ""}| Kolom 1 | Kolom 2 |\n| isi | isi |\n`, from, to, "end");
        return;
    }
    const start = value.lastIndexOf("\n", from - 1) + 1;
    const lines = value.slice(start, to).split("\n").map((line, i) => (mark === "1. " ? `${i + 1}. ` : mark) + line);
    field.setRangeText(lines.join("\n"), start, to, "end");
}
