package dev.kabao.wallet.importer.camt;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts of an entry by the names that ISO 20022 gives them.
 *
 * <p>The library has types of its own for each version, without a common one, but the elements that
 * are of interest here have had the same names in all: so they are asked for by name.
 */
final class Parts {

  /** Of each type the getters by name, or that it has none of a name. */
  private static final Map<Class<?>, Map<String, Optional<Method>>> GETTERS =
      new ConcurrentHashMap<>();

  private static final Pattern SLASH = Pattern.compile("/");

  private Parts() {}

  /** All that a path of names leads to, in the order of the document. */
  static Stream<Object> all(Object from, String path) {
    List<Object> found = List.of(from);
    for (String name : SLASH.splitAsStream(path).toList()) {
      List<Object> next = new ArrayList<>();
      for (Object each : found) {
        children(each, name, next);
      }
      found = next;
    }
    return found.stream();
  }

  /** The first that a path leads to and that is of a type. */
  static <T> Optional<T> first(Object from, String path, Class<T> type) {
    return all(from, path).filter(type::isInstance).map(type::cast).findFirst();
  }

  /** The texts that a path leads to, and the names of what is one of a list. */
  static Stream<String> texts(Object from, String path) {
    return all(from, path)
        .map(each -> each instanceof Enum<?> code ? code.name() : each)
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  private static void children(Object from, String name, List<Object> found) {
    Optional<Method> getter =
        GETTERS
            .computeIfAbsent(from.getClass(), any -> new ConcurrentHashMap<>())
            .computeIfAbsent(name, any -> getter(from.getClass(), name));
    if (getter.isEmpty()) {
      return;
    }
    Object child = value(getter.get(), from);
    if (child instanceof List<?> list) {
      list.forEach(
          each -> {
            if (each != null) {
              found.add(each);
            }
          });
    } else if (child != null) {
      found.add(child);
    }
  }

  private static Optional<Method> getter(Class<?> type, String name) {
    String property = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return Stream.of("get" + property, "is" + property)
        .flatMap(
            getter ->
                Stream.of(type.getMethods())
                    .filter(
                        method ->
                            method.getName().equals(getter) && method.getParameterCount() == 0))
        .findFirst();
  }

  private static @Nullable Object value(Method getter, Object from) {
    try {
      return getter.invoke(from);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A getter of a generated type failed: " + getter, e);
    }
  }
}
