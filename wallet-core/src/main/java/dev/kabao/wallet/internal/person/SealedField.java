package dev.kabao.wallet.internal.person;

import dev.kabao.wallet.internal.doc.Body;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document that is sealed with the wallet's data key.
 *
 * @param component its name in the document
 * @param field its name in {@link dev.kabao.wallet.spi.vault.FieldRef}
 * @param get what is there; null if nothing is
 * @param with the same document with the field sealed anew
 */
public record SealedField<T extends Body>(
    String component,
    String field,
    Function<T, byte @Nullable []> get,
    BiFunction<T, byte[], T> with) {}
