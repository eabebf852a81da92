package dev.kabao.wallet.issuer.http;

import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table that says what a channel's codes mean: the same code means different things on
 * different channels, and on one channel for different operations. Immutable, thread-safe.
 *
 * <p>The table is CSV with the columns {@code code,operation,outcome,category,meaning}; {@code
 * operation} is a label of {@link ApiOperation} or {@code *} for all others. A code that is not in
 * the table means nothing: a connector takes it as unknown, never as a decline.
 */
public final class ChannelCodes {
  private static final String HEADER = "code,operation,outcome,category,meaning";
  private static final String ANY = "*";

  private final Map<String, CodeMeaning> meanings;
  private final Set<String> codes;

  private ChannelCodes(Map<String, CodeMeaning> meanings) {
    this.meanings = Map.copyOf(meanings);
    TreeSet<String> seen = new TreeSet<>();
    meanings.values().forEach(meaning -> seen.add(meaning.code()));
    this.codes = Set.copyOf(seen);
  }

  /**
   * The response codes of UnionPay's field 39.
   *
   * <p>A code after which one has to ask first (timeouts 68 and 98, qualified successes A2 and A4
   * to A6, the issuer down 91, a duplicate 94, a state that does not fit 22 and 25) is never a
   * decline where money or an agreement may have come about. 22 and 25 decline a resend and a
   * confirm: both then did nothing.
   */
  public static ChannelCodes unionPay() {
    return parse(resource("unionpay.csv"));
  }

  /** The codes of this module's own API: UnionPay's, and those that the OpenAPI file adds. */
  public static ChannelCodes issuerApi() {
    Map<String, CodeMeaning> all = new LinkedHashMap<>(unionPay().meanings);
    all.putAll(parse(resource("issuer-api.csv")).meanings);
    return new ChannelCodes(all);
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if a row is not of the form, or is there twice
   */
  public static ChannelCodes parse(String csv) {
    List<String> lines = csv.strip().lines().toList();
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
      throw new IllegalArgumentException("A table of codes starts with " + HEADER);
    }
    Map<String, CodeMeaning> meanings = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).strip().split(",", 5);
      if (cells.length != 5 || !cells[0].matches("[\\x21-\\x7e]{1,32}") || !isOperation(cells[1])) {
        throw new IllegalArgumentException("Row " + (i + 1) + " of the codes is not " + HEADER);
      }
      Optional<DeclineCategory> category =
          cells[3].isEmpty() ? Optional.empty() : Optional.of(DeclineCategory.valueOf(cells[3]));
      CodeMeaning meaning =
          new CodeMeaning(
              cells[0], CodeMeaning.Outcome.valueOf(cells[2]), category, cells[4].strip());
      if (meanings.putIfAbsent(key(cells[0], cells[1]), meaning) != null) {
        throw new IllegalArgumentException("Row " + (i + 1) + " of the codes is there twice.");
      }
    }
    return new ChannelCodes(meanings);
  }

  /** What a code means for an operation; empty if the table does not know. */
  public Optional<CodeMeaning> meaning(ApiOperation operation, String code) {
    Objects.requireNonNull(operation, "operation");
    CodeMeaning exact = meanings.get(key(code, operation.label()));
    return Optional.ofNullable(exact != null ? exact : meanings.get(key(code, ANY)));
  }

  /** All codes of the table. */
  public Set<String> codes() {
    return codes;
  }

  /** How many codes there are. */
  @Override
  public String toString() {
    return "ChannelCodes[" + codes.size() + " codes]";
  }

  private static boolean isOperation(String label) {
    for (ApiOperation operation : ApiOperation.values()) {
      if (operation.label().equals(label)) {
        return true;
      }
    }
    return label.equals(ANY);
  }

  private static String key(String code, String operation) {
    return code + "/" + operation;
  }

  private static String resource(String name) {
    try (InputStream in = ChannelCodes.class.getResourceAsStream("codes/" + name)) {
      return new String(
          Objects.requireNonNull(in, "a resource of this module").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A table of this module cannot be read.", e);
    }
  }
}
