package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.value.Page;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which page of a long list to show. */
final class PageOption {
  private static final int MOST = 1_000;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      descriptionKey = "page-limit",
      description = "how many at most, up to 1000 (default: 20)")
  private String limit;

  @Option(
      names = "--after",
      paramLabel = "NEXT",
      descriptionKey = "page-after",
      description = "go on where a page ended: its 'next'")
  private @Nullable String after;

  /** Checks what was given, before anything is opened. */
  void check() {
    limit();
  }

  int limit() {
    return Inputs.number("--limit", limit, 1, MOST);
  }

  Optional<String> after() {
    return Optional.ofNullable(after);
  }

  /** A page as a list of this name, with where the next one begins. */
  static <T> Answer answer(String name, Page<T> page, Function<? super T, ObjectNode> view) {
    return answer(Views.object(), name, page, view);
  }

  /** The same after what is said already. */
  static <T> Answer answer(
      ObjectNode body, String name, Page<T> page, Function<? super T, ObjectNode> view) {
    ArrayNode list = body.putArray(name);
    page.items().forEach(one -> list.add(view.apply(one)));
    page.next().ifPresent(next -> body.put("next", next));
    return Answer.done(body);
  }
}
