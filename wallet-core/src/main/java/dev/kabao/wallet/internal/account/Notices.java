package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.event.EventListener;
import dev.kabao.wallet.event.Subscription;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.internal.doc.PhoneChangeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.message.Message;
import dev.kabao.wallet.spi.message.MessageKind;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells a person what changed about their wallet's safety, so that a stranger's doing is noticed.
 * It listens to events, so a notice that could not be sent is sent later, after a restart too; one
 * may come twice.
 */
public final class Notices implements EventListener {
  /** The name of the listener. */
  public static final String NAME = "kabao-notices";

  /** The sealed field of a change of phone. */
  public static final String PHONE_BEFORE = "phone-before";

  private final Platform platform;
  private final WalletDocs wallets;

  private Notices(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
  }

  /** Listens from now on: nobody is told of what was long ago. */
  public static Subscription subscription(Platform platform) {
    return Subscription.of(NAME, new Notices(platform)).fromNow();
  }

  @Override
  public void on(WalletEvent event) {
    Optional<LocalText> text = MessageTexts.notice(event.type(), event.at(), platform.zone());
    Optional<Stored<WalletBody>> wallet =
        text.flatMap(any -> platform.find(WalletBody.class, event.wallet().value()))
            .filter(WalletDocs::isOpen);
    if (wallet.isEmpty()) {
      return;
    }
    platform
        .find(PhoneChangeBody.class, event.subject())
        .ifPresent(
            change -> {
              try (Secret before = phoneBefore(wallet.get(), change)) {
                send(before, text.get());
              }
            });
    try (Secret phone = wallets.phoneOf(wallet.get())) {
      send(phone, text.get());
    }
  }

  private Secret phoneBefore(Stored<WalletBody> wallet, Stored<PhoneChangeBody> change) {
    try (DataKey key = wallets.dataKey(wallet)) {
      byte[] plain = key.open(new FieldRef(change.id(), PHONE_BEFORE), change.body().before());
      try {
        return Secret.ofUtf8(plain);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }

  private void send(Secret phone, LocalText text) {
    platform
        .safety()
        .messages()
        .send(new Message(MessageKind.NOTICE, phone, text, Optional.empty()));
  }
}
