package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.examples.setup.LocalBank;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description =
        "Run the sandbox bank on loopback until it is stopped. Its books are in the home.")
final class BankServeCommand implements Action {
  private static final Logger LOG = LoggerFactory.getLogger(BankServeCommand.class);

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8720",
      description = "where to listen; 0 for any free port (default: 8720)")
  private String port;

  @Override
  public Answer run(Context context) throws IOException {
    int number = Inputs.number("--port", port, 0, 65_535);
    Home home = context.home();
    boolean founded = Files.exists(LocalBank.keyring(home.bank()));
    requireFree(number);
    try (Secret passphrase = founded ? context.passphrase() : context.newPassphrase()) {
      PrivateFiles.folder(home.bank());
      Serving serving = new Serving(open(context, home, passphrase, number), home.bankRecord());
      // Ends the bank in order when the process is told to stop.
      Thread atEnd = new Thread(serving::close, "bank-stop");
      Runtime.getRuntime().addShutdownHook(atEnd);
      try {
        serving.tell(context);
        serving.await();
      } finally {
        serving.close();
        removeHook(atEnd);
      }
    }
    return Answer.silent();
  }

  private static LocalBank open(Context context, Home home, Secret passphrase, int port)
      throws IOException {
    try {
      return LocalBank.open(home.bank(), passphrase, port, context.lockWait());
    } catch (BindException e) {
      throw taken(port);
    }
  }

  /** Before a bank is founded, so that nothing is made for one that cannot serve. */
  private static void requireFree(int port) throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (BindException e) {
      throw taken(port);
    }
  }

  private static Failure taken(int port) {
    return Failure.infrastructure(
        "PORT_TAKEN",
        "Port " + port + " is taken. Choose another with --port.",
        "端口 " + port + " 已被占用，请用 --port 另选。");
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is on its way out, and the hook is what brought us here.
      LOG.debug("The process is ending already.");
    }
  }

  /** A bank that serves, and its record in the home. */
  private static final class Serving implements AutoCloseable {
    private final LocalBank bank;
    private final Path record;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean closed = new AtomicBoolean();

    Serving(LocalBank bank, Path record) {
      this.bank = bank;
      this.record = record;
    }

    void tell(Context context) throws IOException {
      new BankRecord(bank.bank().uri(), Reveal.text(bank.bank().adminToken())).write(record);
      ObjectNode body = Views.object();
      body.put("bank", bank.bank().uri().toString());
      body.put("issuer", bank.bank().info().profile().code());
      body.put("home", String.valueOf(record.getParent()));
      context
          .printer()
          .print(Answer.done(body).withNote("Serving. Stop it with Ctrl-C.", "银行已启动，按 Ctrl-C 停止。"));
    }

    void await() {
      try {
        stopped.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        try {
          Files.deleteIfExists(record);
        } catch (IOException e) {
          // The token in it is void as of now.
          LOG.warn("The file {} could not be deleted.", record);
        }
        bank.close();
        stopped.countDown();
      }
    }
  }
}
