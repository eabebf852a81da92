package dev.kabao.wallet.sandbox.books;

import dev.kabao.wallet.settlement.Finding;
import dev.kabao.wallet.settlement.Reconciliation;
import dev.kabao.wallet.settlement.SettlementReconciler.Progress;
import java.util.List;

/** A day's books as they were closed. */
record Closed(Reconciliation counts, List<Finding> findings, List<Progress> progress) {}
