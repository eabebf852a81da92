package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code kabao bank serve} on a thread of its own, until it is closed. */
final class ServingBank implements AutoCloseable {
  private final CompletableFuture<String> firstLine = new CompletableFuture<>();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private final Thread thread;

  ServingBank(Cli cli) {
    PrintStream out = new PrintStream(new FirstLine(), true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Io io = cli.io(out, err);
    thread =
        new Thread(
            () -> {
              int code = Kabao.run(io, "bank", "serve", "--port", "0", "--json");
              exit.complete(code);
              firstLine.complete("{}");
            },
            "bank-serve");
    thread.start();
  }

  /** Where it listens, as it printed. */
  String url() {
    try {
      JsonNode said = new ObjectMapper().readTree(firstLine.get(60, TimeUnit.SECONDS));
      return said.path("bank").asText();
    } catch (InterruptedException | ExecutionException | TimeoutException | IOException e) {
      throw new AssertionError("The bank did not say that it serves.", e);
    }
  }

  /** Stops it; its exit code. */
  int stop() {
    thread.interrupt();
    try {
      return exit.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("The bank did not stop.", e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private final class FirstLine extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
      if (b == '\n') {
        firstLine.complete(line.toString(StandardCharsets.UTF_8));
      }
      line.write(b);
    }
  }
}
