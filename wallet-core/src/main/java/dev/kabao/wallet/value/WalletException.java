package dev.kabao.wallet.value;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that the SDK needs did not work: the store, the keys, or a request that contradicts an
 * earlier one. Expected outcomes, such as a declined payment, are results and never come this way.
 *
 * <p>The message is in English; {@link #text()} has both languages. Neither ever holds a secret or
 * personal data.
 */
public final class WalletException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String ZH = "Zh";

  private final ErrorCode code;
  private final TreeMap<String, String> fields;

  /** An error whose text needs no fields. */
  public WalletException(ErrorCode code) {
    this(code, Map.of(), null);
  }

  /** An error with the fields that its text names. */
  public WalletException(ErrorCode code, Map<String, String> fields) {
    this(code, fields, null);
  }

  /**
   * An error with its cause.
   *
   * @param code what went wrong
   * @param fields values for the places in the code's text; no secrets
   * @param cause what brought it about, or null
   */
  public WalletException(ErrorCode code, Map<String, String> fields, @Nullable Throwable cause) {
    super(code + ": " + fill(code.text().en(), fields), cause);
    this.code = code;
    this.fields = new TreeMap<>(fields);
  }

  /** The stable code. */
  public ErrorCode code() {
    return code;
  }

  /** What the code is about, by name; no secrets. */
  public Map<String, String> fields() {
    return Map.copyOf(fields);
  }

  /** Whether the same call with the same request id may succeed later. */
  public boolean retryable() {
    return code.retryable();
  }

  /** What to tell a person. A field that itself is words has them in Chinese as {@code nameZh}. */
  public LocalText text() {
    return new LocalText(fill(code.text().en(), fields), fill(code.text().zh(), inChinese()));
  }

  private Map<String, String> inChinese() {
    Map<String, String> words = new TreeMap<>(fields);
    words.replaceAll((name, value) -> fields.getOrDefault(name + ZH, value));
    return words;
  }

  private static String fill(String template, Map<String, String> fields) {
    String filled = template;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      filled = filled.replace("{" + field.getKey() + "}", field.getValue());
    }
    return filled;
  }
}
