package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.DocumentWrite;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A write that passed the check of its version.
 *
 * @param write the write
 * @param current the document as it is now; null if it is new
 * @param keys all keys that the write asks for
 */
record PlannedWrite(DocumentWrite write, @Nullable DocumentState current, Set<IndexKey> keys) {}
