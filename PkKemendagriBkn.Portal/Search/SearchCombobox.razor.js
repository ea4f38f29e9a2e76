"use strict";

/** Whether the person is writing somewhere, so that a key is a letter and not a command. */
function isWriting(target) {
    return target instanceof Element && target.closest("textarea, select, [contenteditable], [role='dialog'], input:not([type='checkbox'], [type='radio'], [type='button'], [type='submit'], [type='file'])") !== null;
}

/** Brings the person to the field at "/" or Ctrl+K, and keeps the arrow keys from moving the caret in it. */
export function listen(field) {
    const toField = event => {
        const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
        const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
        if ((!slash && !control) || event.defaultPrevented || isWriting(event.target))
            return;
        event.preventDefault();
        field.focus();
        field.select();
    };
    const arrows = event => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp")
            event.preventDefault();
    };
    document.addEventListener("keydown", toField);
    field.addEventListener("keydown", arrows);
    return {
        stop() {
            document.removeEventListener("keydown", toField);
            field.removeEventListener("keydown", arrows);
        },
    };
}

/** Scrolls a suggestion into sight. */
export function reveal(id) {
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
}
