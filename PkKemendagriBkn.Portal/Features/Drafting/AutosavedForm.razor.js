"use strict";

/** Milliseconds of rest after which what was typed counts as changed. */
const rest = 800;

/** So many earlier values of a field are known again; more are not on their way at once. */
const most = 20;

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

    /** What each field held when the server was told, oldest first; and what the server says in this turn of it too late. */
    const held = new Map();
    const late = new Map();

    const know = (field) => held.set(field, [...(held.get(field) ?? []).filter(v => v !== field.value), field.value].slice(-most));

    const report = (field) => {
        clearTimeout(timers.get(field));
        timers.delete(field);
        know(field);
        field.dispatchEvent(new Event("change", { bubbles: true }));
    };

    /**
     * An answer of the server repeats what the field held when the server heard of it. Somebody has written on since: the answer would take the last
     * words away, and is not let in. What the server says for another reason is, except in the middle of a word.
     */
    const guard = (field) => {
        if (Object.hasOwn(field, "value"))
            return;
        const own = valueOf(field);
        Object.defineProperty(field, "value", {
            configurable: true,
            get() { return own.get.call(this); },
            set(value) {
                if (timers.has(this) || held.get(this)?.slice(0, -1).includes(value)) {
                    late.set(this, value);
                    setTimeout(() => late.delete(this));
                } else {
                    own.set.call(this, value);
                }
            },
        });
    };

    const entered = (e) => {
        if (!e.target.dataset?.field)
            return;
        guard(e.target);
        know(e.target);
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

    const saved = new MutationObserver((changes) => {
        if (changes.some(c => c.attributeName === "data-taken"))
            take();
        for (const [name, value] of [...unsaved]) {
            const field = frame.querySelector(`[data-field="${CSS.escape(name)}"]`);
            if (!field || field.value === value && !timers.has(field))
                unsaved.delete(name);
        }
        keep();
    });

    /** The writer has chosen the other one's text: what was kept out comes in, and what was typed here is gone. */
    const take = () => {
        for (const timer of timers.values())
            clearTimeout(timer);
        for (const [field, value] of late)
            valueOf(field).set.call(field, value);
        for (const known of [timers, unsaved, held, late])
            known.clear();
    };

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
        const button = e.target.closest("button");
        if (!button)
            return;
        if (!button.dataset.mark) {
            // Rows are moved or removed: what the server says of their fields from now on is meant, though they held it before.
            held.clear();
            return;
        }
        const field = document.getElementById(button.dataset.for);
        guard(field);
        know(field);
        write(field, button.dataset.mark);
        field.focus();
        typed({ target: field });
    };

    frame.addEventListener("focusin", entered);
    frame.addEventListener("input", typed);
    frame.addEventListener("focusout", left);
    frame.addEventListener("click", tool);
    saved.observe(frame, { attributes: true, attributeFilter: ["data-saved", "data-taken"] });
    restore();

    return {
        stop() {
            saved.disconnect();
            for (const timer of timers.values())
                clearTimeout(timer);
            frame.removeEventListener("focusin", entered);
            frame.removeEventListener("input", typed);
            frame.removeEventListener("focusout", left);
            frame.removeEventListener("click", tool);
        },
    };
}

/** How a field of this kind is read and written, past its guard. */
function valueOf(field) {
    return Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
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
