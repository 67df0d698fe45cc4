package org.oncovigil.escalation;

import org.oncovigil.attribution.AssessedEvent;

/**
 * An event as it would be if one fact were another.
 *
 * @param fact which fact is another
 * @param en the other value, in English
 * @param zh the other value, in Chinese
 * @param event the event with it
 */
public record EventAlternative(Fact fact, String en, String zh, AssessedEvent event) {
    /** The facts that are tried. */
    public enum Fact {
        GRADE("the grade", "分级"),
        ONSET("the onset", "发生日期"),
        LENGTH("the length", "持续时间"),
        MECHANISM("the mechanism", "毒性机制"),
        CAUSALITY("the investigator's causality", "研究者因果判断"),
        ADMISSION("the admission to hospital", "是否住院");

        private final String en;
        private final String zh;

        Fact(String en, String zh) {
            this.en = en;
            this.zh = zh;
        }

        /** Its name in English. */
        public String en() {
            return en;
        }

        /** Its name in Chinese. */
        public String zh() {
            return zh;
        }
    }
}
