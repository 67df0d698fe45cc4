package org.oncovigil.delivery;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can go wrong between an alert and its reader. */
public enum DeliveryMessage implements MessageId {
    NOT_WRITTEN("ALR-001", "Alert could not be delivered", "警报无法送达"),
    WRONG_SUBJECT("ALR-002", "Alert text holds another subject's code and was not sent", "警报文本含其他受试者编号，未发送"),
    NO_RECIPIENT("ALR-003", "Alert has no recipient", "警报没有收件人");

    private final String id;
    private final String titleEn;
    private final String titleZh;

    DeliveryMessage(String id, String titleEn, String titleZh) {
        this.id = id;
        this.titleEn = titleEn;
        this.titleZh = titleZh;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }

    @Override
    public String titleZh() {
        return titleZh;
    }
}
