package org.oncovigil.job;

import java.util.List;
import java.util.Optional;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.RowStore.SourceRow;

/**
 * One row of a listing on its way to the store, with what is wrong with it; or, without a row, what is wrong with a file.
 */
record IntakeItem(Optional<SourceRow> row, List<Problem> problems) {}
