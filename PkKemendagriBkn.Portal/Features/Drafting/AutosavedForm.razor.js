"use strict";

/** Milliseconds of rest after which what was typed counts as changed. */
const rest = 800;

/**
 * Reports fields as changed while they are still being written, and holds what the server does not have yet in the tab's own
 * storage: a dropped line, a restarted server or a closed window loses nothing. Fields are known by their data-field.
 */
export function watch(frame) {
    const store = `draft:${frame.dataset.draft}`;
    const timers = new Map();
    const unsaved = new Map(Object.entries(JSON.parse(sessionStorage.getItem(store) ?? "{}")));

    const keep = () => unsaved.size === 0
        ? sessionStorage.removeItem(store)
        : sessionStorage.setItem(store, JSON.stringify(Object.fromEntries(unsaved)));

    const report = (field) => {
        clearTimeout(timers.get(field));
        timers.delete(field);
        field.dispatchEvent(new Event("change", { bubbles: true }));
    };

    /** While somebody writes in a field, what the server says of it is older than what stands there: it would take the last words away. */
    const guard = (field) => {
        if (Object.hasOwn(field, "value"))
            return;
        const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
        Object.defineProperty(field, "value", {
            configurable: true,
            get() { return own.get.call(this); },
            set(value) {
                if (!timers.has(this))
                    own.set.call(this, value);
            },
        });
    };

    const typed = (e) => {
        const field = e.target;
        if (!field.dataset?.field)
            return;
        guard(field);
        unsaved.set(field.dataset.field, field.value);
        keep();
        clearTimeout(timers.get(field));
        timers.set(field, setTimeout(() => report(field), rest));
    };

    const left = (e) => {
        if (timers.has(e.target))
            report(e.target);
    };

    const saved = new MutationObserver(() => {
        for (const [name, value] of [...unsaved]) {
            const field = frame.querySelector(`[data-field="${CSS.escape(name)}"]`);
            if (!field || field.value === value && !timers.has(field))
                unsaved.delete(name);
        }
        keep();
    });

    const restore = () => {
        for (const [name, value] of [...unsaved]) {
            const field = frame.querySelector(`[data-field="${CSS.escape(name)}"]`);
            if (field && !field.disabled && field.value !== value) {
                field.value = value;
                report(field);
            } else {
                unsaved.delete(name);
            }
        }
        keep();
    };

    const tool = (e) => {
        const button = e.target.closest("[data-mark]");
        if (!button)
            return;
        const field = document.getElementById(button.dataset.for);
        write(field, button.dataset.mark);
        field.focus();
        typed({ target: field });
    };

    frame.addEventListener("input", typed);
    frame.addEventListener("focusout", left);
    frame.addEventListener("click", tool);
    saved.observe(frame, { attributes: true, attributeFilter: ["data-saved"] });
    restore();

    return {
        stop() {
            saved.disconnect();
            for (const timer of timers.values())
                clearTimeout(timer);
            frame.removeEventListener("input", typed);
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
