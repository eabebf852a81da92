package dev.kabao.wallet.internal.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.spi.store.IndexEntry;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document that tells of a person.
 *
 * @param type the documents
 * @param file what they are called in an archive
 * @param how how those of a wallet are found
 * @param owner whose wallet it belongs to; null for none
 * @param fields what is sealed in it
 * @param hidden what else is not shown in an archive: blind indexes, and what guards the wallet;
 *     named as in {@link SealedField}
 * @param open adds what is sealed to what an archive shows, in words
 * @param erased what is left of it once the person's data is destroyed
 * @param index all its keys
 */
public record PersonalDoc<T extends Body>(
    Class<T> type,
    String file,
    How how,
    Function<Stored<T>, @Nullable UUID> owner,
    List<SealedField<T>> fields,
    List<String> hidden,
    BiConsumer<Stored<T>, ObjectNode> open,
    UnaryOperator<T> erased,
    Function<Stored<T>, List<IndexEntry>> index) {

  /** How the documents of a wallet are found. */
  public enum How {
    /** The wallet has a stream of them. */
    STREAM,
    /** The whole collection is looked through. */
    WALK,
    /** There is one, under the wallet's own id. */
    SAME_ID,
    /** The wallet's list of bills has them. */
    LISTED,
    /** Each of the wallet's payments has a stream of them. */
    STREAM_OF_PAYMENT
  }
}
