package org.oncovigil.report;

/** How a report refers to an event that is listed elsewhere. */
interface EventLinks {
    /** What stands for an event, by its identity; nothing for an empty one. */
    Content jump(String event);

    /** The part of an event's identity after its subject. */
    static String shortId(String event) {
        return event.substring(event.indexOf('/') + 1);
    }
}
