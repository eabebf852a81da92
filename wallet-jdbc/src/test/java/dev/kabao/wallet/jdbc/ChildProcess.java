package dev.kabao.wallet.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.testkit.store.CommitBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;
import org.sqlite.JDBC;

/** Runs a main class of these tests in a JVM of its own. */
final class ChildProcess {
  private ChildProcess() {}

  /** Starts {@code main}; what it says on standard error is seen in the tests' output. */
  static Process start(Class<?> main, String... arguments) throws IOException {
    return new ProcessBuilder(command(main, arguments))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static List<String> command(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx128m");
    command.add("-cp");
    command.add(classPath());
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** By the places of classes: the tests themselves may run on the module path. */
  private static String classPath() {
    Set<String> roots = new LinkedHashSet<>();
    for (Class<?> each :
        List.of(
            ChildProcess.class,
            SqliteStore.class,
            Store.class,
            CommitBuilder.class,
            HikariDataSource.class,
            JDBC.class,
            Logger.class,
            NullMarked.class)) {
      roots.add(root(each));
    }
    return String.join(File.pathSeparator, roots);
  }

  private static String root(Class<?> type) {
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    URL url = Objects.requireNonNull(type.getResource(resource), resource);
    String place = url.toString();
    String root =
        place.startsWith("jar:")
            ? place.substring("jar:".length(), place.indexOf("!/"))
            : place.substring(0, place.length() - resource.length());
    return Path.of(URI.create(root)).toString();
  }
}
