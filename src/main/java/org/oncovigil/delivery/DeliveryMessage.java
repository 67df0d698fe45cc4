package org.oncovigil.delivery;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can go wrong between an alert and its reader. */
public enum DeliveryMessage implements MessageId {
    NOT_WRITTEN("ALR-001", "Alert could not be delivered", "警报无法送达"),
    WRONG_SUBJECT("ALR-002", "Alert text holds another subject's code and was not sent", "警报文本含其他受试者编号，未发送"),
    NO_RECIPIENT("ALR-003", "Alert has no recipient", "警报没有收件人"),
    SERVER_REFUSED("ALR-004", "Mail server did not take the alert", "邮件服务器未接收警报"),
    NO_PASSWORD("ALR-005", "Password of the mail server is not there", "缺少邮件服务器密码"),
    COMMAND_FAILED("ALR-006", "Alert command did not take the alert", "警报命令未接收警报"),
    UNBLINDING("ALR-007", "Alert text could unblind its reader and was not sent", "警报文本可能破盲，未发送"),
    UNKNOWN_ALERT("ALR-008", "No such alert", "没有该警报"),
    REPLY_UNREADABLE("ALR-009", "Reply could not be taken as an answer", "回复无法作为答复");

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
