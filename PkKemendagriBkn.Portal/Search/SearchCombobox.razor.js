"use strict";

/** Says in the field what the new page shows, whatever was typed for the old one. */
export function put(field, text) {
    if (field.value !== text)
        field.value = text;
}

/** Scrolls a suggestion into sight. */
export function reveal(id) {
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
}
