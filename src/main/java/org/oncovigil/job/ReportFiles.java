package org.oncovigil.job;

/**
 * The files of a run's report.
 *
 * @param workbook the workbook's path; empty if none was written
 * @param page the page's path; empty if none was written
 */
record ReportFiles(String workbook, String page) {
    static final ReportFiles NONE = new ReportFiles("", "");
}
