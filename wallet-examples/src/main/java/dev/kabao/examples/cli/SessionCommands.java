package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.session.SessionView;
import dev.kabao.wallet.value.SessionId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where a person is signed in. */
@Command(
    name = "sessions",
    description = "Where you are signed in: list and end sessions.",
    subcommands = {
      SessionCommands.Listed.class,
      SessionCommands.End.class,
      SessionCommands.EndOthers.class
    })
final class SessionCommands {

  @Command(name = "list", description = "List the open sessions, the newest first.")
  static final class Listed implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> {
            ObjectNode body = Views.object();
            ArrayNode list = body.putArray("sessions");
            wallet.sessions().open().forEach(one -> list.add(view(one)));
            return Answer.done(body);
          });
    }

    private static ObjectNode view(SessionView session) {
      ObjectNode view = Views.object();
      view.put("sessionId", session.id().toString());
      session.device().ifPresent(device -> view.put("device", device.name()));
      session.source().ifPresent(source -> view.put("source", source));
      ArrayNode shown = view.putArray("shown");
      session.factors().stream().sorted().map(Words::of).forEach(shown::add);
      view.put("openedAt", Times.text(session.openedAt()));
      view.put("usedAt", Times.text(session.usedAt()));
      view.put("endsAt", Times.text(session.endsAt()));
      view.put("current", session.current());
      return view;
    }
  }

  @Command(name = "end", description = "End a session, your own too.")
  static final class End implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "session", description = "the session")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      SessionId session = Ids.sessionId(id);
      return request.onWallet(
          context,
          (wallet, same) -> {
            wallet.sessions().end(same, session);
            return Answer.done(Views.object().put("sessionId", session.toString()))
                .withNote("It has ended.", "该会话已结束。");
          });
    }
  }

  @Command(name = "end-others", description = "End all sessions but the one that you are in.")
  static final class EndOthers implements Action {
    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      return request.onWallet(
          context,
          (wallet, same) -> {
            wallet.sessions().endOthers(same);
            return Answer.done(Views.object().put("ended", true))
                .withNote("All other sessions have ended.", "其他会话均已结束。");
          });
    }
  }
}
