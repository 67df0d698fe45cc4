/**
 * One participant's facts as the listings tell them, in the field's words, with the record each came from.
 *
 * <p>Start at {@link org.oncovigil.subject.SubjectRecord}. Nothing here is graded, attributed or judged. Source columns
 * keep their CDISC names in the listing room and nowhere else. A number that may be missing is an {@code Optional}
 * (decision 0004); a missing date is a {@link org.oncovigil.timing.PartialDate}; a missing text is empty.
 */
package org.oncovigil.subject;
