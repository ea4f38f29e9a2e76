"use strict";

/* The keys of the time line: one stop in the order of Tab, arrows from mark to mark, plus and minus for the range. Works before the circuit is there. */
(() => {
    const marks = drawing => [...drawing.querySelectorAll("a.timeline-mark")];

    const go = mark => {
        if (mark === undefined || mark === null)
            return;
        mark.focus();
        mark.scrollIntoView({ block: "nearest", inline: "nearest" });
    };

    // Whatever has the focus is the one stop from then on.
    document.addEventListener("focusin", event => {
        const mark = event.target instanceof Element ? event.target.closest("a.timeline-mark") : null;
        if (mark === null)
            return;
        for (const other of marks(mark.closest("[data-timeline]")))
            other.setAttribute("tabindex", other === mark ? "0" : "-1");
    });

    /** The nearest mark of the lane above or below that has any. */
    const across = (mark, step) => {
        const lanes = [...mark.closest("[data-timeline]").querySelectorAll("g[role=group]")].filter(g => g.querySelector("a.timeline-mark") !== null);
        const lane = lanes[lanes.indexOf(mark.closest("g[role=group]")) + step];
        if (lane === undefined)
            return null;
        const x = Number(mark.dataset.x);
        return marks(lane).reduce((best, next) => Math.abs(Number(next.dataset.x) - x) < Math.abs(Number(best.dataset.x) - x) ? next : best);
    };

    document.addEventListener("keydown", event => {
        const drawing = document.querySelector("[data-timeline]");
        if (drawing === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
            return;
        const target = event.target instanceof Element ? event.target : document.body;
        const mark = target.closest("a.timeline-mark");
        const zoom = event.key === "+" || event.key === "=" ? "[data-timeline-in]" : event.key === "-" ? "[data-timeline-out]" : null;
        if (zoom !== null && target.closest("input, select, textarea, [contenteditable], [role='dialog']") === null) {
            event.preventDefault();
            document.querySelector(zoom)?.click();
            return;
        }

        if (mark === null)
            return;
        const lane = marks(mark.closest("g[role=group]"));
        const at = lane.indexOf(mark);
        const next = {
            ArrowRight: () => lane[at + 1], ArrowLeft: () => lane[at - 1], ArrowDown: () => across(mark, 1), ArrowUp: () => across(mark, -1),
            Home: () => lane[0], End: () => lane[lane.length - 1],
        }[event.key];
        if (next === undefined)
            return;
        event.preventDefault();
        go(next());
    });
})();
