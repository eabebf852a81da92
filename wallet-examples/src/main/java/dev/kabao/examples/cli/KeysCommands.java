package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.crypto.KeySources;
import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.keys.RotationProgress;
import dev.kabao.wallet.spi.vault.WrappingKeys;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The keys that everything personal is sealed by. */
@Command(
    name = "keys",
    description = "The keys of the home: which are in use, and renewing them.",
    subcommands = {KeysCommands.Listed.class, KeysCommands.Rotate.class})
final class KeysCommands {

  @Command(
      name = "list",
      description = "List the wrapping keys, and how many data keys each wraps.")
  static final class Listed implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      context.home().requireSetUp();
      try (Secret passphrase = context.passphrase();
          Session session = Session.open(context, passphrase)) {
        WrappingKeys keys =
            session
                .vault()
                .wrappingKeys(context.home().keyring(), KeySources.passphrase(passphrase));
        return session.with(
            wallets -> {
              SortedMap<Integer, Long> inUse = wallets.keys().inUse();
              ObjectNode body = Views.object();
              ArrayNode list = body.putArray("wrappingKeys");
              for (int version : keys.versions()) {
                list.addObject()
                    .put("version", version)
                    .put("current", version == keys.current())
                    .put("dataKeys", inUse.getOrDefault(version, 0L));
              }
              return Answer.done(body);
            });
      }
    }
  }

  @Command(
      name = "rotate",
      description = {
        "Make a new wrapping key, and have it wrap every data key. Nothing that is sealed changes.",
        "What was interrupted goes on where it was. The older wrapping keys stay until --retire:"
            + " what a backup holds is opened by a keyring of that time only."
      })
  static final class Rotate implements Action {
    @Option(
        names = "--data-keys",
        description = "then give every wallet a new data key, and seal everything anew by it")
    private boolean dataKeys;

    @Option(
        names = "--retire",
        description = "then take keys away that nothing needs any more; a data key, after an hour")
    private boolean retire;

    @Option(
        names = "--pace",
        paramLabel = "N",
        defaultValue = "0",
        description =
            "documents per second, to leave room for payments (default: 0, as many as can be)")
    private String pace;

    @Override
    public Answer run(Context context) throws IOException {
      RotationPace speed = new RotationPace(Inputs.number("--pace", pace, 0, 1_000_000));
      context.home().requireSetUp();
      try (Secret passphrase = context.passphrase();
          Session session = Session.open(context, passphrase);
          ProgressBar bar = ProgressBar.of(context)) {
        WrappingKeys keys =
            session
                .vault()
                .wrappingKeys(context.home().keyring(), KeySources.passphrase(passphrase));
        return session.with(wallets -> rotate(context, session, wallets, keys, speed, bar));
      }
    }

    private Answer rotate(
        Context context,
        Session session,
        Wallets wallets,
        WrappingKeys keys,
        RotationPace speed,
        ProgressBar bar) {
      ObjectNode body = Views.object();
      boolean underWay =
          wallets.keys().inUse().keySet().stream().anyMatch(used -> used != keys.current());
      body.put("wrappingKey", underWay ? keys.current() : keys.renew());
      body.put("continued", underWay);
      put(body, "rewrapped", wallets.keys().rewrap(speed, progress -> show(bar, progress)));
      rewrapFiles(context, session);
      if (dataKeys) {
        put(body, "renewed", wallets.keys().renewDataKeys(speed, progress -> show(bar, progress)));
      }
      if (retire) {
        put(body, "dataKeysRetired", wallets.keys().retireDataKeys(speed, p -> show(bar, p)));
        ArrayNode gone = body.putArray("wrappingKeysRetired");
        wallets.keys().retire(keys).forEach(gone::add);
      }
      return Answer.done(body)
          .withNote(
              dataKeys ? "Wrapping key and data keys are renewed." : "The wrapping key is renewed.",
              dataKeys ? "包装密钥与数据密钥均已更新。" : "包装密钥已更新。");
    }

    /** Before any wrapping key is taken away: what lies beside the store needs them, too. */
    private static void rewrapFiles(Context context, Session session) {
      try {
        for (SealedFile file : context.home().sealedFiles()) {
          file.rewrap(session.vault());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void put(ObjectNode body, String name, RotationProgress done) {
      body.put(name, done.changed());
    }

    private static void show(ProgressBar bar, RotationProgress progress) {
      bar.show(
          progress.finished() ? progress.total() : progress.seen(),
          progress.total(),
          new LocalText("records", "条记录"));
    }
  }
}
