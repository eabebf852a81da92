package dev.kabao.wallet.internal.person;

import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.spi.vault.FieldRef;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed with the wallet's data key in one place of a document's shape: one value, none, or
 * one for each of the things that the document lists.
 *
 * @param component where it stands in the document: names of fields, with dots between them; those
 *     of a list's things follow the list's own
 * @param each goes over the values that are there
 */
public record SealedField<T extends Body>(String component, Each<T> each) {

  /** Seals a value anew, or gives it back as it is. */
  @FunctionalInterface
  public interface Change {
    /** What is to stand where {@code value} stands, which was sealed under {@code place}. */
    byte[] of(FieldRef place, byte[] value);
  }

  /** Goes over the values of one field. */
  @FunctionalInterface
  public interface Each<T extends Body> {
    /** The same document, with each value changed. */
    T changed(Stored<T> document, Change change);
  }

  /**
   * A field with one value, sealed under the document's own id.
   *
   * @param component its name in the document
   * @param field its name in {@link FieldRef}
   * @param get what is there; null if nothing is
   * @param with the same document with another value there
   */
  static <T extends Body> SealedField<T> of(
      String component,
      String field,
      Function<T, byte @Nullable []> get,
      BiFunction<T, byte[], T> with) {
    return new SealedField<>(
        component,
        (document, change) -> {
          T body = document.body();
          byte[] value = get.apply(body);
          return value == null
              ? body
              : with.apply(body, change.of(new FieldRef(document.id(), field), value));
        });
  }
}
