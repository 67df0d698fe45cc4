package org.oncovigil.report;

public enum Language {
    EN,
    ZH,
    BOTH
}
