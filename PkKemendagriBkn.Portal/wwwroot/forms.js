"use strict";

/*
 * What is typed into a form and not saved yet is held in this tab: it is there again when the page had to be loaded anew, when the session
 * ended, or when somebody went elsewhere and comes back. It belongs to one person, one address and one form, is kept for a working day, and
 * goes with saving, discarding and signing out. Passwords, codes, chosen files and ticks of consent are never held. Drafts keep themselves,
 * field by field: see AutosavedForm.
 */
window.portalForms = (() => {
    const prefix = "isian:";

    /** Milliseconds without a key after which what was typed is held, and for which it is kept. */
    const rest = 400, lasts = 12 * 3_600_000;

    /** Fields that somebody typed into, or that were put back; and under which key each form was held last. */
    const touched = new Set(), held = new Map();

    /** What was held for a form that is shown, and has no field to go to yet: some appear only after others are filled in. */
    const waiting = new WeakMap();
    let timer = 0, putting = false, leaving = false;

    const who = () => document.getElementById("palet")?.dataset.person ?? "";
    const formOf = field => field.closest("main [data-form]");
    const keyOf = form => `${prefix}${who()}|${location.pathname}${location.search}|${form.dataset.form}`;

    const isHeld = field => field instanceof HTMLElement
        && field.matches("[data-field]:not([type='password'], [type='file'], [type='hidden'], [autocomplete='one-time-code'])")
        && formOf(field) !== null && field.closest(".autosaved") === null
        && !(field.type === "checkbox" && formOf(field).querySelector("[type='password']") !== null);

    /** Two forms of one kind on a page cannot be told apart. */
    const isAlone = form => document.querySelectorAll(`main [data-form="${CSS.escape(form.dataset.form)}"]`).length === 1;

    const read = field => field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;
    const unsaved = () => [...touched].filter(f => f.isConnected);

    /** What would have to be typed again; lists that are only looked through are held, and not asked about. */
    const asks = () => unsaved().some(f => formOf(f)?.matches("form"));

    const load = key => {
        const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
        return kept === null || Date.now() - kept.at > lasts ? new Map() : new Map(kept.fields);
    };

    function hold() {
        clearTimeout(timer);
        for (const form of new Set(unsaved().map(formOf))) {
            if (form === null || !isAlone(form))
                continue;
            const key = keyOf(form);
            held.set(form.dataset.form, key);
            const all = [...waiting.get(form) ?? [], ...unsaved().filter(f => formOf(f) === form).map(f => [f.dataset.field, read(f)])];
            sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: all }));
        }
    }

    function tell(field) {
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
    }

    /** The server may have missed what was typed while the line was down. */
    function repeat() {
        unsaved().forEach(tell);
    }

    function put(field, value) {
        touched.add(field);
        if (read(field) === value)
            return;
        putting = true;
        if (typeof value === "boolean")
            field.click();
        else
            field.value = value;
        tell(field);
        putting = false;
    }

    /** Puts back what a form that is shown had, as far as its fields are there. */
    function putBack() {
        if (document.querySelector("main[data-ready=true]") === null)
            return;
        for (const form of document.querySelectorAll("main [data-form]")) {
            if (!waiting.has(form))
                waiting.set(form, isAlone(form) ? load(keyOf(form)) : new Map());
            const left = waiting.get(form);
            const before = left.size;
            for (const field of left.size === 0 ? [] : [...form.querySelectorAll("[data-field]")].filter(f => isHeld(f) && !f.disabled)) {
                const name = field.dataset.field;
                if (!left.has(name))
                    continue;
                held.set(form.dataset.form, keyOf(form));
                put(field, left.get(name));
                left.delete(name);
            }
            if (left.size < before)
                say(form);
        }
    }

    function say(form) {
        const notice = document.getElementById("pulih");
        const discard = document.createElement("button");
        discard.type = "button";
        discard.className = "plain-button";
        discard.textContent = "Buang isian itu";
        discard.addEventListener("click", () => {
            forget(form.dataset.form);
            loadAnew();
        });
        notice.replaceChildren("Isian yang belum tersimpan sudah dikembalikan; periksa, lalu simpan. ", discard);
    }

    function forget(name) {
        sessionStorage.removeItem(held.get(name));
        for (const field of [...touched].filter(f => !f.isConnected || formOf(f)?.dataset.form === name))
            touched.delete(field);
        for (const form of document.querySelectorAll(`main [data-form="${CSS.escape(name)}"]`))
            waiting.set(form, new Map());
    }

    /** Without the browser's question: what is typed is held and comes back. */
    function letGo() {
        hold();
        leaving = true;
    }

    function loadAnew() {
        letGo();
        location.reload();
    }

    document.addEventListener("input", e => {
        if (putting)
            return;
        document.getElementById("pulih")?.replaceChildren();
        if (!isHeld(e.target))
            return;
        touched.add(e.target);
        clearTimeout(timer);
        timer = setTimeout(hold, rest);
    });
    window.addEventListener("pagehide", hold);
    window.addEventListener("beforeunload", e => {
        if (!leaving && asks())
            e.preventDefault();
    });

    /* Who follows a link away from what is not saved is asked first. */
    document.addEventListener("click", e => {
        const link = e.target instanceof Element ? e.target.closest("a[href]") : null;
        const dialog = document.getElementById("belum-tersimpan");
        if (link === null || dialog === null || leaving || e.ctrlKey || e.metaKey || e.shiftKey || link.target !== "" || link.hasAttribute("download")
            || link.origin !== location.origin || link.pathname + link.search === location.pathname + location.search || !asks())
            return;
        e.preventDefault();
        e.stopImmediatePropagation();
        const names = new Set(unsaved().map(f => formOf(f)?.dataset.form));
        dialog.addEventListener("close", () => {
            if (dialog.returnValue === "")
                return;
            if (dialog.returnValue === "buang")
                names.forEach(forget);
            hold();
            touched.clear();
            link.click();
        }, { once: true });
        dialog.returnValue = "";
        dialog.showModal();
    }, true);

    new MutationObserver(putBack).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-ready"] });
    putBack();
    return { saved: forget, letGo, loadAnew, repeat };
})();
