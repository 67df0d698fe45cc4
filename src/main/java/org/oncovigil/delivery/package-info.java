/**
 * Brings alerts to people: renders one immutable alert in the recipient's language, checks the text, and writes it as a
 * mail file.
 *
 * <p>Start at {@link org.oncovigil.delivery.MailFolder}. The only room that knows the mail library.
 */
package org.oncovigil.delivery;
