package org.oncovigil.study;

import java.util.List;

/**
 * Who is told of what, and how.
 *
 * @param recipients everybody who can be told
 * @param onFirstLoad whether findings of a study's very first night are alerted; otherwise they are listed only
 * @param sender the address that alerts come from
 * @param contact whom to call, printed on each alert
 */
public record AlertPlan(List<Recipient> recipients, boolean onFirstLoad, String sender, String contact) {
    public AlertPlan {
        recipients = List.copyOf(recipients);
    }
}
