package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.examples.tour.Tour;
import dev.kabao.examples.tour.TourFailedException;
import dev.kabao.examples.tour.TourStep;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;

@Command(
    name = "tour",
    description = {
      "See a card bound, money moved in every way, a month of a person's life, a failure and a"
          + " bad day survived, the books closed, and the disk searched: some seconds.",
      "Runs in a temporary folder; with --home DIR in a new folder there, which is kept."
    })
final class TourCommand implements Action {

  @Override
  public Answer run(Context context) throws IOException {
    Optional<Path> named = context.namedHome();
    try (WorkFolder folder =
            named.isPresent()
                ? WorkFolder.in(named.get(), "tour-", true)
                : WorkFolder.temporary("kabao-tour-");
        Secret passphrase = RandomPassphrase.make()) {
      ObjectNode body = Views.object();
      ArrayNode steps = body.putArray("steps");
      TourTeller teller = new TourTeller(context.printer());
      try {
        new Tour(
                folder.path(),
                step -> {
                  steps.add(view(step));
                  teller.tell(step);
                })
            .run(passphrase);
      } catch (TourFailedException e) {
        String reason = String.valueOf(e.getMessage());
        return Answer.failed(
            ExitCode.INFRASTRUCTURE, "TOUR_FAILED", new LocalText(reason, reason), body);
      }
      return end(context, folder, body);
    }
  }

  private static Answer end(Context context, WorkFolder folder, ObjectNode body) {
    if (folder.kept()) {
      body.put("home", folder.path().toString());
    }
    // People have read the steps as they happened.
    if (!context.json()) {
      body.remove("steps");
    }
    return Answer.done(body)
        .withNote(
            "That was the whole job. Next: read README, or run kabao --help.",
            "完整流程到此结束。接下来可阅读 README，或运行 kabao --help。");
  }

  private static ObjectNode view(TourStep step) {
    ObjectNode view = Views.object();
    view.put("step", step.name());
    Views.text(view, "title", step.title());
    Views.text(view, "text", step.text());
    ObjectNode facts = view.putObject("facts");
    step.facts().forEach(facts::putPOJO);
    return view;
  }
}
