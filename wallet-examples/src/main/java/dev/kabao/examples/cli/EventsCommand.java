package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "events",
    description = {
      "What happened, of all wallets, the oldest first.",
      "With --follow it goes on until it is stopped, and prints one line for each event; with"
          + " --json each line is an object."
    })
final class EventsCommand implements Action {
  private static final Logger LOG = LoggerFactory.getLogger(EventsCommand.class);
  private static final int PAGE = 1000;
  private static final long PAUSE_MILLIS = 1000;

  @Option(
      names = "--after",
      paramLabel = "N",
      defaultValue = "0",
      description = "only those with a larger sequence (default: 0)")
  private String after;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "how many at most, up to 1000 (default: 100); not with --follow")
  private String limit;

  @Option(names = "--follow", description = "wait for more")
  private boolean follow;

  @Override
  public Answer run(Context context) throws IOException {
    long start = Inputs.longNumber("--after", after);
    int most = Inputs.number("--limit", limit, 1, PAGE);
    if (follow) {
      return follow(context, start);
    }
    return Platforms.with(
        context,
        wallets -> {
          List<WalletEvent> events = wallets.events(start, most);
          ObjectNode body = Views.object();
          ArrayNode list = body.putArray("events");
          events.forEach(event -> list.add(EventViews.event(event)));
          if (events.size() == most) {
            body.put("next", events.get(most - 1).sequence());
          }
          return Answer.done(body);
        });
  }

  /** The store is closed between looks, so that other commands get at it. */
  private static Answer follow(Context context, long start) throws IOException {
    long last = start;
    try (Session session = Session.open(context)) {
      while (!Thread.currentThread().isInterrupted()) {
        long from = last;
        List<WalletEvent> events = newer(session, from);
        for (WalletEvent event : events) {
          context.printer().line(EventViews.event(event), EventViews.line(event));
          last = event.sequence();
        }
        if (events.size() < PAGE) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Answer.silent();
  }

  /** Nothing yet if somebody else has the store for long: this waits anyway. */
  private static List<WalletEvent> newer(Session session, long after) throws IOException {
    try {
      return session.with(wallets -> wallets.events(after, PAGE));
    } catch (WalletException e) {
      if (!e.code().retryable()) {
        throw e;
      }
      LOG.debug("The store could not be read for now: {}", e.code());
      return List.of();
    }
  }
}
