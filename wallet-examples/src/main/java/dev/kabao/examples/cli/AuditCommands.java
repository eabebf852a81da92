package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.audit.AuditActor;
import dev.kabao.wallet.audit.AuditEntry;
import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was done, and the proof that nobody changed it since. */
@Command(
    name = "audit",
    description = "What was done by whom, and the proof that nobody changed it since.",
    subcommands = {AuditCommands.Verify.class, AuditCommands.Head.class, AuditCommands.Trail.class})
final class AuditCommands {

  @Command(
      name = "verify",
      description = {
        "Compare everything that is stored with the journal, and say what was changed and where.",
        "With --head, also whether history was taken back to before then. Ends with 1 if anything is"
            + " wrong."
      })
  static final class Verify implements Action {
    @Option(
        names = "--head",
        paramLabel = "HEAD",
        description = "a head that was kept elsewhere: see kabao audit head")
    private @Nullable String head;

    @Override
    public Answer run(Context context) throws IOException {
      Optional<JournalHead> anchored = Optional.ofNullable(head).map(Verify::parse);
      try (ProgressBar bar = ProgressBar.of(context)) {
        return Platforms.with(
            context,
            wallets ->
                answer(
                    wallets
                        .audit()
                        .verify(
                            anchored,
                            (done, total) -> bar.show(done, total, new LocalText("rows", "行")))));
      }
    }

    private static JournalHead parse(String text) {
      try {
        return JournalHead.parse(text);
      } catch (IllegalArgumentException e) {
        throw Failure.input(
            "--head", "a number, a colon and hexadecimal digits.", "须为数字、冒号与十六进制数字。");
      }
    }

    private static Answer answer(JournalCheck check) {
      ObjectNode body = Views.object();
      body.put("intact", check.intact());
      body.put("rows", check.rows());
      body.put("found", check.found());
      body.put("takenOver", check.takenOver());
      body.put("balanced", check.ledger().balanced());
      check.head().ifPresent(newest -> body.put("head", newest.toString()));
      ArrayNode list = body.putArray("findings");
      check.findings().forEach(finding -> list.add(view(finding)));
      return check.intact()
          ? Answer.done(body).withNote("Everything is as the wallet wrote it.", "所有数据均与钱包写入时一致。")
          : Answer.failed(
              ExitCode.REFUSED,
              "NOT_INTACT",
              new LocalText(
                  "Something was changed behind the wallet's back. Do not trust this store until"
                      + " somebody has looked at it.",
                  "数据曾被绕过钱包改动，核查之前请勿信任该存储。"),
              body);
    }

    private static ObjectNode view(JournalFinding finding) {
      ObjectNode view = Views.object();
      view.put("where", finding.where());
      view.put("kind", Words.of(finding.kind()));
      Views.text(view, "message", finding.kind().text());
      view.put("detail", finding.detail());
      return view;
    }
  }

  @Command(
      name = "head",
      description = {
        "Print the journal's head, which stands for everything until now.",
        "Keep it where this machine cannot reach, for kabao audit verify --head."
      })
  static final class Head implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      return Platforms.with(
          context,
          wallets -> {
            JournalHead head = wallets.audit().head();
            return Answer.done(
                Views.object().put("head", head.toString()).put("number", head.number()));
          });
    }
  }

  @Command(
      name = "trail",
      description = "What happened in the wallet, the newest first: what, when, and who did it.")
  static final class Trail implements Action {
    @Mixin private PageOption page;

    @Override
    public Answer run(Context context) throws IOException {
      page.check();
      return Platforms.withWallet(
          context,
          (wallets, wallet) ->
              PageOption.answer(
                  "entries", wallet.audit().entries(page.after(), page.limit()), Trail::view));
    }

    private static ObjectNode view(AuditEntry entry) {
      ObjectNode view = Views.object();
      view.put("sequence", entry.sequence());
      view.put("at", Times.text(entry.at()));
      view.put("type", entry.type());
      Views.text(view, "text", entry.text());
      view.put("subject", EventViews.subject(entry.type(), entry.subject()));
      by(view.putObject("by"), entry.by());
      return view;
    }

    private static void by(ObjectNode view, AuditActor actor) {
      if (actor instanceof AuditActor.Session session) {
        view.put("who", "session").put("sessionId", session.session().toString());
        session.device().ifPresent(device -> view.put("device", device.name()));
        session.source().ifPresent(source -> view.put("source", source));
      } else if (actor instanceof AuditActor.HostSession host) {
        view.put("who", "host-session").put("sessionId", host.session().toString());
      } else {
        view.put("who", actor instanceof AuditActor.Platform ? "platform" : "somebody-else");
      }
    }
  }
}
